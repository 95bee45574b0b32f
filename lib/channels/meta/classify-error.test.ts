import { describe, expect, it } from "vitest";
import { rejectionClasses, type SendOutcome } from "../channel.ts";
import { classifyError, type ErrorTable, readProviderError, sendOutcome } from "./classify-error.ts";
import { humanSentence } from "./human-sentence.ts";

const verdictOf = (table: ErrorTable, status: number, code: number, subcode: number | null = null) => {
  const verdict = classifyError(table, status, { code, subcode, title: "t", details: null });
  return "rejected" in verdict ? verdict.rejected : verdict.retry;
};

/** Reference B.11, row by row. */
const whatsapp: [string, number, number[]][] = [
  ["reconnect", 401, [0, 190]],
  ["reconnect", 500, [3, 10, 200, 250, 299, 131005, 131045]],
  ["reconnect", 400, [133010]],
  ["app_rate", 400, [4]],
  ["invalid", 400, [33, 100, 131008, 131009, 131021, 131051, 131052, 131053, 131062]],
  ["policy", 403, [368, 131031, 130497]],
  ["channel_rate", 400, [80007, 130429, 131048]],
  ["pair_rate", 400, [131056]],
  ["policy", 400, [131037, 132007, 132015, 132016]],
  ["unreachable", 400, [130472, 131026, 131049, 131050]],
  ["temporary", 500, [1, 2, 131000]],
  ["temporary", 503, [131016, 133004, 131057]],
  ["billing", 400, [131042]],
  ["window_closed", 400, [131047]],
  ["invalid", 400, [132000, 132001, 132005, 132012]],
  ["invalid", 400, [999999]],
  ["temporary", 502, [999999]],
  ["channel_rate", 429, [999999]],
];

/** Reference C.6, row by row. */
const messaging: [string, number, number, (number | null)[]][] = [
  ["temporary", 500, 1, [null]],
  ["temporary", 400, 2, [null, 1234]],
  ["temporary", 400, 1200, [null]],
  ["app_rate", 400, 4, [null]],
  ["channel_rate", 400, 613, [null, 2534040]],
  ["window_closed", 400, 10, [2018278, 2534022]],
  ["unreachable", 400, 10, [2018108, 2018065, 1893063]],
  ["reconnect", 403, 10, [null, 2534077]],
  ["invalid", 400, 100, [null, 33, 2534015]],
  ["unreachable", 400, 100, [2018001, 2534014, 2534029]],
  ["not_owner", 400, 100, [2534037]],
  ["not_owner", 400, 10, [2018300]],
  ["not_owner", 400, 2018300, [null]],
  ["reconnect", 401, 190, [null, 463]],
  ["reconnect", 403, 200, [null, 2534041]],
  ["unreachable", 403, 200, [1545041]],
  ["unreachable", 400, 551, [null, 1545041]],
  ["unreachable", 400, 9000001, [null]],
];

describe("classifyError", () => {
  it.each(whatsapp)("WhatsApp %s at HTTP %i: %j", (expected, status, codes) => {
    for (const code of codes) expect([code, verdictOf("whatsapp", status, code)]).toEqual([code, expected]);
  });

  it.each(messaging)("Messenger and Instagram %s at HTTP %i: %i with %j", (expected, status, code, subcodes) => {
    for (const subcode of subcodes) {
      expect([subcode, verdictOf("messaging", status, code, subcode)]).toEqual([subcode, expected]);
    }
  });
});

describe("sendOutcome", () => {
  const accept = (): Extract<SendOutcome, { outcome: "accepted" }> => ({
    outcome: "accepted",
    externalId: "wamid.1",
    canonicalPhone: null,
  });
  const answered = (status: number, json: unknown, retryAfterMs: number | null = null): SendOutcome =>
    sendOutcome("whatsapp", { kind: "answer", status, json, retryAfterMs }, accept);

  it("leaves the pair rate's back-off to the caller, unless the platform names it", () => {
    const json = { error: { code: 131056, message: "pair rate" } };
    expect(answered(400, json)).toMatchObject({ outcome: "retry", class: "pair_rate", afterMs: null });
    expect(answered(400, json, 6000)).toMatchObject({ outcome: "retry", class: "pair_rate", afterMs: 6000 });
  });

  it("repeats a 5xx with a readable error, and never one without", () => {
    expect(answered(500, { error: { code: 131000 } })).toMatchObject({ outcome: "retry", class: "temporary" });
    expect(answered(502, { message: "Bad gateway" })).toEqual({ outcome: "unknown", because: "unreadable_answer" });
    expect(sendOutcome("whatsapp", { kind: "unreadable", status: 502, retryAfterMs: null }, accept)).toEqual({
      outcome: "unknown",
      because: "unreadable_answer",
    });
  });

  it("takes an unreadable 4xx for a refusal, because it was refused before it reached the platform", () => {
    const answer = { kind: "unreadable", status: 404, retryAfterMs: null } as const;
    expect(sendOutcome("whatsapp", answer, accept)).toMatchObject({ outcome: "rejected", class: "invalid" });
    expect(sendOutcome("whatsapp", { ...answer, status: 429, retryAfterMs: 2000 }, accept)).toMatchObject({
      outcome: "retry",
      class: "channel_rate",
      afterMs: 2000,
    });
  });

  it("does not call a send accepted without the platform's id", () => {
    const answer = { kind: "answer", status: 200, json: {}, retryAfterMs: null } as const;
    expect(sendOutcome("whatsapp", answer, () => null)).toEqual({ outcome: "unknown", because: "unreadable_answer" });
    expect(answered(200, { error: { code: 190 } })).toMatchObject({ outcome: "rejected", class: "reconnect" });
  });

  it("repeats what surely was not sent, and nothing else", () => {
    expect(sendOutcome("whatsapp", { kind: "not_sent", code: "ECONNREFUSED" }, accept).outcome).toBe("retry");
    expect(sendOutcome("whatsapp", { kind: "timeout" }, accept)).toEqual({ outcome: "unknown", because: "timeout" });
    expect(sendOutcome("whatsapp", { kind: "connection_lost" }, accept)).toEqual({
      outcome: "unknown",
      because: "connection_lost",
    });
  });
});

describe("readProviderError", () => {
  it("reads the answer of WhatsApp, of Messenger and of a status", () => {
    expect(readProviderError({ code: 131056, message: "(#131056) pair", error_data: { details: "Too many" } })).toEqual(
      {
        code: 131056,
        subcode: null,
        title: "(#131056) pair",
        details: "Too many",
      },
    );
    expect(readProviderError({ code: 10, error_subcode: 2018278, message: "outside window" })).toMatchObject({
      code: 10,
      subcode: 2018278,
    });
    expect(readProviderError({ code: "131047", title: "Re-engagement", message: "Re-engagement" })).toEqual({
      code: 131047,
      subcode: null,
      title: "Re-engagement",
      details: null,
    });
    expect(readProviderError({})).toMatchObject({ code: -1, title: "Unknown error" });
    expect(readProviderError("nonsense")).toBeNull();
  });
});

describe("humanSentence", () => {
  it.each(rejectionClasses)("has a plain sentence and a next step for %s", (rejection) => {
    const { sentence, nextStep } = humanSentence(rejection);
    for (const words of [sentence, nextStep]) expect(words).toMatch(/^[A-Z][^!]*\.$/);
  });

  it("is clearer where the code allows it", () => {
    const error = { code: 131026, subcode: null, title: "", details: null };
    expect(humanSentence("unreachable", error).sentence).toContain("no WhatsApp");
    expect(humanSentence("reconnect", { ...error, code: 200, subcode: 2534041 }).nextStep).toContain("Connected tools");
  });
});
