import { describe, expect, test } from "vitest";
import { givenAnswer, givenMessage, givenTurn } from "#lib/domain/qualification/given-turn.ts";
import { languages } from "./language/languages.ts";
import { givenCustomers } from "./given-customers/all.ts";
import type { GivenCustomer } from "./given-customers/customer.ts";
import { play, type PlayedTurn } from "./play.ts";
import { scriptedProposeTurn } from "./propose-turn.ts";

function answersOf(turns: readonly PlayedTurn[]): Record<string, string> {
  const changed = turns.flatMap((turn) => turn.resolved.answers).filter((answer) => answer.state !== "open");
  return Object.fromEntries(changed.map(({ questionKey, state, words }) => [questionKey, `${state} ${words}`]));
}

function last<T>(all: readonly T[]): T {
  const one = all.at(-1);
  if (one === undefined) throw new Error("nothing was played");
  return one;
}

const reply = (turns: readonly PlayedTurn[]) => last(turns).proposal.reply;

test("every language has its customer", () => {
  expect(Object.keys(givenCustomers)).toEqual(languages.map((language) => language.code));
});

describe.each(Object.entries(givenCustomers))("%s", (code, given: GivenCustomer) => {
  const { workflow, knowledge, says, hears } = given;
  const [need, budget, when, lawyer, kind, email] = workflow.questions.map((question) => question.text);
  const played = (bursts: readonly (string | readonly string[])[]) => play(bursts, workflow, { knowledge });
  const untilBudget = [says.hello, says.need];

  test("a whole conversation, one question after the other, to the handoff", async () => {
    const turns = await played([...untilBudget, says.budget, says.day, says.yes, says.option, says.email]);
    expect(turns.map((turn) => turn.proposal.language)).toEqual(turns.map(() => code));
    const asked = [need, budget, when, lawyer, kind, email];
    expect(asked.map((text, index) => turns[index]?.proposal.reply.includes(text ?? "?"))).toEqual(
      asked.map(() => true),
    );
    expect(reply(turns)).toBe(workflow.handoffMessage);
    expect(answersOf(turns)).toMatchObject({ need: `answered ${says.need}`, email: `answered ${says.email}` });
    expect(Object.keys(answersOf(turns))).toHaveLength(6);
  });

  test("no two replies in a row begin with the same words", async () => {
    const bursts = [...untilBudget, says.moment, says.budget, says.thanks, says.day, says.isThereAnybody, says.yes];
    const leads = (await played(bursts)).slice(1).map((turn) => turn.proposal.reply.split(/\s+/).slice(0, 2).join(" "));
    for (const [index, lead] of leads.entries()) expect(lead).not.toBe(leads[index - 1]);
  });

  test("several answers in one message are all taken and not asked", async () => {
    const turns = await played([says.hello, says.several]);
    const taken = answersOf(turns);
    expect(taken.email).toBe(`answered ${says.email}`);
    expect(taken.budget).toContain("3000");
    expect(taken.need).toBeDefined();
    expect(reply(turns)).toContain(when);
  });

  test("an answer and the next one in a burst of two messages", async () => {
    const turns = await played([says.hello, [says.need, says.budget]]);
    expect(Object.keys(answersOf(turns)).sort()).toEqual(["budget", "need"]);
    expect(reply(turns)).toContain(when);
  });

  test("a correction replaces the answer and the open question comes again", async () => {
    const turns = await played([...untilBudget, says.budget, says.correctedBudget]);
    expect(answersOf(turns).budget).toContain("4000");
    expect(reply(turns)).toContain(when);
    expect(answersOf(turns).when).toBeUndefined();
  });

  test("an optional question is left at the first refusal, a required one after it was explained", async () => {
    const start = [...untilBudget, says.refusal, says.day, says.no, says.option];
    const turns = await played([...start, says.emailRefusal, says.unknowing]);
    expect(turns[start.length]?.resolved.step).toMatchObject({ because: "refused_required" });
    expect(answersOf(turns)).toMatchObject({ budget: `declined ${says.refusal}`, email: `declined ${says.unknowing}` });
    expect(reply(turns)).toBe(workflow.handoffMessage);
  });

  test("an address without a domain is asked again with the reason", async () => {
    const turns = await played([...untilBudget, says.refusal, says.day, says.no, says.option, says.brokenEmail]);
    expect(last(turns).resolved.step).toMatchObject({ reason: "email_without_domain" });
    expect(reply(turns)).toContain("@");
  });

  test("a person is called when one is wanted, and not when one is not", async () => {
    expect(reply(await played([...untilBudget, says.person]))).toBe(workflow.handoffOnRequestMessage);
    const turns = await played([...untilBudget, says.noPerson]);
    expect(reply(turns).endsWith(budget ?? "?")).toBe(true);
    expect(Object.keys(answersOf(turns))).toEqual(["need"]);
  });

  test("courtesies and chatter get a line, answer nothing and never call a person", async () => {
    const talk = [says.howAreYou, says.weather, says.moment, says.isThereAnybody, "?", "🙃", says.thanks, says.bye];
    const turns = await played([says.hello, ...talk]);
    expect(answersOf(turns)).toEqual({});
    expect(turns.map((turn) => turn.proposal.cannotHelp)).toEqual(turns.map(() => false));
    for (const turn of turns) expect(turn.proposal.reply.endsWith(need ?? "?")).toBe(true);
    const leads = turns.slice(1).map((turn) => turn.proposal.reply);
    expect(new Set(leads).size).toBe(leads.length);
  });

  test("it says that it is a virtual assistant", async () => {
    expect(reply(await played([says.hello, says.whoAreYou]))).toContain(hears.assistant);
  });

  test("an insult is met calmly with the offer of a person, and answers nothing", async () => {
    const turns = await played([says.hello, says.insult]);
    expect(reply(turns)).toContain(hears.personOffer);
    expect(answersOf(turns)).toEqual({});
    const word = hears.personOffer.replace(/[^\p{L}]/gu, "");
    expect(reply(await played([says.hello, says.insult, word]))).toBe(workflow.handoffOnRequestMessage);
  });

  test("of several questions each is answered or passed on by name", async () => {
    const turns = await played([says.hello, says.threeQuestions]);
    expect(reply(turns)).toContain(hears.answered);
    for (const topic of hears.passedOn) expect(reply(turns)).toContain(topic);
    expect(last(turns).proposal).toMatchObject({ cannotHelp: false });
    expect(last(turns).proposal.openQuestions).toHaveLength(2);
    expect(reply(turns).endsWith(need ?? "?")).toBe(true);
  });

  test("two turns in a row without help call a person", async () => {
    const turns = await played([says.hello, says.oneUnanswered, says.oneUnanswered]);
    expect(last(turns).resolved.step).toEqual({ type: "hand_off", reason: "cannot_help" });
  });

  test("an automatic message is not answered", async () => {
    expect(reply(await played([says.hello, says.automatic]))).toBe("");
  });

  test("after all is settled it goes on answering and takes corrections", async () => {
    const all = [...untilBudget, says.budget, says.day, says.yes, says.option, says.email];
    const turns = await played([...all, says.thanks, says.isThereAnybody, says.correctedBudget, says.bye]);
    expect(answersOf(turns).budget).toContain("4000");
    const after = turns.slice(all.length).map((turn) => turn.proposal.reply);
    expect(after.every((text) => text !== "" && !text.includes("?"))).toBe(true);
    expect(new Set(after).size).toBe(after.length);
  });

  test("in the middle of a model's conversation it neither greets nor begins as the model did", async () => {
    for (const { wording } of languages.filter((one) => one.code === code)) {
      for (const line of wording.thanks) {
        const spoken = givenMessage(`${line} ${budget}`, { id: "a1", author: "ai" });
        const input = givenTurn(says.budget, {
          workflow: { ...workflow, languages: ["en"] },
          language: code,
          answers: [givenAnswer("need")],
          openQuestion: workflow.questions[1] ?? null,
          transcript: [givenMessage(says.need, { id: "m0" }), spoken],
        });
        const proposal = await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) });
        const lead = proposal.reply.replace(when ?? "?", "").trim();
        expect(wording.thanks).toContain(lead);
        expect(lead).not.toBe(line);
        expect(proposal.reply).not.toContain(workflow.greeting);
      }
    }
  });
});
