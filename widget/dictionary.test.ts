import { expect, it } from "vitest";
import { widgetDictionary } from "./dictionary.ts";

it("counts in words", () => {
  expect(widgetDictionary("en").openUnread(1)).toBe("Open the chat, 1 new message");
  expect(widgetDictionary("es").openUnread(2)).toBe("Abrir el chat, 2 mensajes nuevos");
});
