import type { Business } from "#evaluation/business/business.ts";
import { cateringFor } from "#evaluation/business/catering/catering.ts";
import { estateFor } from "#evaluation/business/estate/estate.ts";
import { lawyerFor } from "#evaluation/business/lawyer/lawyer.ts";
import type { Language } from "#evaluation/language.ts";
import { protectionCustomers } from "#evaluation/scenarios/protection/customers.ts";
import { transcriptCustomers } from "#evaluation/transcripts/transcripts.ts";
import { seededRandom } from "#test/faults/random.ts";
import { anyHandoff, type Customer, type CustomerKind, type Ending, type Script } from "./customer.ts";
import { bursty } from "./kinds/bursty.ts";
import { correcting } from "./kinds/correcting.ts";
import { hostile } from "./kinds/hostile.ts";
import { switching } from "./kinds/multilingual.ts";
import { offTopic } from "./kinds/off-topic.ts";
import { otherBot } from "./kinds/other-bot.ts";
import { plain, terse } from "./kinds/plain.ts";
import { refusing } from "./kinds/refusing.ts";
import { voiceOnly } from "./kinds/voice-only.ts";
import { wantsPerson } from "./kinds/wants-person.ts";
import { meet, type Person } from "./person.ts";

interface Kind {
  kind: CustomerKind;
  script: (person: Person) => Script;
  endings: readonly Ending[];
}

/** Kinds that meet every business in its own language. */
const atHome: readonly Kind[] = [
  { kind: "plain", script: plain, endings: ["completed"] },
  { kind: "terse", script: terse, endings: ["completed"] },
  { kind: "bursty", script: bursty, endings: ["completed"] },
  { kind: "correcting", script: correcting, endings: ["completed"] },
  { kind: "refusing", script: refusing, endings: ["completed"] },
  { kind: "off_topic", script: offTopic, endings: ["completed"] },
  { kind: "wants_person", script: wantsPerson, endings: ["requested"] },
  { kind: "hostile", script: hostile, endings: anyHandoff },
  { kind: "other_bot", script: otherBot, endings: [...anyHandoff, "silent"] },
  { kind: "voice_only", script: voiceOnly, endings: [...anyHandoff, "waiting"] },
];

function businessesIn(language: Language): Business[] {
  const everywhere = [estateFor(language), cateringFor(language)];
  return language === "en" ? [lawyerFor(language), ...everywhere] : everywhere;
}

/** FNV-1a: a number for a name. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function customerOf({ kind, script, endings }: Kind, business: Business, person: number): Customer {
  const name = `${kind}/${business.name}/${business.language}/${person}`;
  const who = () => seededRandom(seedOf(name));
  return {
    kind,
    name,
    business,
    endings,
    script: (run) => script(meet(business, who(), seededRandom(seedOf(`${name}/${run}`)))),
  };
}

/** Foreigners at the lawyer's, and people who change their language on the way. */
function multilingual(home: Business, other: Language, before: number, person: number): Customer {
  const name = `multilingual/${home.name}/${home.language}-${other}/${before}/${person}`;
  const abroad = lawyerFor(other);
  return {
    kind: "multilingual",
    name,
    business: home,
    endings: ["completed"],
    script(run) {
      const random = seededRandom(seedOf(`${name}/${run}`));
      const speaks = (business: Business) => meet(business, seededRandom(seedOf(name)), random);
      return switching(speaks(home), speaks(abroad), before);
    },
  };
}

/** Everybody who plays, `persons` of each sort. Languages that are not given play no part. */
export function customersOf(languages: readonly Language[], persons: number): Customer[] {
  const numbers = Array.from({ length: persons }, (_, index) => index + 1);
  const home = atHome.flatMap((kind) =>
    languages.flatMap((language) =>
      businessesIn(language)
        .filter((business) => kind.kind !== "off_topic" || business.sideQuestions.length > 0)
        .flatMap((business) => numbers.map((person) => customerOf(kind, business, person))),
    ),
  );
  const foreign = languages
    .filter((language) => language !== "en")
    .flatMap((language) =>
      [0, 2].flatMap((before) => numbers.map((person) => multilingual(lawyerFor("en"), language, before, person))),
    );
  const attackers = languages.includes("en") ? protectionCustomers() : [];
  return [...home, ...foreign, ...attackers, ...transcriptCustomers(languages)];
}
