/** A word or a number in digits of a folded text. */
export interface NumberToken {
  start: number;
  end: number;
  text: string;
  /** Null for words. */
  number: number | null;
}

const tokenPattern = new RegExp(
  [
    /\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,2})?(?![\d,])/,
    /\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?![\d.])/,
    /\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\d,])/,
    /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d{1,2})?(?!\d)/,
    /\d+(?:[.,]\d+)?/,
    /\p{L}+/u,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "gu",
);

/** "2.500" and "2,500" are thousands, "2.50" and "2,5" are fractions: nobody writes three decimals in a chat. */
function readDigits(digits: string): number {
  const bare = digits.replace(/[ ']/g, "");
  const last = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  if (last < 0) return Number(bare);
  const whole = bare.slice(0, last).replace(/[.,]/g, "");
  const rest = bare.slice(last + 1);
  const sameMark = !bare.slice(0, last).match(bare[last] === "." ? /,/ : /\./);
  const grouped = rest.length === 3 && whole !== "0" && sameMark;
  return grouped ? Number(whole + rest) : Number(`${whole}.${rest}`);
}

export function numberTokens(text: string): NumberToken[] {
  return [...text.matchAll(tokenPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    number: /^\d/.test(match[0]) ? readDigits(match[0]) : null,
  }));
}
