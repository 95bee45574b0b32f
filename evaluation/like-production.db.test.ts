import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { newWamid, whatsappText } from "#e2e/fakes/payloads.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { agentWith } from "./agents.ts";
import { lawyerFor } from "./business/lawyer/lawyer.ts";
import type { Customer } from "./customer/customer.ts";
import { customersOf } from "./customer/customers.ts";
import { type Play, playCustomer } from "./play.ts";

const { workflow } = lawyerFor("en");
/** A business without any material, as the desk of the test is. */
const atTheLawyers = customersOf(["en", "es"], 1)
  .filter(({ business, kind }) => business.name === "lawyer" && kind !== "off_topic" && kind !== "voice_only")
  .map((customer): Customer => ({ ...customer, business: { ...customer.business, material: [] } }));
const kinds = ["plain", "bursty", "correcting", "refusing", "hostile", "other_bot", "multilingual"] as const;
const phone = "34600111222";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database, { workflow, variables: { REPLY_DELAY_MS: "1500" } });
});
afterEach(() => desk.stop());

/** The same messages through webhook, database and jobs. */
async function playInProduction({ turns }: Play): Promise<void> {
  for (const { said } of turns) {
    for (const { text } of said.burst) {
      const message = {
        from: phone,
        text,
        id: newWamid(),
        at: desk.app.clock.now(),
        phoneNumberId: desk.channel.accountId,
      };
      await desk.deliver(whatsappText(message));
    }
    await desk.run();
    // The quiet time passes, and then some.
    desk.app.clock.advance(20_000);
    await desk.run();
  }
}

const settled = (answers: Play["after"]["answers"]) =>
  Object.fromEntries(
    answers.filter(({ state }) => state !== "open").map(({ questionKey, value }) => [questionKey, value]),
  );

test.each(kinds)("%s: in memory the agent says and stores what it says and stores in production", async (kind) => {
  const customer = atTheLawyers.find((one) => one.kind === kind) ?? expect.unreachable();
  const play = await playCustomer(customer, 1, agentWith(null));
  await playInProduction(play);
  expect(desk.received(phone)).toEqual(play.turns.flatMap(({ prepared }) => prepared.text ?? []));
  expect(settled(Object.values(await desk.answersOf(phone)))).toEqual(settled(play.after.answers));
});
