import { describe, expect, it } from "vitest";
import { searchTerms } from "./search-terms.ts";

describe("what is searched for", () => {
  it.each([
    ["marcus be", "'marcus':* & 'be':*", "'marcus':* & 'be':*"],
    ["marcus.bell@example.com", "'marcus':* & 'bell':* & 'example':* & 'com':*", "'marcus.bell@example.com':*"],
    ["+1 415-555", "'1415555':* | '5555141':*", "'+1':* & '415-555':*"],
    ["it's 3.5%", "'it':* & 's':* & '3':* & '5':*", "'it s':* & '3.5%':*"],
    ["') | 'x", "'x':*", "'x':*"],
  ])("%s", (typed, person, message) => expect(searchTerms(typed)).toEqual({ person, message }));

  it("is nothing without a word", () => {
    expect(searchTerms("  ?! ")).toBeNull();
    expect(searchTerms("")).toBeNull();
  });
});
