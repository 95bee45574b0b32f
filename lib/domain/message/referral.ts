/** The ad, link, product or story that a customer came from, as the platform wrote it. */
export type Referral = Readonly<Record<string, unknown>>;

/** One quiet line for the thread, such as "Came from an ad: Autumn shoes". Null where the customer simply wrote. */
export function referralLine(referral: Referral | null): string | null {
  if (referral === null) return null;
  const { story, product } = referral;
  if (isAd(referral)) return withTitle("Came from an ad", adTitle(referral));
  if (isObject(product)) return withTitle("Asked about a product", wordsOf(product, ["product_retailer_id", "id"]));
  if (isObject(story)) return "Replied to your story";
  if (referral.source_type === "post") return withTitle("Came from a post", adTitle(referral));
  return withTitle("Came from a link", wordsOf(referral, ["ref", "source_url"]));
}

function isAd(referral: Referral): boolean {
  return referral.source_type === "ad" || referral.source === "ADS" || text(referral.ad_id) !== null;
}

function adTitle(referral: Referral): string | null {
  const context = isObject(referral.ads_context_data) ? referral.ads_context_data : {};
  return wordsOf(referral, ["headline"]) ?? wordsOf(context, ["ad_title"]) ?? wordsOf(referral, ["body", "ref"]);
}

function wordsOf(from: Referral, keys: readonly string[]): string | null {
  return keys.map((key) => text(from[key])).find((words) => words !== null) ?? null;
}

const titleMax = 120;

function withTitle(what: string, title: string | null): string {
  if (title === null) return what;
  return `${what}: ${title.length > titleMax ? `${title.slice(0, titleMax)}…` : title}`;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function isObject(value: unknown): value is Referral {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
