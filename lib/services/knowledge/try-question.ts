import { z } from "zod";
import { findPublishedDefinition } from "#db/queries/workflow-version.ts";
import { referenceOf } from "#lib/domain/knowledge/item.ts";
import { quotedItems } from "#lib/domain/knowledge/quoted.ts";
import { sourceWords } from "#lib/domain/knowledge/source-words.ts";
import { readWishes } from "#lib/domain/knowledge/wish.ts";
import { detectLanguage } from "#lib/domain/qualification/detect-language.ts";
import type { TriedView } from "#lib/domain/views/knowledge-view.ts";
import { answerFromKnowledge, passagesOf } from "#lib/scripted/answer-from-knowledge.ts";
import { languageOf } from "#lib/scripted/language/languages.ts";
import { type Ctx, requirePermission } from "../context.ts";
import { findMaterial } from "./find-material.ts";

export const tryBody = z.object({ question: z.string().trim().min(1).max(500) });

/** What the scripted agent would answer to this question, with what is written but not live yet. */
export async function tryQuestion(ctx: Ctx, { question }: z.infer<typeof tryBody>): Promise<TriedView> {
  requirePermission(ctx, "conversation.read");
  const definition = await findPublishedDefinition(ctx);
  const { currency = "USD", country = "US" } = definition ?? {};
  const language = detectLanguage(question)?.code ?? definition?.languages[0] ?? "en";
  const wishes = readWishes(question, { language, currency, about: "" });
  const knowledge = await findMaterial(ctx, { wishes, language, currency, hours: true, drafts: true });
  const passages = definition ? passagesOf(definition) : [];
  const { locale } = languageOf(language);
  const source = { knowledge, passages, about: "", language, locale, currency, country, now: ctx.app.clock.now() };
  const answer = answerFromKnowledge(question, source);
  const quoted = answer === null ? [] : quotedItems(answer, [...knowledge, ...passages], language);
  return { answer, sources: [...new Set(quoted.map((item) => sourceWords(referenceOf(item))))] };
}
