import { setTimeout as delay } from "node:timers/promises";
import { findConversation } from "#db/queries/conversation.ts";
import { newWamid, whatsappEcho, whatsappText } from "#e2e/fakes/payloads.ts";
import type { RuleInput } from "#e2e/fakes/graph.ts";
import { newId } from "#lib/platform/ids.ts";
import { handBack } from "#lib/services/conversation/hand-back.ts";
import { keepControl } from "#lib/services/conversation/keep-control.ts";
import { moveToFolder } from "#lib/services/conversation/move-to-folder.ts";
import { pauseUntilHandedBack } from "#lib/services/conversation/pause-until-handed-back.ts";
import { sendMemberMessage } from "#lib/services/conversation/send-member-message.ts";
import { takeControl } from "#lib/services/conversation/take-control.ts";
import type { LiveDesk } from "./live-desk.ts";
import type { Random } from "./random.ts";

const failures: readonly RuleInput["behave"][] = [
  { kind: "error", code: 131000 },
  { kind: "error", code: 2, status: 500 },
  { kind: "slow", delayMs: 250 },
  { kind: "slow", delayMs: 700 },
  { kind: "reset_before" },
  { kind: "reset_after" },
];

/** A person had control, for good, when the clock showed this. AI messages of an earlier epoch must not start after it. */
export interface HumanAct {
  conversationId: string;
  controlEpoch: number;
  /** Milliseconds since 1970, after the act was answered. */
  knownAt: number;
}

/** One conversation's random life: bursts delivered in every way, acts of people, a platform that fails. */
export async function liveCustomer(desk: LiveDesk, phone: string, random: Random, steps: number): Promise<HumanAct[]> {
  const acts: HumanAct[] = [];
  const write = (text: string, id = newWamid()) =>
    whatsappText({ from: phone, text, id, phoneNumberId: desk.channel.accountId });
  const burst = async (name: string) => {
    const bodies = Array.from({ length: 1 + random.int(4) }, (_, index) => write(`${name}, part ${index + 1}`));
    if (random.chance(0.3)) bodies.push(random.pick(bodies));
    if (random.chance(0.3)) bodies.reverse();
    if (random.chance(0.5)) await Promise.all(bodies.map((body) => desk.deliver(body)));
    else for (const body of bodies) await desk.deliver(body);
  };
  await burst("First words");
  for (let step = 1; step <= steps; step += 1) {
    await delay(random.int(140));
    if (random.chance(0.15)) desk.graph.fail({ to: phone, behave: random.pick(failures) });
    if (random.chance(0.45)) await burst(`Thought ${step}`);
    else acts.push(...(await actOfPeople(desk, phone, random)));
  }
  const id = await desk.findConversationId(phone);
  if (!id) return acts;
  await moveToFolder(desk.dana, id, "open");
  if (random.chance(0.5)) await burst("Last words");
  await handBack(desk.dana, id);
  return acts;
}

async function actOfPeople(desk: LiveDesk, phone: string, random: Random): Promise<HumanAct[]> {
  const id = await desk.findConversationId(phone);
  if (!id) return [];
  const others: readonly (() => Promise<unknown>)[] = [
    () => handBack(desk.dana, id),
    () => handBack(desk.dana, id),
    () => handBack(desk.dana, id),
    () => desk.deliver(whatsappEcho({ to: phone, phoneNumberId: desk.channel.accountId, text: "From the app" })),
    () => moveToFolder(desk.dana, id, "solved"),
    () => moveToFolder(desk.dana, id, "open"),
  ];
  const takes: readonly (() => Promise<unknown>)[] = [
    () => takeControl(desk.dana, id),
    () => keepControl(desk.dana, id),
    () => pauseUntilHandedBack(desk.dana, id),
    () => sendMemberMessage(desk.dana, id, { id: newId(), text: `Dana here, ${random.int(1000)}` }),
  ];
  if (random.chance(0.6)) {
    await random.pick(others)();
    return [];
  }
  await random.pick(takes)();
  const controlEpoch = (await findConversation(desk.scope, id))?.controlEpoch ?? 0;
  return [{ conversationId: id, controlEpoch, knownAt: Date.now() }];
}
