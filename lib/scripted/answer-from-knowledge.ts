import { selectItems } from "#lib/domain/knowledge/select.ts";
import { readWishes } from "#lib/domain/knowledge/wish.ts";
import type { KnowledgeItem, TurnInput } from "#lib/domain/qualification/turn.ts";
import type { WorkflowDefinition } from "#lib/domain/workflow/workflow.ts";
import { aboutOf } from "./knowledge/asked.ts";
import { contextItems } from "./knowledge/context-items.ts";
import { sayHours } from "./knowledge/say-hours.ts";
import { sayItems } from "./knowledge/say-items.ts";

/** What answers are taken from, and how they are said. */
export interface AnswerSource {
  /** The rows that were found for the burst: catalog, FAQ, policies, opening hours. */
  knowledge: readonly KnowledgeItem[];
  /** Passages of the business context, less sure than a row. */
  passages: readonly KnowledgeItem[];
  /** What the conversation is about, for questions without a subject of their own. */
  about: string;
  /** ISO 639-1: the language that the customer writes. */
  language: string;
  /** BCP 47: how the answer is said, and its amounts, days and times. */
  locale: string;
  currency: string;
  country: string;
  now: Date;
}

/** Versions of a workflow are kept by the process; so is what is read out of their business context. */
const kept = new WeakMap<WorkflowDefinition, KnowledgeItem[]>();

export function passagesOf(workflow: WorkflowDefinition): KnowledgeItem[] {
  const known = kept.get(workflow);
  if (known) return known;
  const made = contextItems(workflow.businessContext, workflow.currency);
  kept.set(workflow, made);
  return made;
}

/** Everything of a turn that its side questions are answered from. Make it once a turn. */
export function answerSource(input: TurnInput, language: string, locale: string): AnswerSource {
  const { currency, country } = input.workflow;
  return {
    knowledge: input.knowledge,
    passages: passagesOf(input.workflow),
    about: aboutOf(input),
    language,
    locale,
    currency,
    country,
    now: input.now,
  };
}

/**
 * What the business's own material says to one question of the customer, in its own words: a price, an FAQ entry, a
 * policy, opening hours, a sentence of the business context. It asks nothing. Null: nothing is sure enough, and nothing is
 * invented; the question is open. Several questions of one message are asked one by one.
 */
export function answerFromKnowledge(question: string, source: AnswerSource): string | null {
  const { knowledge, language, locale, country, now } = source;
  for (const wish of readWishes(question, source)) {
    const hours = wish.asksHours ? knowledge.find((item) => item.hours !== undefined)?.hours : undefined;
    if (hours) return sayHours({ question, hours, language, locale, country, now });
    const items = selectItems(wish, [...knowledge, ...source.passages], language).map(({ item }) => item);
    const said = sayItems(wish, items, locale);
    if (said !== null) return said;
  }
  return null;
}
