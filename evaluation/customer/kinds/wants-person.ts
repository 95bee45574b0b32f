import type { Script } from "#evaluation/customer/customer.ts";
import { answers, greets, type Person, says } from "#evaluation/customer/person.ts";

/** Answers a few questions, then asks for a person. */
export function* wantsPerson(person: Person): Script {
  const { random, voice } = person;
  let patience = random.int(4);
  let heard = yield greets(person);
  while (heard.question && patience > 0) {
    patience -= 1;
    heard = yield answers(person, heard.question);
  }
  yield says(random.pick(voice.wantsPerson));
}
