import { expect, it } from "vitest";
import { widgetSnippet } from "./widget-snippet.ts";

const look = {
  scriptUrl: "https://desk.example/widget.js",
  position: "left",
  theme: "auto",
  brandColor: "#264332",
} as const;

it("writes the whole tag", () => {
  expect(widgetSnippet({ ...look, key: "demo" })).toBe(
    '<script async src="https://desk.example/widget.js" data-key="demo" data-position="left" data-theme="auto" data-color="#264332" data-language="auto"></script>',
  );
});

it("lets no key end its attribute", () => {
  expect(widgetSnippet({ ...look, key: '"><b' })).toContain('data-key="&quot;>&lt;b"');
});
