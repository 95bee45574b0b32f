import { z } from "zod";

/** What a price means. `from`: an estimate that starts there. `on_request`: there is no price to say. */
export const priceKinds = ["fixed", "from", "hourly", "on_request"] as const;
export type PriceKind = (typeof priceKinds)[number];

/** Texts that owners write down once: questions that come again and again, and the rules that customers are held to. */
export const entryKinds = ["faq", "policy"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where a fact comes from. `context`: a passage of the workflow's business context. */
export const knowledgeSources = ["catalog", "faq", "policy", "context", "hours"] as const;
export type KnowledgeSource = (typeof knowledgeSources)[number];

/** Limits of one row; the form and the API show the same sentence. */
export const synonymsMax = 20;
export const attributesMax = 20;

const short = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);
const synonyms = z.array(short(120).min(1)).max(synonymsMax, `Keep at most ${synonymsMax}.`).default([]);

/** A row of the catalog as an owner writes it. */
export const catalogItemInput = z
  .object({
    name: short(200).min(1, "Write a name."),
    area: short(80).default(""),
    /** What the AI may say about it. */
    description: short(2_000).default(""),
    priceKind: z.enum(priceKinds).default("fixed"),
    /** Minor units of `currency`. */
    priceMinor: z.number().int().min(0, "Write an amount that is not negative.").max(1_000_000_000_000).nullable(),
    currency: z.string().length(3).nullable(),
    /** A few words beside the price: "filing included". */
    priceNote: short(120).default(""),
    /** How long it takes, in the business's words: "5 working days". */
    takes: short(80).default(""),
    /** Facts with a name: `{ colour: "black" }`. */
    attributes: z
      .record(short(40).min(1), short(120))
      .refine((all) => Object.keys(all).length <= attributesMax, `Keep at most ${attributesMax}.`)
      .default({}),
    synonyms,
    /** Whether the AI may state the price. */
    quotable: z.boolean().default(true),
  })
  .refine((item) => (item.priceMinor === null) === (item.currency === null), {
    path: ["currency"],
    message: "A price needs a currency.",
  })
  .refine((item) => item.priceKind === "on_request" || item.priceMinor !== null, {
    path: ["priceMinor"],
    message: "Write a price, or choose On request.",
  })
  .transform((item) => (item.priceKind === "on_request" ? { ...item, priceMinor: null, currency: null } : item));
export type CatalogItemInput = z.infer<typeof catalogItemInput>;

/** An FAQ entry (question and answer) or a policy (title and text) as an owner writes it. */
export const entryInput = z.object({
  kind: z.enum(entryKinds),
  title: short(300).min(1, "Write what it is about."),
  text: short(2_000).min(1, "Write what the AI may say."),
  /** Other words that customers ask it with. */
  synonyms,
  /** Until it is on, customers never meet it. */
  live: z.boolean().default(true),
});
export type EntryInput = z.infer<typeof entryInput>;

/** What is known of a row beside its title, text and price. */
export interface KnowledgeRow {
  id: string;
  area: string;
  takes: string;
  priceKind: PriceKind;
  priceNote: string;
  synonyms: readonly string[];
  attributes: Readonly<Record<string, string>>;
}

/** A row that was given to a turn or quoted in a reply. */
export interface KnowledgeReference {
  source: KnowledgeSource;
  /** Null for hours and for passages of the business context. */
  id: string | null;
  title: string;
}
