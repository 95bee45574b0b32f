import type { Said, Script, Told } from "#evaluation/customer/customer.ts";
import { answers, factOf, type Person, says } from "#evaluation/customer/person.ts";
import type { Question } from "#lib/domain/qualification/question.ts";

interface Early {
  text: string;
  told: Told;
}

/** What can be said unmistakably before it is asked. */
function earlyClauses(person: Person, besides: ReadonlySet<string>): Early[] {
  return person.business.workflow.questions.flatMap(({ key }) => {
    const { early, is } = factOf(person, key);
    return early === undefined || besides.has(key) ? [] : [{ text: early, told: { key, is } }];
  });
}

/** Several messages in a row, and more in them than was asked. */
export function* bursty(person: Person): Script {
  const { random, voice } = person;
  const told = new Set<string>();
  const opening = [random.pick(voice.greetings)];
  const first = earlyClauses(person, told)[0];
  if (first && random.chance(0.5)) opening.push(first.text);
  const openingTold = opening.length > 1 && first ? [first.told] : [];
  for (const one of openingTold) told.add(one.key);
  let heard = yield says(opening, { told: openingTold });
  while (heard.question) {
    const burst = answersAndMore(person, heard.question, told);
    for (const one of burst.told) told.add(one.key);
    heard = yield burst;
  }
}

function answersAndMore(person: Person, question: Question, told: ReadonlySet<string>): Said {
  const { random, voice } = person;
  const answer = answers(person, question);
  const texts = answer.burst.map((one) => one.text);
  if (random.chance(0.4)) texts.unshift(random.pick(voice.smallTalk));
  const more = earlyClauses(person, new Set([...told, question.key]))[0];
  const adds = more !== undefined && random.chance(0.4);
  if (adds) texts.push(more.text);
  return says(texts, { told: adds ? [...answer.told, more.told] : answer.told });
}
