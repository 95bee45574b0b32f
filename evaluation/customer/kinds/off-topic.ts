import type { SideQuestion } from "#evaluation/business/business.ts";
import type { Script } from "#evaluation/customer/customer.ts";
import { answers, greets, type Person, says } from "#evaluation/customer/person.ts";

/** Each side question once, and never two in a row that the material does not answer. */
function sideQuestions({ business, random }: Person): SideQuestion[] {
  const known = business.sideQuestions.filter((one) => one.answer !== null);
  const unknown = business.sideQuestions.filter((one) => one.answer === null);
  return [...(random.chance(0.5) ? unknown.slice(0, 1) : []), ...known];
}

/** Asks about the business where an answer was asked for, before the answer or in the same breath. */
export function* offTopic(person: Person): Script {
  const { random } = person;
  const open = sideQuestions(person);
  let heard = yield greets(person);
  while (heard.question) {
    const { question } = heard;
    const asks = random.chance(0.5) ? (open.pop() ?? null) : null;
    if (asks === null) heard = yield answers(person, question);
    else if (random.chance(0.5)) heard = yield says(asks.asks, { asks });
    else {
      const answer = answers(person, question);
      heard = yield says([...answer.burst.map((one) => one.text), asks.asks], { told: answer.told, asks });
    }
  }
}
