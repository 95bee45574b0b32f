import { parseArgs } from "node:util";
import { z } from "zod";
import { OperatorError } from "#scripts/start/operator-error.ts";
import { type CustomerKind, customerKinds } from "./customer/customer.ts";
import { type Language, languages, spokenLanguages } from "./language.ts";

export const defaults = { k: 3, persons: 1 } as const;

export interface Options {
  agent: "scripted" | "model" | "all";
  kinds: readonly CustomerKind[];
  languages: readonly Language[];
  k: number;
  persons: number;
  parallel: number;
  /** How many conversations with a mistake are printed. */
  show: number;
  /** Null: into evaluation/results. */
  json: string | null;
  /** Write the table of the scripted agent into docs/evaluation.md. */
  docs: boolean;
}

export const help = `npm run eval -- [options]

Simulated customers talk to the scripted agent and, where OPENAI_API_KEY or OPENAI_BASE_URL is set, to the model.
docs/evaluation.md says how to read the table. Ends with 1 when a row is below its floor.

  --agent     scripted | model | all; else those that there are
  --kind      ${customerKinds.join(", ")}; several with commas, else all
  --language  ${languages.join(", ")}; several with commas, else those that the scripted agent speaks
  --k         how often each customer plays, else ${defaults.k}
  --persons   customers of each sort, else ${defaults.persons}
  --parallel  conversations with a model at the same time, else 4
  --show      prints so many conversations in which something went wrong, else none
  --json      where the results go, else evaluation/results
  --docs      writes the table of the scripted agent into docs/evaluation.md`;

const count = z.coerce.number().int().min(1).max(1000);

/** @throws OperatorError with one sentence */
export function readOptions(args: string[]): Options | "help" {
  const given = parse(args);
  if (given.help) return "help";
  const numberOf = (name: "k" | "persons" | "parallel" | "show", otherwise: number) =>
    given[name] === undefined ? otherwise : read(name, count, given[name], "a number from 1 to 1000");
  return {
    agent: read("agent", z.enum(["scripted", "model", "all"]), given.agent ?? "all", "scripted, model or all"),
    kinds: listOf("kind", customerKinds, given.kind) ?? customerKinds,
    languages: listOf("language", languages, given.language) ?? spokenLanguages,
    k: numberOf("k", defaults.k),
    persons: numberOf("persons", defaults.persons),
    parallel: numberOf("parallel", 4),
    show: numberOf("show", 0),
    json: given.json ?? null,
    docs: given.docs ?? false,
  };
}

function read<T>(name: string, schema: z.ZodType<T>, value: string, must: string): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new OperatorError(`--${name} must be ${must}, and it is ${value}.`);
  return result.data;
}

function listOf<T extends string>(name: string, all: readonly T[], value: string | undefined): T[] | null {
  if (value === undefined) return null;
  const must = `some of ${all.join(", ")}`;
  return value.split(",").map((one) => read(name, z.enum(all), one.trim(), must));
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    help: { type: "boolean", short: "h" },
    docs: flag,
    agent: text,
    kind: text,
    language: text,
    k: text,
    persons: text,
    parallel: text,
    show: text,
    json: text,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}
