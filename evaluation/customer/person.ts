import type { Business, Fact } from "#evaluation/business/business.ts";
import { email, refused } from "#evaluation/expected.ts";
import type { Language } from "#evaluation/language.ts";
import type { Question } from "#lib/domain/qualification/question.ts";
import type { Random } from "#test/faults/random.ts";
import type { Said, Told } from "./customer.ts";
import type { Voice } from "./voice/voice.ts";
import { voices } from "./voice/voices.ts";

/** Somebody with something to say: what they know is the same in each run, how they say it is not. */
export interface Person {
  business: Business;
  voice: Voice;
  random: Random;
  /** By question: what is true, and what they may say first by mistake. */
  knows: Readonly<Record<string, { fact: Fact; mistake: Fact | null }>>;
}

const givenNames = ["ana", "joao", "marie", "tom", "lena", "sam.reed", "o.keller", "lucia-m"];
const mailDomains = ["example.com", "example.org", "mail.example.net"];

function emailFact(voice: Voice, random: Random): Fact {
  const address = `${random.pick(givenNames)}${random.int(90) + 10}@${random.pick(mailDomains)}`;
  const [first = "{x}", ...others] = voice.email.map((one) => fill(one, { x: address }));
  return { says: [first, ...others], is: email(address), early: others.at(-1) ?? first };
}

/** @param who decides what the person knows; `random` how it is said */
export function meet(business: Business, who: Random, random: Random, language: Language = business.language): Person {
  const voice = voices[language];
  const known = business.workflow.questions.map(({ key, type }) => {
    const facts = type === "email" ? [emailFact(voice, who), emailFact(voice, who)] : (business.facts[key] ?? []);
    const fact = who.pick(facts);
    const others = facts.filter((one) => JSON.stringify(one.is) !== JSON.stringify(fact.is));
    return [key, { fact, mistake: others.length > 0 ? who.pick(others) : null }] as const;
  });
  return { business, voice, random, knows: Object.fromEntries(known) };
}

export function factOf(person: Person, key: string): Fact {
  const known = person.knows[key];
  if (!known) throw new Error(`nobody knows what to say to ${key}`);
  return known.fact;
}

export function fill(template: string, { x, y = "" }: { x: string; y?: string }): string {
  return template.replaceAll("{x}", x).replaceAll("{y}", y);
}

/** One burst of messages with words. */
export function says(texts: string | readonly string[], more: Partial<Omit<Said, "burst">> = {}): Said {
  const all = typeof texts === "string" ? [texts] : texts;
  return { burst: all.map((text) => ({ text, hasWords: true })), told: [], asks: null, isAutomatic: false, ...more };
}

export function greets({ voice, random }: Person): Said {
  return says(random.pick(voice.greetings));
}

export interface Phrase {
  text: string;
  told: Told;
}

/** A fact in words: as short as it gets, or in any of its ways. */
export function phrase({ random }: Person, key: string, { says: ways, is }: Fact, how: "short" | "any"): Phrase {
  return { text: how === "short" ? ways[0] : random.pick(ways), told: { key, is } };
}

/** The true answer, politely: "Sure. No pets" would not be clear. */
export function answers(person: Person, { key, type }: Question): Said {
  const { text, told } = phrase(person, key, factOf(person, key), "any");
  const lead = type === "yes_no" ? "" : person.random.pick(person.voice.leads);
  return says(`${lead}${text}`, { told: [told] });
}

export function refuses({ voice, random }: Person, { key }: Question): Said {
  return says(random.pick(voice.refusals), { told: [{ key, is: refused }] });
}
