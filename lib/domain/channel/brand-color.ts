import { isHexColor } from "./widget-message.ts";

const fallback = "#274435";

function channel(value: number): number {
  const share = value / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The brand's colour and a text colour on it with at least 4.5:1; our own green where the brand's is no colour. */
export function brandColors(color: string): { background: string; text: string } {
  const background = isHexColor(color) ? color : fallback;
  const light = luminance(background);
  return { background, text: 1.05 / (light + 0.05) >= 4.5 ? "#ffffff" : "#171512" };
}
