import type { Script } from "#evaluation/customer/customer.ts";
import { answers, type Person, says } from "#evaluation/customer/person.ts";

/** Attacks and insults come first and say nothing about any question; the answers follow. */
export function* hostile(person: Person): Script {
  const { random, voice } = person;
  let attacksLeft = 3;
  let heard = yield says(random.pick([...voice.injections, ...voice.abuse]));
  while (heard.question) {
    const attacks = attacksLeft > 0 && random.chance(0.5);
    if (attacks) attacksLeft -= 1;
    heard = yield attacks ? says(random.pick([...voice.injections, ...voice.abuse])) : answers(person, heard.question);
  }
}
