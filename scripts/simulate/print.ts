import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

const nameWidth = 8;
const indent = " ".repeat(11 + nameWidth);

function line(name: string, style: Style, text: string): void {
  const time = styleText("dim", new Date().toTimeString().slice(0, 8));
  const body = text.replaceAll("\n", `\n${indent}`);
  console.log(`${time}  ${styleText(style, name.padEnd(nameWidth))} ${body}`);
}

export const print = {
  title: (text: string) => console.log(`\n${styleText("bold", text)}\n`),
  customer: (name: string, text: string) => line(name, "white", text),
  ai: (text: string) => line("AI", "cyan", text),
  member: (name: string, text: string) => line(name, "blue", text),
  /** What the server says about the conversation. */
  fact: (text: string) => line("", "dim", styleText("dim", `· ${text}`)),
  passed: (text: string) => line("", "green", styleText("green", `✓ ${text}`)),
  failed: (text: string) => line("", "red", styleText("red", `✗ ${text}`)),
  hint: (text: string) => console.log(`\n${styleText("yellow", text)}\n`),
};
