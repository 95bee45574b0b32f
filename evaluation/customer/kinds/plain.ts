import type { Script } from "#evaluation/customer/customer.ts";
import { answers, greets, type Person, phrase, says, factOf } from "#evaluation/customer/person.ts";

/** Greets, and answers each question clearly in one message. */
export function* plain(person: Person): Script {
  let heard = yield greets(person);
  while (heard.question) heard = yield answers(person, heard.question);
}

/** The fewest words that answer. */
export function* terse(person: Person): Script {
  let heard = yield says(person.random.pick(person.voice.greetings).toLowerCase());
  while (heard.question) {
    const { key } = heard.question;
    const { text, told } = phrase(person, key, factOf(person, key), "short");
    heard = yield says(text, { told: [told] });
  }
}
