import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { phoneKey } from "#lib/domain/lead/phone-key.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createChannel } from "#test/factories/channel.ts";
import { createWorkspace } from "#test/factories/workspace.ts";
import { insertFirstContact } from "./first-contact.ts";
import { findIdentities } from "./identity.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const phones = fc.oneof(
  fc.tuple(fc.constant("55"), digits(2), fc.constantFrom("9", ""), digits(8)),
  fc.tuple(fc.constantFrom("521", "52", "549", "54"), digits(10)),
  fc.tuple(digits(12)),
);

test("the database and the domain agree on when two notations are one number", async () => {
  const scope = await createWorkspace(database.db);
  const channel = await createChannel(scope);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(phones, async (parts) => {
      const phone = parts.join("");
      const found = await findIdentities(scope, channel.id, { phone, userId: null });
      expect(found.length > 0).toBe(seen.has(phoneKey(phone)));
      if (found.length > 0) return;
      seen.add(phoneKey(phone));
      await insertFirstContact(scope, {
        channelId: channel.id,
        address: { phone, userId: null, name: null, username: null },
        conversationId: newId(),
        began: { kind: "conversation_started", data: {}, at: new Date() },
      });
      const [stored] = await findIdentities(scope, channel.id, { phone, userId: null });
      expect(stored?.phoneKey).toBe(phoneKey(phone));
    }),
    { numRuns: 200 },
  );
});
