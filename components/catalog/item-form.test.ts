import { describe, expect, it } from "vitest";
import { emptyItem, formOf, readItem } from "./item-form.ts";

const form = { ...emptyItem, name: "Trademark, name and logo", price: "$2,200" };

describe("an item as it is written", () => {
  it.each([
    ["$2,200", 220_000, "USD"],
    ["2200.50", 220_050, "USD"],
    ["1.500 €", 150_000, "EUR"],
    ["2k", 200_000, "USD"],
  ])("reads the price %s", (price, priceMinor, currency) => {
    expect(readItem({ ...form, price }, "USD").item).toMatchObject({ priceMinor, currency });
  });

  it("has no price on request, whatever stands in the field", () => {
    const { item } = readItem({ ...form, priceKind: "on_request" }, "USD");
    expect(item).toMatchObject({ priceMinor: null, currency: null });
  });

  it("reads synonyms and properties by line", () => {
    const { item } = readItem(
      { ...form, synonyms: "brand\n\n logo \nbrand", attributes: "class: one\ncolour: black" },
      "USD",
    );
    expect(item).toMatchObject({ synonyms: ["brand", "logo"], attributes: { class: "one", colour: "black" } });
  });

  it.each([
    ["no name", { name: " " }, "name"],
    ["no price", { price: "" }, "price"],
    ["a price that is none", { price: "a lot" }, "price"],
    ["a property without a value", { attributes: "black" }, "attributes"],
  ] as const)("tells of %s beside its field", (_, patch, field) => {
    expect(Object.keys(readItem({ ...form, ...patch }, "USD").errors ?? {})).toEqual([field]);
  });

  it("comes back as it was saved", () => {
    const { item } = readItem({ ...form, attributes: "class: one" }, "USD");
    const view = item && { ...item, id: "1", quoted: { times: 0, lastAt: null } };
    expect(view && readItem(formOf(view), "USD").item).toEqual(item);
  });
});
