import type { AiOptions } from "#db/seed/script.ts";
import type { Preparation } from "#lib/domain/conversation/commands.ts";
import { findGaps, findOpenQuestions } from "#lib/domain/qualification/brief.ts";
import { progress, withAnswers } from "#lib/domain/qualification/progress.ts";
import { resolveTurn } from "#lib/domain/qualification/resolve-turn.ts";
import type {
  HandoffReason,
  ResolvedTurn,
  TurnInput,
  TurnMessage,
  TurnProposal,
} from "#lib/domain/qualification/turn.ts";
import { newId } from "#lib/platform/ids.ts";
import { assertNever } from "#lib/domain/assert-never.ts";
import { saveAnswer } from "./save-answer.ts";
import { addTimeline, appendMessage, decideOn, mustDecide, notify, type Stage, wasSent } from "./stage.ts";
import { turnTimeline } from "./turn-timeline.ts";

interface Said extends AiOptions {
  /** Null: it only reads. */
  lead: string | null;
}

const turnTookMs = 40;
const briefAfterMs = 2_000;

/** One turn as the services take it: the rules are asked, answers go through the guard, code chooses what is asked next. */
export function playTurn(stage: Stage, said: Said, at: Date): void {
  const preparation = prepare(stage, said, at);
  if (!preparation) return;
  const input = turnInput(stage, preparation, at);
  const proposal = proposalOf(stage, input, said);
  const resolved = resolveTurn(input, proposal);
  requireKept(stage, proposal, resolved);
  const { step } = resolved;
  const handoff = step.type === "hand_off" && preparation.replyWanted ? { id: newId(), reason: step.reason } : null;
  if (handoff) addHandoff(stage, handoff, said, resolved, at);
  const { controlEpoch, throughSeq } = preparation;
  const answersFromSeq = stage.state.answeredSeq;
  const text = said.lead === null ? null : replyText(input, resolved, said.lead);
  mustDecide(stage, { type: "commit_reply", controlEpoch, throughSeq, drafts: 1, handoff }, at);
  if (handoff) notify(stage, "handoff", handoff.id, at);
  for (const answer of resolved.answers) saveAnswer(stage, answer, null, at);
  addTimeline(stage, turnTimeline(input, resolved, text !== null, at));
  const messageId =
    text === null
      ? null
      : say(stage, text, { at, controlEpoch, handsOff: handoff !== null, answersFromSeq, throughSeq });
  remember(stage, input, resolved, messageId !== null);
  stage.turns.push({
    id: newId(),
    conversationId: stage.ids.conversation,
    controlEpoch,
    fromSeq: preparation.fromSeq,
    throughSeq,
    agent: "scripted",
    outcome: step.type,
    durationMs: turnTookMs,
    messageId,
    at,
  });
}

function prepare(stage: Stage, said: Said, at: Date): Preparation | null {
  const command = { type: "prepare_reply", aiMessagesLastHour: 0, aiMessagesLastDay: 0 } as const;
  if (said.afterPause) return decideOn(stage, command, at).prepare ?? null;
  const { prepare: preparation } = mustDecide(stage, command, at);
  if (!preparation || preparation.replyWanted !== (said.lead !== null)) {
    throw new Error(`${stage.script.name}: the AI has nothing to say at ${at.toISOString()}`);
  }
  return preparation;
}

function turnInput(stage: Stage, { fromSeq, throughSeq, replyWanted }: Preparation, now: Date): TurnInput {
  const { workflow } = stage.setting;
  const { next } = progress(workflow.questions, stage.answers);
  const seen = stage.messages.filter((one) => one.seq <= throughSeq);
  const burst = seen.filter((one) => one.author === "customer" && one.seq >= fromSeq);
  return {
    workflow,
    channelKind: stage.script.channel,
    situation: stage.messages.some((one) => one.author === "ai") ? "qualifying" : "opening",
    language: stage.language,
    answers: stage.answers,
    openQuestion: next?.key === stage.asked.key ? next : null,
    askedCount: stage.asked.count,
    transcript: seen.filter((one) => !burst.includes(one)).map(turnMessage),
    burst: burst.map(turnMessage),
    replyWanted,
    helplessCount: 0,
    knowledge: [],
    now,
  };
}

function turnMessage(row: Stage["messages"][number]): TurnMessage {
  const { id, author, text, sentAt, duringPause = false } = row;
  return { id, author, text, hasWords: text !== "", sentAt, duringPause };
}

function proposalOf(stage: Stage, input: TurnInput, said: Said): TurnProposal {
  const inBurst = stage.noted.filter((one) => input.burst.some((message) => message.id === one.messageId));
  return {
    answers: inBurst.flatMap(({ messageId, found }) =>
      found.map(({ key, words, value = words, outcome, correction = false }) => ({
        questionKey: key,
        outcome: outcome === "refused" ? ("refused" as const) : ("given" as const),
        messageId,
        words,
        value: outcome === "refused" ? "" : value,
        correction,
      })),
    ),
    wantsHuman: inBurst.some((one) => one.wantsPerson),
    cannotHelp: false,
    openQuestions: said.openQuestions ?? [],
    language: stage.script.language ?? "en",
    automaticMessage: inBurst.some((one) => one.automatic),
    reply: "",
  };
}

/** What the guard would drop has no place in a script, except values that are meant to be wrong. */
function requireKept(stage: Stage, proposal: TurnProposal, { dropped }: ResolvedTurn): void {
  const found = stage.noted.flatMap((one) => one.found);
  const wrong = dropped.filter(({ proposed }) => {
    const meant = found.some((one) => one.outcome === "invalid" && one.words === proposed.words);
    return proposal.answers.includes(proposed) && !meant;
  });
  const [first] = wrong;
  if (first) throw new Error(`${stage.script.name}: "${first.proposed.words}" is dropped: ${first.because}`);
}

/** The greeting, what is said before, and the question or the handoff message word for word. */
function replyText({ workflow, situation }: TurnInput, { step }: ResolvedTurn, lead: string): string {
  const join = (...parts: string[]) => parts.filter((part) => part !== "").join(" ");
  const greeting = situation === "opening" ? workflow.greeting : "";
  switch (step.type) {
    case "ask":
    case "ask_again":
      return join(greeting, lead, step.question.text);
    case "hand_off":
      return step.reason === "requested" ? workflow.handoffOnRequestMessage : workflow.handoffMessage;
    case "answer_only":
    case "stay_silent":
      return join(greeting, lead);
    default:
      return assertNever(step);
  }
}

function addHandoff(
  stage: Stage,
  handoff: { id: string; reason: HandoffReason },
  said: Said,
  { answers }: ResolvedTurn,
  at: Date,
): void {
  if (!said.brief) throw new Error(`${stage.script.name}: the handoff at ${at.toISOString()} has no brief`);
  const { sentences, suggestedReply } = said.brief;
  const openQuestions = said.openQuestions ?? [];
  const fromCustomer = stage.messages.filter((one) => one.author === "customer");
  const cited = (number: number) => {
    const message = fromCustomer[number - 1];
    if (!message) throw new Error(`${stage.script.name}: the brief cites message ${number}, which does not exist`);
    return message.id;
  };
  stage.handoffs.push({
    ...handoff,
    conversationId: stage.ids.conversation,
    at,
    openQuestions,
    brief: {
      sentences: sentences.map(({ text, cites }) => ({ text, messageIds: cites.map(cited) })),
      gaps: findGaps({ workflow: stage.setting.workflow, answers: withAnswers(stage.answers, answers) }),
      openQuestions: findOpenQuestions({ openQuestions, messages: stage.messages.map(turnMessage) }),
      suggestedReply,
      by: "model",
      throughSeq: stage.messages.at(-1)?.seq ?? 0,
      sentAt: Object.fromEntries(fromCustomer.map((one) => [one.id, one.sentAt.toISOString()])),
    },
    briefAt: new Date(Math.min(at.getTime() + briefAfterMs, stage.setting.now.getTime())),
  });
}

interface Saying {
  at: Date;
  controlEpoch: number;
  handsOff: boolean;
  answersFromSeq: number;
  throughSeq: number;
}

function say(stage: Stage, text: string, { at, controlEpoch, handsOff, answersFromSeq, throughSeq }: Saying): string {
  const row = appendMessage(stage, at, {
    author: "ai",
    state: "sent",
    content: { type: "text", text },
    // The handoff message belongs to the epoch that it opens.
    controlEpoch: controlEpoch + (handsOff ? 1 : 0),
    answersFromSeq,
    answersThroughSeq: throughSeq,
    ...wasSent(at),
  });
  return row.id;
}

function remember(stage: Stage, input: TurnInput, { step }: ResolvedTurn, spoke: boolean): void {
  stage.language = stage.script.language ?? "en";
  const asked = step.type === "ask" || step.type === "ask_again" ? step.question.key : null;
  if (!spoke || asked === null || !input.replyWanted) return;
  stage.asked = { key: asked, count: asked === stage.asked.key ? stage.asked.count + 1 : 1 };
}
