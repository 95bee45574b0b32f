import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findNewestHandoff } from "#db/queries/handoff.ts";
import { whatsappText } from "#e2e/fakes/payloads.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { handBack } from "../conversation/hand-back.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { editAnswer } from "../lead/edit-answer.ts";
import { readLeadProfile } from "../lead/read-lead-profile.ts";
import { suggestAnother } from "./suggest-another.ts";
import { updateBrief } from "./update-brief.ts";

const rosa = "34600111222";
const gatherMs = 5_000;
let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  desk = await givenDesk(database);
});
afterEach(async () => {
  await forgetJobs(database);
  await desk.stop();
});

async function brief() {
  const { leadId } = await desk.conversationOf(rosa);
  const { brief: found } = await readLeadProfile(desk.dana, leadId);
  if (!found) throw new Error("there is no brief");
  return found;
}
const texts = (all: readonly { text: string }[]) => all.map((one) => one.text);
const write = (text: string) =>
  desk.deliver(whatsappText({ from: rosa, text, at: desk.app.clock.now(), phoneNumberId: desk.channel.accountId }));
async function later(ms: number) {
  desk.app.clock.advance(ms);
  await desk.run();
}
async function handedOff() {
  await desk.customerWrites(rosa, "My landlord wants to throw me out of my flat");
  await desk.customerWrites(rosa, "How much do you charge for that?");
  await desk.customerWrites(rosa, "I want to talk to a person");
}

describe("the brief of a handoff", () => {
  it("is there as soon as its job has run: own words, what is missing, and questions of all turns", async () => {
    await handedOff();
    const found = await brief();
    expect(texts(found.sentences)[0]).toBe("“My landlord wants to throw me out of my flat”");
    expect(texts(found.openQuestions)).toEqual(["How much do you charge for that?"]);
    expect(texts(found.gaps).join()).toContain("Not answered yet");
    const messages = await desk.messagesOf(rosa);
    const [cite] = found.sentences[0]?.cites ?? [];
    expect(cite).toEqual({ messageId: messages[0]?.id, at: messages[0]?.sentAt.toISOString() });
    expect(found.openQuestions[0]?.cites[0]?.messageId).toBe(messages[2]?.id);
    expect(found).toMatchObject({ updated: false, stale: false, betterUntil: null });
  });

  it("follows the customer who goes on while nobody came, once for a burst", async () => {
    await handedOff();
    desk.app.clock.advance(120_000);
    for (const text of ["It is urgent", "They come tomorrow at nine"]) {
      await write(text);
      await desk.run();
      desk.app.clock.advance(2_000);
    }
    expect((await brief()).stale).toBe(true);
    await later(gatherMs - 4_000);
    const { lastSeq } = await desk.conversationOf(rosa);
    expect(await brief()).toMatchObject({ stale: false, updated: true });
    const handoff = await findNewestHandoff(desk.scope, (await desk.conversationOf(rosa)).id);
    expect(handoff?.brief?.throughSeq).toBe(lastSeq);
  });

  it("holds an answer that a person edits", async () => {
    await handedOff();
    const { leadId } = await desk.conversationOf(rosa);
    await editAnswer(desk.dana, leadId, "budget", "2,000 dollars");
    await later(gatherMs);
    expect(texts((await brief()).sentences).join(" ")).toContain("$2,000. (Entered by the team.)");
  });

  it("takes questions off the list, and suggests nothing, when a person has answered", async () => {
    await handedOff();
    const { id } = await desk.conversationOf(rosa);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Hello, this is Dana. It depends on the case." });
    await later(gatherMs);
    expect(await brief()).toMatchObject({ openQuestions: [], suggestedReply: "" });
    await expect(suggestAnother(desk.dana, id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("lags behind while a person talks, and is brought up to date on demand", async () => {
    await handedOff();
    const { id } = await desk.conversationOf(rosa);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Hello, this is Dana." });
    await later(gatherMs);
    await desk.customerWrites(rosa, "Do you also do criminal law?");
    await later(gatherMs);
    expect((await brief()).stale).toBe(true);
    await updateBrief(desk.dana, id);
    const found = await brief();
    expect(found.stale).toBe(false);
    expect(found.suggestedReply).toBe("Thank you, I have read it.");
  });

  it("does not keep words that the customer takes back", async () => {
    await handedOff();
    const { id } = await desk.conversationOf(rosa);
    const [first] = await desk.messagesOf(rosa);
    await database.db.execute(`update message set deleted_at = now() where id = '${first?.id}'`);
    await updateBrief(desk.dana, id);
    expect(texts((await brief()).sentences).join(" ")).not.toContain("landlord");
  });

  it("is that of the newest handoff", async () => {
    await handedOff();
    const { id, leadId } = await desk.conversationOf(rosa);
    await handBack(desk.dana, id);
    await desk.run();
    expect((await readLeadProfile(desk.dana, leadId)).briefAwaited).toBe(false);
    desk.app.clock.advance(60_000);
    await write("Please let me speak to a human");
    const first = await findNewestHandoff(desk.scope, id);
    await desk.run();
    const second = await findNewestHandoff(desk.scope, id);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.brief).not.toBeNull();
  });
});

describe("another suggestion", () => {
  it("is a different one each time, and the rest of the brief stays", async () => {
    await handedOff();
    const { id } = await desk.conversationOf(rosa);
    const before = await brief();
    const seen = [before.suggestedReply];
    for (let press = 0; press < 3; press += 1) {
      await suggestAnother(desk.dana, id);
      seen.push((await brief()).suggestedReply);
    }
    expect(new Set(seen).size).toBe(4);
    expect((await brief()).sentences).toEqual(before.sentences);
    await suggestAnother(desk.dana, id);
    expect((await brief()).suggestedReply).not.toBe(seen.at(-1));
  });

  it("is nothing that a stranger, or somebody without a brief, can ask for", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await expect(suggestAnother(desk.dana, id)).rejects.toMatchObject({ code: "not_found" });
    const other = await givenDesk(database);
    await expect(suggestAnother(other.dana, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(updateBrief(other.dana, id)).rejects.toMatchObject({ code: "not_found" });
    await other.stop();
  });
});
