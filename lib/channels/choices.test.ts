import { describe, expect, it } from "vitest";
import { textBody } from "./channel.ts";
import { choiceForm } from "./choices.ts";
import { renderText as renderMessenger } from "./messenger/messenger.ts";
import { emojiOfReaction, reactionOfEmoji } from "./meta/reactions.ts";
import { adapters } from "./registry.ts";
import { renderTemplate, renderText, whatsappChoices } from "./whatsapp/render.ts";

const to = { phone: "34600111222", userId: "7421190045533810", name: null, username: null };
const message = { id: "msg_1", to, replyTo: null, author: "ai" as const };
const named = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => `${index}`.padEnd(length, "x"));

describe("the form in which answers are offered", () => {
  it.each([
    [3, 20, 1024, "buttons"],
    [4, 20, 1024, "list"],
    [3, 21, 1024, "list"],
    [3, 20, 1025, "list"],
    [10, 24, 4096, "list"],
    [11, 24, 10, undefined],
    [10, 25, 10, undefined],
    [0, 0, 10, undefined],
  ])("on WhatsApp, %i answers of %i characters under %i: %s", (count, length, textLength, as) => {
    expect(choiceForm(whatsappChoices, named(count, length), "t".repeat(textLength))?.as).toBe(as);
  });

  it("is none where two answers read the same", () => {
    expect(choiceForm(whatsappChoices, ["Yes", "Yes"], "Which?")).toBeNull();
  });

  it("has words for the button of a list", () => {
    const body = { ...textBody("¿Cuál?"), choices: named(5, 10), choicesLabel: "Elegir" };
    expect(renderText({ ...message, body })).toMatchObject({
      interactive: {
        type: "list",
        body: { text: "¿Cuál?" },
        action: { button: "Elegir", sections: [{ rows: { length: 5 } }] },
      },
    });
  });

  it("leaves plain words plain", () => {
    const body = { ...textBody("Which?"), choices: named(14, 10) };
    expect(renderMessenger({ ...message, body }, to.userId).message).not.toHaveProperty("quick_replies");
    expect(renderText({ ...message, body: textBody("Hello") })).toMatchObject({
      type: "text",
      text: { body: "Hello" },
    });
  });
});

describe("a template", () => {
  it("without fields has no components", () => {
    const body = { type: "template", name: "hello", language: "es", parameters: [] } as const;
    const payload = { template: { name: "hello", language: { code: "es" } } };
    expect(renderTemplate({ ...message, body })).toEqual(expect.objectContaining(payload));
  });
});

describe("reactions", () => {
  it("of a member on Messenger and Instagram all have the platform's name, and back", () => {
    for (const { capabilities } of [adapters.messenger, adapters.instagram]) {
      for (const emoji of capabilities.reactions) expect(emojiOfReaction(reactionOfEmoji(emoji))).toBe(emoji);
    }
    expect(reactionOfEmoji("🙏")).toBeNull();
  });
});
