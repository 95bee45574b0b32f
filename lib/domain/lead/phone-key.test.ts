import { expect, it } from "vitest";
import { phoneKey } from "./phone-key.ts";

it.each([
  ["5511987654321", "551187654321"],
  ["5215512345678", "525512345678"],
  ["5491123456789", "541123456789"],
])("%s and %s are one number", (long, short) => {
  expect(phoneKey(long)).toBe(phoneKey(short));
});

it.each(["551133334444", "34600111222", "15550100001", "525512345678", "541143211234"])(
  "%s stays as it is",
  (phone) => {
    expect(phoneKey(phone)).toBe(phone);
  },
);
