import { describe, expect, it } from "vitest";
import type { KnowledgeItem } from "../qualification/turn.ts";
import { hoursItem } from "./item.ts";
import { quotedItems } from "./quoted.ts";
import { withoutAmounts } from "./without-amounts.ts";

const item = (title: string, priceMinor: number | null, text = ""): KnowledgeItem => ({
  source: "catalog",
  title,
  text,
  priceMinor,
  currency: priceMinor === null ? null : "USD",
});
const parking: KnowledgeItem = { ...item("Do you have parking?", null, "Yes, behind the building."), source: "faq" };
const workday = [{ from: "09:00", to: "18:00" }];
const hours = hoursItem({
  timeZone: "UTC",
  weekly: [[], workday, workday, workday, workday, workday, []],
  exceptions: [],
  note: "",
});
const rows = [item("Uncontested divorce", 185_000), item("Contested divorce", 450_000), parking, hours];

describe("rows that a reply quotes", () => {
  it.each([
    ["Our uncontested divorce is $1,850, fixed.", ["Uncontested divorce"]],
    ["Uncontested divorce: 1.850,00 €. Contested divorce: from $4,500.", ["Uncontested divorce", "Contested divorce"]],
    ["Yes, there is parking behind the building.", ["Do you have parking?"]],
    ["We are open from 9:00 AM to 6:00 PM.", ["Opening hours"]],
    ["A divorce can be contested.", []],
    ["Thank you. What budget do you have in mind?", []],
  ])("%s", (reply, titles) => {
    expect(quotedItems(reply, rows, "en").map((one) => one.title)).toEqual(titles);
  });
});

it("a text without its amounts keeps what it says beside them", () => {
  const text = "Made by hand. It costs $990 now. Ready in 3 weeks.";
  expect(withoutAmounts(text, "USD")).toBe("Made by hand. Ready in 3 weeks.");
});
