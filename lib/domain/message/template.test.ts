import { describe, expect, it } from "vitest";
import { fieldProblem, fillTemplate, placeholdersOf, templateTitle } from "./template.ts";

describe("a template", () => {
  it("has its fields, numbered or named, each once and in order", () => {
    expect(placeholdersOf("Hi {{1}}, your order {{2}} is ready, {{1}}.")).toEqual(["1", "2"]);
    expect(placeholdersOf("Hi {{ first_name }}, see you on {{day}}.")).toEqual(["first_name", "day"]);
    expect(placeholdersOf("We are open again.")).toEqual([]);
  });

  it("is filled everywhere a field stands, and never twice", () => {
    expect(fillTemplate("Hi {{1}}, order {{2}}, {{1}}", ["Rosa", "{{1}}"])).toBe("Hi Rosa, order {{1}}, Rosa");
    expect(fillTemplate("Hi {{first_name}} on {{day}}", ["Rosa", ""])).toBe("Hi Rosa on {{day}}");
    expect(fillTemplate("Cost {{1}}", ["$& $1"])).toBe("Cost $& $1");
  });

  it.each([
    ["Rosa", null],
    ["a   b", null],
    ["  ", "Fill in this field."],
    ["a\nb", "Use one line, without tabs."],
    ["a\tb", "Use one line, without tabs."],
    ["a    b", "Use at most three spaces in a row."],
  ])("takes or refuses the value %j", (value, problem) => {
    expect(fieldProblem(value)).toBe(problem);
  });

  it("has a name that people read", () => {
    expect(templateTitle("follow_up_after_consultation")).toBe("Follow up after consultation");
  });
});
