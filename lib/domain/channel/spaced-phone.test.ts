import { expect, it } from "vitest";
import { spacedPhone } from "./spaced-phone.ts";

it.each([
  ["15550100001", "+1 555 010 0001"],
  ["+1 555-010-0001", "+1 555 010 0001"],
  ["34600111222", "+34 600 111 222"],
  ["351912345678", "+351 912 345 678"],
  ["5511987654321", "+55 119 876 543 21"],
  ["49301234567", "+49 301 234 567"],
])("%s is read as %s", (phone, spaced) => {
  expect(spacedPhone(phone)).toBe(spaced);
});
