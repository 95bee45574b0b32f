import { z } from "zod";

const part = z.object({ text: z.string().default("") });
const content = z
  .union([z.string(), z.array(part)])
  .transform((value) => (typeof value === "string" ? value : value.map((one) => one.text).join("\n")));
const messages = z.array(z.object({ content })).transform((all) => all.map((one) => one.content).join("\n"));
/** The parts of a call that both APIs share, whatever they are called. */
const call = z.object({
  messages: messages.optional(),
  input: messages.optional(),
  instructions: z.string().nullish(),
});

const business = z.object({
  greeting: z.string(),
  handoffMessage: z.string(),
  handoffOnRequestMessage: z.string(),
});
const question = z.object({
  key: z.string(),
  type: z.string(),
  text: z.string(),
  required: z.boolean(),
  hint: z.string().default(""),
  options: z.array(z.string()).default([]),
});
const knowledge = z.object({ title: z.string(), text: z.string().default(""), price: z.string().nullish() });
const message = z.object({ id: z.string(), from: z.string(), words: z.boolean().default(true), text: z.string() });
const state = z.object({
  situation: z.string(),
  language: z.string().nullable(),
  replyWanted: z.boolean(),
  helplessCount: z.number(),
  openQuestion: z.string().nullable(),
  askedCount: z.number(),
  stillOpen: z.array(z.string()),
  answers: z.array(
    z.object({
      key: z.string(),
      state: z.string(),
      locked: z.boolean().default(false),
      invalidCount: z.number().default(0),
      refusedCount: z.number().default(0),
    }),
  ),
});
const repair = z.object({ task: z.string(), question: z.string().optional(), message: z.string().optional() });

export type ReadQuestion = z.infer<typeof question>;
export type ReadMessage = z.infer<typeof message>;
export type ReadPrompt = NonNullable<ReturnType<typeof readPrompt>>;

/** All the words of a call's body, in order. */
export function textOfCall(body: unknown): string {
  const { data } = call.safeParse(body);
  return [data?.instructions, data?.messages, data?.input].filter((one) => one != null).join("\n");
}

/** What a prompt of ours says, read from its data blocks; null when it is not one of ours. */
export function readPrompt(body: unknown) {
  const text = textOfCall(body);
  const [readBusiness] = linesOf(text, "business");
  const [readState] = linesOf(text, "state");
  if (readBusiness === undefined || readState === undefined) return null;
  const [readRepair] = linesOf(text, "repair");
  return {
    text,
    business: business.parse(readBusiness),
    questions: linesOf(text, "questions").map((line) => question.parse(line)),
    knowledge: linesOf(text, "knowledge").map((line) => knowledge.parse(line)),
    state: state.parse(readState),
    transcript: linesOf(text, "transcript").map((line) => message.parse(line)),
    burst: linesOf(text, "burst").map((line) => message.parse(line)),
    repair: readRepair === undefined ? null : repair.parse(readRepair),
  };
}

function linesOf(text: string, tag: string): unknown[] {
  const block = new RegExp(`(?:^|\\n)<${tag}>\\n([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? "";
  return block
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
