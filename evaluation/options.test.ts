import { expect, test } from "vitest";
import { OperatorError } from "#scripts/start/operator-error.ts";
import { customerKinds } from "./customer/customer.ts";
import { spokenLanguages } from "./language.ts";
import { defaults, help, readOptions } from "./options.ts";

test("without arguments everybody plays against all agents that there are", () => {
  expect(readOptions([])).toMatchObject({
    agent: "all",
    kinds: customerKinds,
    languages: spokenLanguages,
    json: null,
    docs: false,
    ...defaults,
  });
});

test("arguments narrow it down", () => {
  const args = ["--agent", "model", "--kind", "plain, hostile", "--language", "fr", "--k", "7", "--json", "x.json"];
  expect(readOptions(args)).toMatchObject({
    agent: "model",
    kinds: ["plain", "hostile"],
    languages: ["fr"],
    k: 7,
    json: "x.json",
  });
  expect(readOptions(["--help"])).toBe("help");
});

test.each([["--kind", "nice"], ["--k", "0"], ["--agent", "nobody"], ["--language", "xx"], ["--unknown"]])(
  "what cannot be is said in one sentence: %s",
  (...args) => {
    expect(() => readOptions(args)).toThrow(OperatorError);
  },
);

test("the help names every option", () => {
  for (const name of ["agent", "kind", "language", "k", "persons", "parallel", "show", "json", "docs"]) {
    expect(help).toContain(`--${name} `);
  }
});
