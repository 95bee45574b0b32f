import { currencyWordAfter } from "./currency-words.ts";
import { leftOf, rightOf } from "./fold.ts";
import { lexicons } from "./language/lexicons.ts";

/** Numbers with a fixed meaning of their own, whatever language the text is in. */
const never =
  /[^\s<>]{1,64}@[^\s<>]+|https?:\/\/\S+|\b\d{1,2}[:h]\d{2}\b|\b\d{1,2} ?(?:am|pm|uhr)\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b|\b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b|\+\d[\d ().-]{7,}|\bv\d+(?:\.\d+)*\b|\b(?!\d{1,3}(?:\.\d{3})+(?![.\d]))\d+(?:\.\d+){2,}|\b\d{3}-0\d{3}\b|\b\d+ ?x ?\d+\b|\b\d+(?:[.,]\d+)?\s?m[23²³]/g;

/** Numbers that a word before them explains: any number, or a short one. */
const labelled =
  /\b(?:zip(?: code)?|post(?:al)? ?code|plz|postleitzahl|codigo postal|c\.?p\.|cep|code postal|version|order|pedido|encomenda|commande|bestellung|invoice|factura|fatura|facture|rechnung|ref(?:erence|erencia)?\.?|dossier|expediente|processo|aktenzeichen)\s*(?:number|numero|nummer|no\.?|nr\.?|is|es|est|ist|e)?\s*[:=#]?\s*\d[\d.-]*|(?:#|\b(?:no\.|n[º°]|nr\.|room|zimmer|apt\.?|flat|suite|floor|page|pagina|seite|iphone|galaxy|windows|bus|linea|size|talla|tamanho|taille|section|articulo|artigo|article|artikel|paragraph|phase|option|opcion|opcao|calle|rua|rue|strasse))\s*\d{1,3}\b(?![.,\d])/g;

const year =
  /\b(?:in|since|en|desde|em|depuis|seit|im jahr|jahr|year|ano|annee|ab|until|bis|hasta|ate)\s+(?:19\d\d|20[0-4]\d)\b(?![.,]?\d)/g;

/** Digits in groups, as telephone numbers are written. */
const grouped = /(?<![\d.,])\(?\d{2,5}\)?(?:[ .\-/]?\d{2,4}){2,7}(?![\d])/g;

/** Nine digits or more, and not "250 000 000". */
function isPhone(digits: string): boolean {
  return digits.length >= 9 && !digits.endsWith("000");
}

function hasCurrency(text: string, start: number, end: number): boolean {
  return (
    /[$€£¥₹]\s*$/.test(leftOf(text, start)) ||
    lexicons.some((lexicon) => currencyWordAfter(lexicon).test(rightOf(text, end)))
  );
}

function blankWhere(text: string, pattern: RegExp, where: (match: string) => boolean): string {
  return text.replace(pattern, (match: string, ...rest: unknown[]) => {
    const at = rest.find((one) => typeof one === "number") ?? 0;
    const hidden = where(match) && !hasCurrency(text, at, at + match.length);
    return hidden ? " ".repeat(match.length) : match;
  });
}

/** A round number after "until" may be an amount ("hasta 2000"); 1987 and 2025 are years. */
function isYear(match: string): boolean {
  return !/(?:00|50)$/.test(match);
}

/** A folded text in which times, dates, years, telephone numbers, postcodes and versions are blanked out. */
export function withoutOtherNumbers(text: string): string {
  const visible = text.replace(never, (match) => " ".repeat(match.length));
  const unlabelled = blankWhere(visible, labelled, () => true);
  const withoutYears = blankWhere(unlabelled, year, isYear);
  return blankWhere(withoutYears, grouped, (match) => isPhone(match.replace(/\D/g, "")));
}
