import { OperatorError } from "#scripts/start/operator-error.ts";
import { check, hearsOnce, isSilent, looks, type Play, says, showSeconds } from "./play.ts";
import { print } from "./print.ts";

/** A pause up to this long is waited for. */
const patienceMs = 180_000;
/** The timer fires a moment after the pause, and the reply has its quiet time. */
const resumeWithinMs = 15_000;
const silenceMaxMs = 4_000;

/** A person takes control, the AI is silent, and resumes when the pause is over. */
export async function takeOver(play: Play): Promise<void> {
  const until = play.stage.api ? await throughApi(play) : await throughApp(play);
  await says(play, "Do you also work on Saturdays?");
  const leftMs = until.getTime() - Date.now();
  await isSilent(play, Math.max(0, Math.min(silenceMaxMs, leftMs - 500)), "a person is in control");
  if (leftMs > patienceMs) return endEarly(play, leftMs);
  print.fact(`the AI resumes in ${showSeconds(until.getTime() - Date.now())}`);
  const reply = await hearsOnce(play, until.getTime() - Date.now() + resumeWithinMs);
  check(play, reply !== null, "the AI has resumed and answers");
  const after = await looks(play);
  if (after) check(play, after.control.speaker === "ai", "the AI is in control again");
}

/** @returns when the pause ends */
async function throughApi(play: Play): Promise<Date> {
  const { api, mailbox } = play.stage;
  const conversation = await mailbox.conversation();
  if (!api || !conversation)
    throw new OperatorError("The API does not know the conversation: DEMO_API_KEY must be the workspace's.");
  await api.act(conversation.id, "take-control");
  print.member("Person", "(takes manual control)");
  const text = "Hello, this is Dana. I am reading what you wrote.";
  await api.sendMessage(conversation.id, text);
  const sent = await mailbox.next(play.options.replyTimeoutMs);
  if (sent) print.member("Person", sent.text);
  check(play, sent?.text === text, "the person's message reaches the customer");
  const taken = await looks(play);
  check(play, taken?.control.speaker === "human", "a person is in control");
  const assumed = Date.now() + play.options.pauseMinutes * 60_000;
  return taken?.control.until ?? new Date(assumed);
}

async function throughApp(play: Play): Promise<Date> {
  const text = "Hello, this is Dana. I am reading what you wrote.";
  await play.stage.writeInApp(text);
  print.member("App", text);
  print.fact(`the pause is taken to be ${play.options.pauseMinutes} min, as AI_PAUSE_MINUTES says here`);
  return new Date(Date.now() + play.options.pauseMinutes * 60_000);
}

/** The pause is too long to wait for: a person hands back, where the API can be asked to. */
async function endEarly(play: Play, leftMs: number): Promise<void> {
  print.hint(
    `The pause lasts ${Math.ceil(leftMs / 60_000)} more minutes, which nobody wants to watch. Start the server on a new DATA_DIR with AI_PAUSE_MINUTES=0.2, or set the pause in Settings, to see the AI resume by itself.`,
  );
  const conversation = await play.stage.mailbox.conversation();
  if (!play.stage.api || !conversation) return;
  await play.stage.api.act(conversation.id, "hand-back");
  print.member("Person", "(hands back to the AI)");
  check(play, (await hearsOnce(play)) !== null, "the AI answers what has waited");
  await looks(play);
}
