import { accountProblems } from "./account-problem.ts";

/** What can be wrong with a channel. Stored as the word; the sentence is for people. */
export const channelProblems = [
  ...accountProblems,
  "token_refused",
  "token_expired",
  "account_gone",
  "register_refused",
  "deliveries_refused",
  "not_subscribed",
  "no_events",
  "sends_fail",
  "silent",
  "token_ends_in_14_days",
  "token_ends_in_7_days",
  "token_ends_in_1_day",
] as const;
export type ChannelProblem = (typeof channelProblems)[number];

export interface ProblemWords {
  title: string;
  text: string;
  /** Nothing goes out until the owner connects the account again. */
  needsReconnection: boolean;
}

const ending = (when: string): ProblemWords => ({
  title: `Meta's access to this account ends ${when}.`,
  text: "Connect it again before that, else replies wait.",
  needsReconnection: false,
});

const words = {
  account_removed: {
    title: "Meta says that this account was removed.",
    text: "It was deleted, or our access to it was taken away there. Replies wait here and are sent after you reconnect, while the reply window is open.",
    needsReconnection: true,
  },
  account_offboarded: {
    title: "The WhatsApp Business app disconnected this number.",
    text: "The phone was changed or registered anew. Open the app there, then reconnect.",
    needsReconnection: true,
  },
  account_restricted: {
    title: "Meta has restricted this account.",
    text: "Messages do not go out. Look at the account's status in Meta Business Suite.",
    needsReconnection: false,
  },
  account_limited: {
    title: "Meta lets this account write less.",
    text: "Its quality has fallen. Look at the number in WhatsApp Manager.",
    needsReconnection: false,
  },
  payment_needed: {
    title: "Meta found a problem with the payment method.",
    text: "Messages do not go out. Mend the payment method in WhatsApp Manager.",
    needsReconnection: false,
  },
  token_refused: {
    title: "Meta does not accept our access any more.",
    text: "A password was changed, a role was removed or the app was taken off. Replies wait here and are sent after you reconnect, while the reply window is open.",
    needsReconnection: true,
  },
  token_expired: {
    title: "Our access to this account has ended.",
    text: "Replies wait here and are sent after you reconnect, while the reply window is open.",
    needsReconnection: true,
  },
  account_gone: {
    title: "Our access no longer reaches this account.",
    text: "It was deleted, moved, or taken away from the Meta app. Reconnect with an access token that may use it.",
    needsReconnection: true,
  },
  register_refused: {
    title: "WhatsApp did not register this number.",
    text: "Replies may be refused. Look at the number in WhatsApp Manager, then test the connection.",
    needsReconnection: false,
  },
  deliveries_refused: {
    title: "We refuse what Meta sends for this account.",
    text: "Its signature fits no app secret that we know. Compare the secret with that of the Meta app whose webhook leads here, and connect the account again with the right one.",
    needsReconnection: false,
  },
  not_subscribed: {
    title: "Meta does not send us this account's messages.",
    text: "We asked for them and were refused. Check that the access token may manage the account, then test the connection.",
    needsReconnection: false,
  },
  no_events: {
    title: "Nothing has come from this account for a week.",
    text: "Check the webhook URL in your Meta app, that the app is live, and that its fields are ticked.",
    needsReconnection: false,
  },
  sends_fail: {
    title: "Many replies are not delivered.",
    text: "Open the inbox to see the reasons below the messages, or test the connection.",
    needsReconnection: false,
  },
  silent: {
    title: "It is quieter than usual at this hour.",
    text: "It may be a quiet day. If not, check the webhook in your Meta app and test the connection.",
    needsReconnection: false,
  },
  token_ends_in_14_days: ending("within 14 days"),
  token_ends_in_7_days: ending("within 7 days"),
  token_ends_in_1_day: ending("within a day"),
} as const satisfies Record<ChannelProblem, ProblemWords>;

/** Rows hold the word as text: one that a later version wrote is shown in general words. */
export function readChannelProblem(stored: string | null): ChannelProblem | null {
  return channelProblems.find((known) => known === stored) ?? null;
}

export function problemWords(problem: ChannelProblem): ProblemWords {
  return words[problem];
}
