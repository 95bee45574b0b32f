import type { Script } from "#evaluation/customer/customer.ts";
import { answers, factOf, fill, greets, type Person, phrase, says } from "#evaluation/customer/person.ts";
import type { Question, QuestionType } from "#lib/domain/qualification/question.ts";

/** Values that say by themselves what they correct. */
const correctable: readonly QuestionType[] = ["choice", "number", "money", "date", "email", "phone"];

function correction(person: Person, { key, type }: Question): ReturnType<typeof says> {
  const { voice, random, knows } = person;
  const { fact, mistake } = knows[key] ?? { fact: factOf(person, key), mistake: null };
  const [both = "{x}"] = voice.corrections;
  const isBare = type === "number" || type === "choice";
  const template = isBare ? both : random.pick(voice.corrections);
  const text = fill(template, { x: short(fact.says), y: short(mistake?.says ?? fact.says) });
  return says(text, { told: [{ key, is: fact.is }] });
}

function short([first, second]: readonly [string, ...string[]]): string {
  return /^\d+$/.test(first) && second !== undefined && second.length < 24 ? second : first;
}

/** Says something wrong twice, and puts it right a message later: alone, or together with the next answer. */
export function* correcting(person: Person): Script {
  const { random } = person;
  let heard = yield greets(person);
  let corrections = 2;
  let wrong: Question | null = null;
  while (heard.question) {
    const { question } = heard;
    if (wrong !== null && wrong.key !== question.key) {
      const putRight = correction(person, wrong);
      wrong = null;
      if (random.chance(0.5)) {
        heard = yield putRight;
        continue;
      }
      const answer = answers(person, question);
      const texts = [...putRight.burst, ...answer.burst].map((one) => one.text);
      heard = yield says(texts, { told: [...putRight.told, ...answer.told] });
      continue;
    }
    const mistake = person.knows[question.key]?.mistake ?? null;
    if (wrong === null && corrections > 0 && mistake && correctable.includes(question.type) && random.chance(0.6)) {
      corrections -= 1;
      wrong = question;
      const { text, told } = phrase(person, question.key, mistake, "any");
      heard = yield says(text, { told: [told] });
    } else heard = yield answers(person, question);
  }
}
