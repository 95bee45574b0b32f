import { type CatalogItemInput, catalogItemInput, type PriceKind } from "#lib/domain/knowledge/material.ts";
import { fold } from "#lib/domain/qualification/parse-value/fold.ts";
import { lexiconsFor } from "#lib/domain/qualification/parse-value/language/lexicons.ts";
import { bestMoney, findMoney, moneyValue } from "#lib/domain/qualification/parse-value/money.ts";
import { shownPrice } from "#components/settings/price.ts";
import type { CatalogItemView } from "#lib/domain/views/knowledge-view.ts";
import { attributeLines, attributesOf, linesOf } from "./list-text.ts";

/** An item as it is being written: texts only. */
export interface ItemForm {
  name: string;
  area: string;
  price: string;
  priceKind: PriceKind;
  priceNote: string;
  takes: string;
  description: string;
  attributes: string;
  synonyms: string;
  quotable: boolean;
}

export type ItemErrors = Partial<Record<keyof ItemForm, string>>;

export const emptyItem: ItemForm = {
  name: "",
  area: "",
  price: "",
  priceKind: "fixed",
  priceNote: "",
  takes: "",
  description: "",
  attributes: "",
  synonyms: "",
  quotable: true,
};

export function formOf(item: CatalogItemView): ItemForm {
  return {
    name: item.name,
    area: item.area,
    price: shownPrice(item.priceMinor, item.currency) ?? "",
    priceKind: item.priceMinor === null ? "on_request" : item.priceKind,
    priceNote: item.priceNote,
    takes: item.takes,
    description: item.description,
    attributes: attributeLines(item.attributes),
    synonyms: item.synonyms.join("\n"),
    quotable: item.quotable,
  };
}

function amountOf(text: string, currency: string): { priceMinor: number; currency: string } | null {
  const [lexicon] = lexiconsFor("en");
  const folded = fold(text.normalize("NFC"));
  const span = lexicon ? bestMoney(findMoney(folded, lexicon, currency), folded) : null;
  const parsed = span ? moneyValue(span, currency) : null;
  if (!parsed?.ok || parsed.value.type !== "money" || parsed.value.atMostMinor === null) return null;
  return { priceMinor: parsed.value.atMostMinor, currency: parsed.value.currency };
}

const fieldOf: Readonly<Record<string, keyof ItemForm>> = { priceMinor: "price", currency: "price" };

/** The item to save, or what is wrong beside its field. */
export function readItem(
  form: ItemForm,
  currency: string,
): { item: CatalogItemInput; errors: null } | { item: null; errors: ItemErrors } {
  const onRequest = form.priceKind === "on_request";
  const amount = onRequest || form.price.trim() === "" ? null : amountOf(form.price, currency);
  if (!onRequest && form.price.trim() !== "" && amount === null) {
    return { item: null, errors: { price: "Write an amount such as 450 or 1,200.50." } };
  }
  const { attributes, wrong } = attributesOf(form.attributes);
  if (wrong !== null) return { item: null, errors: { attributes: `Write “name: value” instead of “${wrong}”.` } };
  const price = amount ?? { priceMinor: null, currency: null };
  const parsed = catalogItemInput.safeParse({ ...form, ...price, attributes, synonyms: linesOf(form.synonyms) });
  if (parsed.success) return { item: parsed.data, errors: null };
  const errors: ItemErrors = {};
  for (const { path, message } of parsed.error.issues) {
    const key = String(path[0] ?? "name");
    const field = fieldOf[key] ?? Object.keys(emptyItem).find((one): one is keyof ItemForm => one === key);
    if (field) errors[field] ??= message;
  }
  return { item: null, errors };
}
