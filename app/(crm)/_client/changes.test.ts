import { expect, it } from "vitest";
import { beginChange, changesAnswered } from "./changes.ts";

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

it("where nothing of it is on its way, nobody waits", async () => {
  const answered = beginChange(["another"]);
  await changesAnswered("this");
  expect(answered()).toBe(false);
});

it("tells both of two changes that cross, and none that follows", () => {
  const first = beginChange(["conversation", "lead"]);
  const second = beginChange(["lead"]);
  expect(first()).toBe(true);
  expect(second()).toBe(true);
  expect(beginChange(["conversation", "lead"])()).toBe(false);
});

it("waits for every change, also for one that begins while another is answered", async () => {
  const order: string[] = [];
  const [first, second] = [beginChange(["conversation", "lead"]), beginChange(["lead"])];
  const asked = changesAnswered("lead").then(() => order.push("asked"));
  first();
  await aTurn();
  order.push("first");
  const third = beginChange(["lead"]);
  second();
  await aTurn();
  order.push("second");
  third();
  await asked;
  expect(order).toEqual(["first", "second", "asked"]);
  await changesAnswered("conversation");
});
