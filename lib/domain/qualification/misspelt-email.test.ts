import { expect, test } from "vitest";
import { email, givenMessage, givenProposal, givenProposed, givenTurn, workflow } from "./given-turn.ts";
import { resolveTurn } from "./resolve-turn.ts";

const asked = { workflow: { ...workflow, questions: [email] }, openQuestion: email, askedCount: 1 };
const mistyped = givenMessage("ana@gmial.com", { id: "m0" });
const offer = givenMessage("Perhaps ana@gmail.com was meant.", { id: "m9", author: "ai" });

function resolved(words: string, transcript = [mistyped, offer]) {
  const input = givenTurn(words, { ...asked, transcript });
  return resolveTurn(input, givenProposal([givenProposed("email", words)]));
}

test("given an address with a usual slip, then it is asked again with what was probably meant, and nothing is stored", () => {
  const { step, answers } = resolved("ana@gmial.com", []);
  expect(step).toMatchObject({ because: "invalid", reason: "email_misspelt", suggestion: "ana@gmail.com" });
  expect(answers).toMatchObject([{ state: "open", value: null, invalidCount: 1 }]);
});

test("given the same address once more, then it counts as it is written", () => {
  expect(resolved("ana@gmial.com").answers).toMatchObject([{ state: "answered", value: { email: "ana@gmial.com" } }]);
});

test.each(["yes", "sí, perdón", "ja genau"])(
  "given %j to the offered address, then that one counts, with these words",
  (words) => {
    expect(resolved(words).answers).toMatchObject([{ state: "answered", words, value: { email: "ana@gmail.com" } }]);
  },
);

test("given no to the offered address, then an address is still needed", () => {
  expect(resolved("no").step).toMatchObject({ because: "invalid", reason: "email_malformed" });
});
