import { gzipSync } from "node:zlib";
import type { Desk } from "#bench/desk.ts";
import type { Row } from "#bench/row.ts";

/** What a visitor's browser loads of our scripts, compressed: for the chat page, and for the bubble before it is opened. */
export async function measureWeight({ url }: Desk): Promise<Row[]> {
  const page = await textOf(`${url}/chat/demo`);
  const tags = page.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? [];
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? "");
  const scripts = await Promise.all([...new Set(sources)].map((source) => textOf(new URL(source, url).href)));
  const group = "Web chat";
  return [
    { group, name: "scripts of the chat page", value: compressedKb(scripts), unit: "kB" },
    {
      group,
      name: "script of the bubble",
      value: compressedKb([await textOf(`${url}/widget.js`)]),
      unit: "kB",
      budget: { atMost: 30 },
    },
  ];
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

function compressedKb(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + gzipSync(text).byteLength, 0) / 1000;
}
