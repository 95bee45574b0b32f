import { parseArgs } from "node:util";
import { z } from "zod";
import type { Env } from "#lib/platform/env.ts";
import { OperatorError } from "#scripts/start/operator-error.ts";

export const scenarioNames = ["full", "qualify", "handoff", "takeover", "bursty", "spanish"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

export interface Options {
  /** Base address of the server. */
  url: string;
  scenario: ScenarioName;
  /** One message instead of a scenario. */
  text: string | null;
  graphPort: number;
  appSecret: string;
  /** Null: what only the API can tell is left out. */
  apiKey: string | null;
  /** What the pause probably is where the API cannot tell. */
  pauseMinutes: number;
  /** The longest wait for one reply. */
  replyTimeoutMs: number;
}

export const graphPortDefault = 4545;

export const help = `npm run simulate -- [options]

Plays a customer on WhatsApp against a running server and prints the conversation.
It is also the WhatsApp that the server sends to. Start the server for it like this:

  META_GRAPH_URL=http://127.0.0.1:${graphPortDefault} DEMO_API_KEY=fd_demo AI_PAUSE_MINUTES=0.2 npm start

and give the same DEMO_API_KEY (and META_APP_SECRET, where it is set) to the simulation:

  DEMO_API_KEY=fd_demo npm run simulate

  --scenario   ${scenarioNames.join(" | ")}
  --text       one message, and the reply to it
  --url        the server, else APP_URL, else http://localhost:3000
  --graph-port where the server's sends are taken, else ${graphPortDefault}
  --api-key    else DEMO_API_KEY
  --timeout    seconds to wait for one reply, else 30`;

const port = z.coerce.number().int().min(1).max(65_535);
const seconds = z.coerce.number().positive().max(3600);

/** @throws OperatorError with one sentence */
export function readOptions(args: string[], env: Env): Options | "help" {
  const given = parse(args);
  if (given.help) return "help";
  const read = <T>(name: string, schema: z.ZodType<T>, value: string, must: string): T => {
    const result = schema.safeParse(value);
    if (!result.success) throw new OperatorError(`--${name} must be ${must}, and it is ${value}.`);
    return result.data;
  };
  const url = read(
    "url",
    z.url({ protocol: /^https?$/ }),
    given.url ?? env.appUrl,
    "an address with http:// or https://",
  );
  const timeout = read("timeout", seconds, given.timeout ?? "30", "a number of seconds");
  return {
    url: url.replace(/\/+$/, ""),
    scenario: read("scenario", z.enum(scenarioNames), given.scenario ?? "full", `one of ${scenarioNames.join(", ")}`),
    text: given.text ?? null,
    graphPort: read("graph-port", port, given["graph-port"] ?? String(graphPortDefault), "a port number"),
    appSecret: env.metaAppSecret ?? "demo-app-secret",
    apiKey: given["api-key"] ?? env.demoApiKey,
    pauseMinutes: env.aiPauseMinutes,
    replyTimeoutMs: timeout * 1000,
  };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  const options = {
    help: { type: "boolean", short: "h" },
    scenario: text,
    text,
    url: text,
    timeout: text,
    "graph-port": text,
    "api-key": text,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}
