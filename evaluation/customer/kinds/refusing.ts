import type { Script } from "#evaluation/customer/customer.ts";
import { answers, greets, type Person, refuses } from "#evaluation/customer/person.ts";

/** Does not want to say most of what is optional, and one thing that is required. */
export function* refusing(person: Person): Script {
  const { random, business } = person;
  const required = business.workflow.questions.filter((question) => question.required);
  const secret = new Set([random.pick(required).key]);
  for (const question of business.workflow.questions) {
    if (!question.required && random.chance(0.7)) secret.add(question.key);
  }
  let heard = yield greets(person);
  while (heard.question) {
    const { question } = heard;
    heard = yield secret.has(question.key) ? refuses(person, question) : answers(person, question);
  }
}
