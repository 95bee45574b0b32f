/** Why the scripted agent answered, or wrote the reply, although a model is configured. */
export const fallbackReasons = [
  "timeout",
  "unreachable",
  "unavailable",
  "certificate",
  "not_an_api",
  "forbidden_address",
  "wrong_key",
  "unknown_model",
  "no_credit",
  "rate_limited",
  "misconfigured",
  "malformed",
  "refused",
  "breaker_open",
  "key_unreadable",
  "budget",
  "reply_broke_a_rule",
] as const;
export type FallbackReason = (typeof fallbackReasons)[number];

interface Words {
  /** Ends the sentence "The scripted agent answered: …". */
  because: string;
  /** What a person may do about it; null where nothing is to be done. */
  next: string | null;
}

const words = {
  timeout: {
    because: "the model took too long",
    next: "Choose a faster model, or let the operator raise AI_TIMEOUT_MS.",
  },
  unreachable: {
    because: "the model's server cannot be reached",
    next: "Check the address, and that the server is running.",
  },
  unavailable: { because: "the model's server failed", next: "This is often over within minutes." },
  certificate: {
    because: "the model's server has no valid certificate",
    next: "Give the server a certificate of a public authority, or check http and https in the address.",
  },
  not_an_api: {
    because: "the address does not answer like a model's API",
    next: "Check the address: it usually ends in /v1.",
  },
  forbidden_address: {
    because: "the model's address leads into a private network",
    next: "Use a public address that begins with https, or ask the operator to set AI_PRIVATE_SERVERS=1.",
  },
  wrong_key: {
    because: "the provider does not accept the key",
    next: "Enter a new key in Settings, AI model.",
  },
  unknown_model: {
    because: "the provider does not know the model",
    next: "Check the model's name in Settings, AI model.",
  },
  no_credit: {
    because: "the provider's account has no credit left",
    next: "Add credit at the provider, or raise the limit there.",
  },
  rate_limited: {
    because: "the provider limits how often the model may be asked",
    next: "Ask the provider for a higher limit if this happens often.",
  },
  misconfigured: {
    because: "the provider rejected the request",
    next: "Test the connection in Settings, AI model.",
  },
  malformed: {
    because: "the model's answer could not be read",
    next: "Choose a model that is better at writing JSON if this happens often.",
  },
  refused: { because: "the model declined to answer this message", next: null },
  breaker_open: {
    because: "the model failed several times in a row and is left alone for a moment",
    next: "Test the connection in Settings, AI model.",
  },
  key_unreadable: {
    because: "the stored key cannot be read",
    next: "Enter the key again in Settings, AI model.",
  },
  budget: {
    because: "the daily model budget is used up",
    next: "The model answers again tomorrow, or when an owner raises the budget.",
  },
  reply_broke_a_rule: { because: "the model's reply broke a rule", next: null },
} as const satisfies Record<FallbackReason, Words>;

export function fallbackWords(because: FallbackReason): Words {
  return words[because];
}

/** Reads what a row says; null for a reason of another version. */
export function parseFallbackReason(value: unknown): FallbackReason | null {
  return fallbackReasons.find((one) => one === value) ?? null;
}
