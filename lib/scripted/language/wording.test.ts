import { describe, expect, test } from "vitest";
import { checkReply } from "#lib/domain/qualification/check-reply/check-reply.ts";
import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import { email, givenTurn, need } from "#lib/domain/qualification/given-turn.ts";
import { givenCustomers } from "../given-customers/all.ts";
import { readMessage } from "../detect/read-message.ts";
import { givenMessage } from "#lib/domain/qualification/given-turn.ts";
import { tones, withWords } from "./in-tone.ts";
import { languages } from "./languages.ts";
import type { Wording } from "./wording.ts";

/** Everything that can be said, as [where it stands, the sentence]. */
function linesOf(wording: Wording): [string, string][] {
  const { quote, and, invalid, passOnNamed, assistant, tampering, ...lists } = wording;
  const named = {
    ...lists,
    ...invalid,
    passOnNamed: passOnNamed(`${quote("parking")} ${and} ${quote("lift")}`),
    assistant: assistant("Harbor & Finch", ""),
    assistantByName: assistant("Harbor & Finch", "Ada"),
    tampering: tampering("Harbor & Finch"),
  };
  return Object.entries(named).flatMap(([name, lines]) =>
    lines.map((line): [string, string] => [name, line.replace("{suggestion}", "ana@gmail.com")]),
  );
}

const withColon = ["backToQuestion", "goodbye"];
const once = ["cannotHelp", "loop"];

/** Each language as it is said in each tone, with either address. */
const spoken = languages.flatMap(({ code, wording }) => {
  const { formal, concise, informal } = tones[code] ?? { formal: {}, concise: {}, informal: {} };
  return [
    [code, "friendly", wording],
    [code, "formal", withWords(wording, formal)],
    [code, "concise", withWords(wording, concise)],
    [code, "informal", withWords(wording, informal)],
    [code, "informal and concise", withWords(withWords(wording, informal), concise)],
  ] as const;
});

describe.each(spoken)("%s, %s", (code, _tone, wording) => {
  const question = givenCustomers[code]?.workflow.questions[0] ?? need;

  test.each(linesOf(wording))("%s: %j asks nothing, does not shout and passes the check", (name, line) => {
    expect(line).not.toMatch(/[?¿!¡]|\.\.\.|…|\s{2}|^\s|\s$/);
    expect(line).toMatch(withColon.includes(name) ? /[.:]$/ : /[.]$/);
    const input = givenTurn("ana@gmial.com", { openQuestion: email, language: null });
    const limits = { textMax: 1_000, secrets: [] };
    const step = { type: "ask_again", question, because: "not_answered" } as const;
    expect(checkReply(`${line} ${question.text}`, input, step, limits)).toEqual([]);
    expect(checkReply(line, input, { type: "answer_only" }, limits)).toEqual([]);
  });

  test("every line that shows a language shows its own", () => {
    const shown = linesOf(wording).flatMap(([, line]) => {
      const guess = detectLanguage(line);
      return guess?.sure ? [[line, guess.code]] : [];
    });
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter(([, of]) => of !== code)).toEqual([]);
  });

  test("what comes again has another wording, with another beginning", () => {
    for (const [name, lines] of Object.entries(Object.groupBy(linesOf(wording), ([name]) => name))) {
      const texts = (lines ?? []).map(([, line]) => line);
      expect([name, new Set(texts).size]).toEqual([name, texts.length]);
      if (!once.includes(name)) expect([name, texts.length]).not.toEqual([name, 1]);
      const leads = texts.map((text) => text.split(/\s+/).slice(0, 2).join(" "));
      expect([name, new Set(leads).size]).toEqual([name, leads.length]);
    }
  });

  test("the word that an upset customer is told calls a person", () => {
    for (const line of wording.upset) {
      const word = /[“«„]\s?(\p{L}+)\s?[”»“]/u.exec(line)?.[1] ?? "";
      expect(readMessage(givenMessage(word), code).wantsPerson).toBe(true);
    }
  });
});
