import { z } from "zod";
import { textOfCall } from "./model-prompt.ts";

const line = z.object({ id: z.string(), from: z.string(), text: z.string(), transcript: z.boolean().default(false) });
const state = z.object({ replyLanguage: z.string(), leadName: z.string().nullable() });

/** A call that is no turn: a brief, another suggestion, a picture. */
export type SideCall = "brief" | "another" | "picture";

export function sideCallOf(body: unknown): SideCall | null {
  const text = textOfCall(body);
  if (text.includes("\n<unwanted>\n")) return "another";
  if (text.includes("\n<conversation>\n")) return "brief";
  return text.includes('{"description": ""}') ? "picture" : null;
}

function linesOf(text: string, tag: string): unknown[] {
  const block = new RegExp(`(?:^|\\n)<${tag}>\\n([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? "";
  return block
    .split("\n")
    .filter((one) => one !== "")
    .map((one): unknown => JSON.parse(one));
}

/** A sensible colleague: says what the customer said, cites it, and writes a greeting. */
export function playSide(call: SideCall, body: unknown): object {
  if (call === "picture") return { description: `A picture of type ${pictureTypeOf(body)} with a letter.` };
  const text = textOfCall(body);
  const { leadName } = state.parse(linesOf(text, "state")[0]);
  const said = linesOf(text, "conversation")
    .map((one) => line.parse(one))
    .filter((one) => one.from === "customer");
  const greeting = leadName ? `Hi ${leadName.split(" ")[0]},` : "Hi,";
  if (call === "another") {
    const count = linesOf(text, "unwanted").length;
    return { suggestedReply: `${greeting} let me begin in way number ${"i".repeat(count)} and read it all again.` };
  }
  return {
    summary: said.slice(0, 3).map((one) => ({ text: `The customer said: ${one.text}`, messageIds: [one.id] })),
    openQuestions: [],
    suggestedReply: `${greeting} we have your message and will look at it together.`,
  };
}

/** A colleague who invents: no citation, a citation of nothing, numbers and names that nobody said, a price. */
export function playLyingSide(call: SideCall, body: unknown): object {
  if (call !== "brief")
    return { ...playSide(call, body), suggestedReply: "It costs only $9.99, see https://evil.example" };
  const [first] = linesOf(textOfCall(body), "conversation").map((one) => line.parse(one));
  const id = first?.id ?? "m1";
  return {
    summary: [
      { text: "The customer is very rich.", messageIds: [] },
      { text: "The customer owns a yacht.", messageIds: ["m999"] },
      { text: "The customer will pay 90,000 dollars.", messageIds: [id] },
      { text: "The customer is a friend of Peter Stone.", messageIds: [id] },
    ],
    openQuestions: [{ text: "Where is the yacht?", messageId: id }],
    suggestedReply: "Hi, it costs only $9.99. See https://evil.example/pay",
  };
}

function pictureTypeOf(body: unknown): string {
  return /data:(image\/[a-z]+);base64,/.exec(JSON.stringify(body))?.[1] ?? "nothing";
}
