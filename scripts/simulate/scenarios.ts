import { demoWorkflow } from "#db/seed/demo-workflow.ts";
import type { Stage } from "./open-stage.ts";
import type { Options, ScenarioName } from "./options.ts";
import { check, firstName, hearsOnce, isSilent, looks, type Play, says } from "./play.ts";
import { print } from "./print.ts";
import { takeOver } from "./take-over.ts";

const scenarios = {
  full: async (play) => {
    await qualify(play);
    await takeOver(play);
  },
  qualify,
  handoff,
  takeover: async (play) => {
    await greets(play, "Hello");
    await takeOver(play);
  },
  bursty,
  spanish,
} as const satisfies Record<ScenarioName, (play: Play) => Promise<void>>;

const titles = {
  full: "A customer is qualified; then a person takes control, and the AI resumes",
  qualify: "A customer answers four questions and is handed off",
  handoff: "A customer asks for a person",
  takeover: "A person takes control, and the AI resumes",
  bursty: "A customer writes in bursts and answers before being asked",
  spanish: "A customer writes in Spanish",
} as const satisfies Record<ScenarioName, string>;

/** @returns whether everything that should happen happened */
export async function playScenario(stage: Stage, options: Options): Promise<boolean> {
  const play: Play = { stage, options, isGood: true, toldWhereToSend: false };
  print.title(options.text === null ? titles[options.scenario] : "One message");
  if (!stage.api) print.fact("no API key: what only the server knows is not shown");
  if (options.text === null) {
    await scenarios[options.scenario](play);
  } else {
    await says(play, options.text);
    await hearsOnce(play);
    await looks(play);
  }
  print.title(play.isGood ? "As it should be." : "Something was not as it should be.");
  return play.isGood;
}

async function greets(play: Play, text: string): Promise<void> {
  await says(play, text);
  const reply = await hearsOnce(play);
  check(play, reply?.startsWith(demoWorkflow.greeting) === true, "it opens with the greeting");
}

/** The reply asks this question: in the workflow's words, or it asks something while this one is not settled. */
async function asks(play: Play, reply: string | null, key: string): Promise<void> {
  const number = demoWorkflow.questions.findIndex((question) => question.key === key);
  const verbatim = reply?.includes(demoWorkflow.questions[number]?.text ?? "?") === true;
  const conversation = await looks(play);
  const inOwnWords = reply?.includes("?") === true && conversation?.qualification.state !== "settled";
  check(
    play,
    verbatim || (conversation !== null && inOwnWords),
    `question ${number + 1} of ${demoWorkflow.questions.length} is asked`,
  );
}

/** The reply is the handoff message, and the AI is silent from then on. */
async function handsOff(play: Play, reply: string | null, message: string): Promise<void> {
  const conversation = await looks(play);
  const isHandedOff = conversation?.control.speaker === "human";
  check(play, reply === message || isHandedOff, "the conversation is handed off");
  if (conversation) check(play, isHandedOff, "the AI is paused");
}

async function qualify(play: Play): Promise<void> {
  await greets(play, "Hello");
  await says(play, "My tenant has not paid for three months");
  await asks(play, await hearsOnce(play), "budget");
  await says(play, "about 3k");
  await asks(play, await hearsOnce(play), "timeline");
  await says(play, "before the end of the year");
  await asks(play, await hearsOnce(play), "email");
  await says(play, `${firstName(play).toLowerCase()}@example.com`);
  await handsOff(play, await hearsOnce(play), demoWorkflow.handoffMessage);
}

async function handoff(play: Play): Promise<void> {
  await greets(play, "Hi, I need help with a divorce");
  await says(play, "Can I talk to a person, please?");
  await handsOff(play, await hearsOnce(play), demoWorkflow.handoffOnRequestMessage);
  await says(play, "I am waiting here");
  await isSilent(play, 3_000, "the AI waits for a person");
}

async function bursty(play: Play): Promise<void> {
  await says(play, "hi", "before you ask:", "my budget is about 2k");
  await asks(play, await hearsOnce(play), "need");
  await says(play, "I need a lawyer for my lease", `and my mail is ${firstName(play).toLowerCase()}@example.com`);
  await asks(play, await hearsOnce(play), "timeline");
  await says(play, "next week", "if possible");
  await handsOff(play, await hearsOnce(play), demoWorkflow.handoffMessage);
}

async function spanish(play: Play): Promise<void> {
  await greets(play, "Hola, buenos días");
  await says(play, "Necesito ayuda con un contrato de alquiler");
  await asks(play, await hearsOnce(play), "budget");
  await says(play, "unos 3.000 dólares");
  await asks(play, await hearsOnce(play), "timeline");
  await says(play, "antes de fin de mes");
  await asks(play, await hearsOnce(play), "email");
  await says(play, `es ${firstName(play).toLowerCase()}@example.com`);
  await handsOff(play, await hearsOnce(play), demoWorkflow.handoffMessage);
}
