import { whatsappText } from "#e2e/fakes/payloads.ts";
import { closedLoop } from "./closed-loop.ts";
import type { Desk } from "./desk.ts";
import { post, sign } from "./http.ts";
import type { Row } from "./row.ts";

/** Empty requests a second where the budgets were set (architecture, section 6). */
const referencePerSecond = 2_500;
const callers = 32;
const warmSeconds = 3;
const seconds = 4;

/** What this machine does of what the one did on which the budgets were set. */
export interface Machine {
  emptyPerSecond: number;
  /** From 0 to 1: a faster machine gets no rebate. */
  speed: number;
}

/**
 * The same server and the same callers on an empty route. Budgets in milliseconds and in calls a second belong to a
 * machine; a slower or busier one is told by this number, in the same run.
 */
export async function measureMachine({ url }: Desk): Promise<Machine> {
  const body = sign(whatsappText({ from: "16665550100", text: "Hello" }));
  const call = async () => {
    const status = await post(`${url}/api/ping`, body);
    if (status !== 204) throw new Error(`the empty route answered ${status}`);
  };
  await closedLoop({ callers, seconds: warmSeconds }, call);
  const emptyPerSecond = await closedLoop({ callers, seconds }, call);
  return { emptyPerSecond, speed: Math.min(1, emptyPerSecond / referencePerSecond) };
}

export function machineRows({ emptyPerSecond, speed }: Machine): Row[] {
  const group = "Machine";
  return [
    { group, name: "empty route at the beginning", value: emptyPerSecond, unit: "/s" },
    {
      group,
      name: `… against ${referencePerSecond.toLocaleString("en")}/s, where the budgets were set, at most 1`,
      value: speed,
      unit: "ratio",
    },
  ];
}

/** The rates at which to load it: the whole one, and before it the share of a slower machine. */
export function ratesFor({ speed }: Machine, perSecond: number): number[] {
  const share = Math.max(1, Math.round(perSecond * speed));
  return share < perSecond ? [share, perSecond] : [perSecond];
}
