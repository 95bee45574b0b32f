import type { Script } from "#evaluation/customer/customer.ts";
import { answers, type Person, greets } from "#evaluation/customer/person.ts";
import type { QuestionType } from "#lib/domain/qualification/question.ts";

/** Options are chosen in the business's own words. */
const inOwnWords: readonly QuestionType[] = ["choice", "multiple_choice"];

/** Begins in one language and goes on in another. `before` 0: the other one from the first word. */
export function* switching(first: Person, then: Person, before: number): Script {
  let answered = 0;
  const tongue = () => (answered >= before ? then : first);
  let heard = yield greets(tongue());
  while (heard.question) {
    const isChoice = inOwnWords.includes(heard.question.type);
    heard = yield answers(isChoice ? first : tongue(), heard.question);
    answered += 1;
  }
}
