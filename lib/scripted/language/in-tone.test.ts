import { describe, expect, test } from "vitest";
import { givenQuestion, givenTurn, workflow } from "#lib/domain/qualification/given-turn.ts";
import { tones as allTones } from "#lib/domain/workflow/workflow.ts";
import { scriptedProposeTurn } from "../propose-turn.ts";
import { inTone } from "./in-tone.ts";
import { languageOf, languages } from "./languages.ts";

const asked = {
  es: { informal: "¿Qué presupuesto tienes?", formal: "¿Qué presupuesto tiene usted?" },
  pt: { informal: "Qual é o teu orçamento?", formal: "Qual é o seu orçamento?" },
  fr: { informal: "Quel est ton budget ?", formal: "Quel est votre budget ?" },
  de: { informal: "Welches Budget hast du?", formal: "Welches Budget haben Sie?" },
};
const rest = { greeting: "Harbor & Finch.", handoffMessage: "OK.", handoffOnRequestMessage: "OK." };

describe.each(Object.entries(asked))("in %s", (code, { informal, formal }) => {
  const speaks = (text: string, tone: (typeof allTones)[number] = "friendly") => {
    const question = givenQuestion("budget", "money", text);
    return inTone(languageOf(code), { ...workflow, ...rest, tone, questions: [question] });
  };

  test("the address follows the owner's own words", () => {
    expect(speaks(informal).informal).toBe(true);
    expect(speaks(formal).informal).toBe(false);
    expect(speaks(`${informal} ${formal}`).informal).toBe(false);
    expect(speaks("Budget").informal).toBe(false);
    expect(speaks(informal).wording.upset).not.toEqual(speaks(formal).wording.upset);
  });

  test("a formal tone is formal whatever the questions say", () => {
    expect(speaks(informal, "formal").informal).toBe(false);
    expect(speaks(informal, "formal").wording.upset).toEqual(languageOf(code).wording.upset);
  });

  test("a concise tone keeps the address", () => {
    expect(speaks(informal, "concise").wording.upset).toEqual(speaks(informal).wording.upset);
    expect(speaks(informal, "concise").wording.thanks).toEqual(speaks(formal, "concise").wording.thanks);
  });
});

test.each(languages.map(({ code }) => code))(
  "in %s each tone thanks in its own words, and the concise one is short",
  (code) => {
    const thanks = (tone: (typeof allTones)[number]) => inTone(languageOf(code), { ...workflow, tone }).wording.thanks;
    expect(new Set(allTones.map((tone) => thanks(tone).join())).size).toBe(allTones.length);
    for (const line of thanks("concise")) expect(line.length).toBeLessThan(16);
  },
);

test("what is sent follows the tone", async () => {
  const reply = async (tone: (typeof allTones)[number]) => {
    const input = givenTurn("A divorce", { workflow: { ...workflow, tone } });
    return (await scriptedProposeTurn(input, { signal: AbortSignal.timeout(1000) })).reply;
  };
  const replies = await Promise.all(allTones.map(reply));
  expect(new Set(replies).size).toBe(allTones.length);
  for (const text of replies) expect(text.endsWith("What budget do you have in mind?")).toBe(true);
});
