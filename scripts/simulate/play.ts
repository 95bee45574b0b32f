import { setTimeout as delay } from "node:timers/promises";
import type { ApiConversation } from "./api.ts";
import type { Received } from "./mailbox.ts";
import type { Stage } from "./open-stage.ts";
import { graphPortDefault, type Options } from "./options.ts";
import { print } from "./print.ts";

/** A run: what is played, and whether everything was as it should be. */
export interface Play {
  stage: Stage;
  options: Options;
  isGood: boolean;
  /** Told once. */
  toldWhereToSend: boolean;
}

/** A second message would come this soon after the first. */
const straggleMs = 1_500;

export function check(play: Play, passed: boolean, text: string): void {
  if (passed) return print.passed(text);
  print.failed(text);
  play.isGood = false;
}

/** The customer writes each text, with a breath between. */
export async function says(play: Play, ...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await delay(150);
    print.customer(firstName(play), text);
    await play.stage.write(text);
  }
}

/** Exactly one reply of the AI. @returns its text, null when there was none */
export async function hearsOnce(play: Play, timeoutMs = play.options.replyTimeoutMs): Promise<string | null> {
  const { stage } = play;
  const reply = await stage.mailbox.next(timeoutMs);
  if (!reply) {
    tellWhereToSend(play);
    check(play, false, `a reply within ${showSeconds(timeoutMs)}`);
    return null;
  }
  hear(play, reply);
  const more = await stage.mailbox.during(straggleMs);
  for (const one of more) hear(play, one);
  if (more.length > 0) check(play, false, "one reply, not more");
  return reply.text;
}

function hear(play: Play, { text, arrived }: Received): void {
  print.ai(text);
  if (!arrived) tellWhereToSend(play);
}

function tellWhereToSend(play: Play): void {
  if (play.toldWhereToSend) return;
  play.toldWhereToSend = true;
  play.isGood = false;
  const port = play.options.graphPort === graphPortDefault ? "" : ` -- --graph-port ${play.options.graphPort}`;
  print.hint(
    `The server does not send to this simulation (npm run simulate${port}): start it with META_GRAPH_URL=http://127.0.0.1:${play.options.graphPort} npm start.`,
  );
}

/** Nobody writes to the customer for this long. */
export async function isSilent(play: Play, ms: number, why: string): Promise<void> {
  const heard = await play.stage.mailbox.during(ms);
  for (const one of heard) hear(play, one);
  check(play, heard.length === 0, `silence for ${showSeconds(ms)}: ${why}`);
}

/** What the server says about the conversation; null without an API key. */
export async function looks(play: Play): Promise<ApiConversation | null> {
  const conversation = await play.stage.mailbox.conversation();
  if (!conversation) return null;
  const { control, qualification } = conversation;
  const until = control.until ? ` until ${control.until.toTimeString().slice(0, 8)}` : "";
  const who =
    control.speaker === "ai" ? "AI" : `${control.speaker}${control.because ? ` (${control.because})` : ""}${until}`;
  print.fact(`control: ${who}; ${qualification.answered} of ${qualification.total} questions settled`);
  return conversation;
}

export function firstName({ stage }: Play): string {
  return stage.customerName.split(" ")[0] ?? "Customer";
}

export function showSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
