import { expect, it } from "vitest";
import { referralLine } from "./referral.ts";
import { isSameText } from "./same-text.ts";

it.each([
  [null, null],
  [{ source_type: "ad", headline: "Autumn shoes", ctwa_clid: "x" }, "Came from an ad: Autumn shoes"],
  [{ source: "ADS", ads_context_data: { ad_title: "Shoes" } }, "Came from an ad: Shoes"],
  [{ ad_id: "1" }, "Came from an ad"],
  [{ product: { id: "55512300" } }, "Asked about a product: 55512300"],
  [{ product: { product_retailer_id: "SKU-RED-42" } }, "Asked about a product: SKU-RED-42"],
  [{ story: { id: "1" } }, "Replied to your story"],
  [{ source_type: "post", headline: "News" }, "Came from a post: News"],
  [{ ref: "qr-shop", source: "SHORTLINK" }, "Came from a link: qr-shop"],
  [{ source: 7, ads_context_data: "x", product: [] }, "Came from a link"],
])("%j reads %s", (referral, line) => {
  expect(referralLine(referral)).toBe(line);
});

it("cuts a title that is too long for a line", () => {
  expect(referralLine({ source_type: "ad", headline: "x".repeat(500) })).toHaveLength("Came from an ad: ".length + 121);
});

it.each([
  ["Hello ❤️ there", "Hello ❤ there", true],
  [" a\n b ", "a b", true],
  ["e\u0301", "é", true],
  ["Yes", "yes", false],
])("%j and %j are the same text: %s", (a, b, same) => {
  expect(isSameText(a, b)).toBe(same);
});
