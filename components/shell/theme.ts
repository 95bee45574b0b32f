export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

export function parseTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The class of `<html>`; none lets the system decide. */
export function themeClass(theme: Theme): string {
  return theme === "system" ? "" : theme;
}

const yearSeconds = 31_536_000;

/** Browser only: shows the theme at once and keeps the choice for the next visit. */
export function applyTheme(theme: Theme): void {
  document.documentElement.classList.remove("light", "dark");
  if (theme !== "system") document.documentElement.classList.add(theme);
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${yearSeconds}; samesite=lax`;
}
