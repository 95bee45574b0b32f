import type { WebchatLanguage } from "./webchat-dictionary.ts";

/** "14:03". */
export function webchatTime(at: string, language: WebchatLanguage): string {
  return new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(at),
  );
}

/** "Today", otherwise "15 October" in the visitor's words. */
export function webchatDay(at: string, language: WebchatLanguage, today: string): string {
  const date = new Date(at);
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return today;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", ...year }).format(date);
}
