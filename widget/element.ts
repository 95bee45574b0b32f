/** Elements are made one by one: sites with a strict policy allow neither markup as text nor style attributes. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Lucide's drawings: message-circle and x. */
const drawings = {
  message: ["M7.9 20A9 9 0 1 0 4 16.1L2 22Z"],
  cross: ["M18 6 6 18", "m6 6 12 12"],
} as const;

const svgNamespace = "http://www.w3.org/2000/svg";

export function icon(name: keyof typeof drawings): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name);
  for (const drawing of drawings[name]) {
    const path = document.createElementNS(svgNamespace, "path");
    path.setAttribute("d", drawing);
    svg.append(path);
  }
  return svg;
}
