import fc from "fast-check";
import type { Business, Fact } from "#evaluation/business/business.ts";
import { businesses } from "#evaluation/business/businesses.ts";
import type { Customer, Heard, Said, Written } from "#evaluation/customer/customer.ts";
import { anyHandoff } from "#evaluation/customer/customer.ts";
import { fill, says } from "#evaluation/customer/person.ts";
import type { Voice } from "#evaluation/customer/voice/voice.ts";
import { voices } from "#evaluation/customer/voice/voices.ts";
import { type Language, spokenLanguages } from "#evaluation/language.ts";

const spoken = ["greets", "chats", "refuses", "attacks", "insults", "asks", "wants a person", "menu"] as const;
const things = ["[Photo]", "[Voice message]", "[Location]", "[Sticker]"] as const;

/** One message as data. `way` and `about` pick from what there is, so that any number means something. */
export type Act =
  | { does: (typeof spoken)[number]; way: number }
  /** What is asked, or another question. */
  | { does: "answers"; way: number }
  | { does: "tells" | "corrects"; about: number; way: number }
  | { does: "sends"; what: (typeof things)[number] }
  | { does: "writes"; text: string }
  | { does: "echoes" }
  /** An auto-responder. */
  | { does: "is away"; way: number };

/** A customer as data: what a failing test shows, shrunk to the few acts that matter. */
export interface Plan {
  business: Business["name"];
  language: Language;
  bursts: readonly (readonly Act[])[];
}

const way = fc.nat({ max: 3 });
const about = fc.nat({ max: 9 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("answers" as const), way }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom(...spoken), way }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("tells" as const, "corrects" as const), about, way }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("sends" as const), what: fc.constantFrom(...things) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant("writes" as const),
      text: fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("echoes" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("is away" as const), way }) },
);

export const plans: fc.Arbitrary<Plan> = fc.record({
  business: fc.constantFrom("lawyer" as const, "estate" as const, "catering" as const),
  language: fc.constantFrom(...spokenLanguages),
  bursts: fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 14 }),
});

interface Scene {
  business: Business;
  voice: Voice;
  heard: Heard;
}

function pick(from: readonly string[], index: number): string {
  return from[index % Math.max(1, from.length)] ?? "hello";
}

function factAt({ business, voice }: Scene, index: number, turn: number): Fact {
  const { questions } = business.workflow;
  const question = questions[index % questions.length];
  const address = `ana${turn}@example.com`;
  const [first = "{x}", ...others] = voice.email.map((one) => fill(one, { x: address }));
  const facts = business.facts[question?.key ?? ""] ?? [
    { says: [first, ...others], is: { type: "email", email: address } },
  ];
  return facts[turn % facts.length] ?? { says: ["yes"], is: { type: "yes_no", yes: true } };
}

function textOf(does: (typeof spoken)[number], at: number, { voice, business }: Scene): string {
  switch (does) {
    case "greets":
      return pick(voice.greetings, at);
    case "chats":
      return pick(voice.smallTalk, at);
    case "refuses":
      return pick(voice.refusals, at);
    case "attacks":
      return pick(voice.injections, at);
    case "insults":
      return pick(voice.abuse, at);
    case "wants a person":
      return pick(voice.wantsPerson, at);
    case "menu":
      return pick(voice.menus, at);
    case "asks":
      return pick(
        business.sideQuestions.map(({ asks }) => asks),
        at,
      );
  }
}

function write(one: Act, scene: Scene): Written {
  const worded = (text: string) => ({ text, hasWords: true });
  switch (one.does) {
    case "answers": {
      const asked = scene.business.workflow.questions.findIndex(({ key }) => key === scene.heard.question?.key);
      return worded(pick(factAt(scene, Math.max(0, asked), one.way).says, one.way));
    }
    case "tells": {
      const { early, says: ways } = factAt(scene, one.about, one.way);
      return worded(early ?? pick(ways, one.way));
    }
    case "corrects": {
      const [x, y] = [factAt(scene, one.about, one.way), factAt(scene, one.about, one.way + 1)];
      return worded(fill(pick(scene.voice.corrections, one.way), { x: x.says[0], y: y.says[0] }));
    }
    case "sends":
      return { text: one.what, hasWords: false };
    case "writes":
      return worded(one.text);
    case "echoes":
      return worded(scene.heard.reply ?? "hello");
    case "is away":
      return worded(pick(scene.voice.automatic, one.way));
    default:
      return worded(textOf(one.does, one.way, scene));
  }
}

function burstOf(acts: readonly Act[], scene: Scene): Said {
  return {
    ...says([]),
    burst: acts.map((one) => write(one, scene)),
    isAutomatic: acts.every(({ does }) => does === "is away"),
  };
}

/** Goes on to the end of the plan, whatever the agent says. */
export function customerOf(plan: Plan): Customer {
  const business = businesses[plan.business](plan.language);
  const voice = voices[plan.language];
  return {
    kind: "plain",
    name: JSON.stringify(plan),
    business,
    endings: [...anyHandoff, "waiting", "silent", "settled"],
    *script() {
      let heard: Heard = { question: null, reply: null };
      for (const acts of plan.bursts) heard = yield burstOf(acts, { business, voice, heard });
    },
  };
}
