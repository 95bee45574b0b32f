import type { WebchatFile } from "./webchat-file.ts";
import type { WebchatMessage } from "./webchat-message.ts";

/**
 * A message that the server has not confirmed. `waiting`: for the connection; `limited`: until `retryAt`;
 * `failed`: the visitor may try again; `refused`: the server never takes it.
 */
export interface OutgoingMessage {
  /** The client's own id: a repeat with it never makes a second message. */
  id: string;
  /** Empty beside a file. */
  text: string;
  file: WebchatFile | null;
  at: string;
  state: "sending" | "waiting" | "limited" | "failed" | "refused";
  retryAt: number | null;
}

export interface WebchatState {
  /** The history of this browser has been asked for. */
  loaded: boolean;
  /** This browser has a conversation here. */
  known: boolean;
  /** The newest message that was on the screen. */
  seenId: string | null;
  /** Oldest first. */
  messages: readonly WebchatMessage[];
  outgoing: readonly OutgoingMessage[];
  /** The visitor's messages up to this time have been read. */
  readUntil: string | null;
  typing: { author: "ai" | "member"; name: string | null } | null;
  connection: "live" | "reconnecting" | "offline";
}

export const emptyWebchat: WebchatState = {
  loaded: false,
  known: false,
  seenId: null,
  messages: [],
  outgoing: [],
  readUntil: null,
  typing: null,
  connection: "live",
};

/** Adds what is new, in the order of time; a message that came twice stays once. */
export function mergeMessages(state: WebchatState, incoming: readonly WebchatMessage[]): WebchatState {
  if (incoming.length === 0) return state;
  const byId = new Map(state.messages.map((message) => [message.id, message]));
  for (const message of incoming) byId.set(message.id, message);
  const messages = [...byId.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const outgoing = incoming.reduce(withoutEcho, state.outgoing);
  const answered = incoming.some((message) => message.author !== "customer");
  return { ...state, messages, outgoing, typing: answered ? null : state.typing };
}

/** The stream may bring our own message before the answer to its request. Only the id tells: people repeat their words. */
function withoutEcho(outgoing: readonly OutgoingMessage[], message: WebchatMessage): readonly OutgoingMessage[] {
  return outgoing.some(({ id }) => id === message.id) ? outgoing.filter(({ id }) => id !== message.id) : outgoing;
}

/** The server has it: the message takes the place of the one that was on its way. */
export function confirmSent(state: WebchatState, clientId: string, message: WebchatMessage | null): WebchatState {
  const outgoing = state.outgoing.filter((candidate) => candidate.id !== clientId);
  return mergeMessages({ ...state, outgoing }, message === null ? [] : [message]);
}

export function setOutgoing(
  state: WebchatState,
  clientId: string,
  change: Pick<OutgoingMessage, "state" | "retryAt">,
): WebchatState {
  return {
    ...state,
    outgoing: state.outgoing.map((message) => (message.id === clientId ? { ...message, ...change } : message)),
  };
}

/** The next one to send: in order, one at a time, so that the customer's sentences keep theirs. */
export function findNextToSend(state: WebchatState): OutgoingMessage | null {
  return state.outgoing.find((message) => message.state !== "failed" && message.state !== "refused") ?? null;
}
