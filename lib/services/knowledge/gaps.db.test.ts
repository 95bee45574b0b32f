import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { knowledgeGap, turn } from "#db/schema/index.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { createEntries, createItems } from "#test/factories/knowledge.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { explainMessage } from "../conversation/explain-message.ts";
import { readThread } from "../conversation/read-thread.ts";
import { listCatalog } from "../catalog/list-catalog.ts";
import { listLastQuoted } from "../catalog/list-last-quoted.ts";
import { saveItem } from "../catalog/save-item.ts";
import { deleteEntry } from "./delete-entry.ts";
import { dismissGap } from "./dismiss-gap.ts";
import { noteGaps } from "./note-gaps.ts";
import { readGaps } from "./read-gaps.ts";
import { saveEntry } from "./save-entry.ts";

let database: TestDatabase;
const desks: Desk[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
afterEach(async () => {
  await forgetJobs(database);
  await Promise.all(desks.splice(0).map((desk) => desk.stop()));
});

async function open(options: Parameters<typeof givenDesk>[1] = {}): Promise<Desk> {
  const desk = await givenDesk(database, options);
  desks.push(desk);
  return desk;
}

const rosa = "34600111222";
const marc = "34600111333";
const questionsOf = async (desk: Desk) =>
  (await readGaps(desk.dana)).data.map(({ question, count }) => ({ question, count }));

describe("a turn", () => {
  it("answers from the material, names its sources under the message and counts what it quoted", async () => {
    const desk = await open();
    const [id = ""] = await createItems(desk.scope, [
      { name: "Uncontested divorce", price: 1850 },
      { name: "Will", price: 600 },
    ]);
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "What does a divorce cost?");
    expect(desk.received(rosa).at(-1)).toContain("Uncontested divorce: $1,850.");
    const conversation = await desk.conversationOf(rosa);
    const thread = await readThread(desk.dana, conversation.id);
    const last = thread.items.findLast((one) => one.type === "message" && one.author === "ai");
    expect(last).toMatchObject({ sources: [{ source: "catalog", id, title: "Uncontested divorce" }] });
    const [first] = (await listCatalog(desk.tom, {})).data;
    expect(first).toMatchObject({ name: "Uncontested divorce", quoted: { times: 1 } });
    expect((await listLastQuoted(desk.tom, id)).data).toMatchObject([
      { conversationId: conversation.id, name: "Marta Ruiz" },
    ]);
    const turns = await desk.scope.db
      .select({ given: turn.given })
      .from(turn)
      .where(eq(turn.workspaceId, desk.scope.workspaceId));
    expect(turns.map((one) => one.given)).toContainEqual([{ source: "catalog", id, title: "Uncontested divorce" }]);
  });

  it("several questions of one message each get their answer", async () => {
    const desk = await open();
    await createItems(desk.scope, [{ name: "Will", price: 600 }]);
    await createEntries(desk.scope, [{ title: "Do you have parking?", text: "Yes, behind the building." }]);
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "How much is a will? Do you have parking?");
    expect(desk.received(rosa).at(-1)).toMatch(/Will: \$600\..*Yes, behind the building\./);
  });

  it("answers from the business context, and names the passage under the message and where people ask why", async () => {
    const businessContext = "We are on the second floor. Our lawyers speak English, Spanish and Catalan.";
    const desk = await open({ workflow: { businessContext } });
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Which languages do your lawyers speak?");
    const spoken = "Our lawyers speak English, Spanish and Catalan.";
    expect(desk.received(rosa).at(-1)).toContain(spoken);
    const lastByAi = async () =>
      (await readThread(desk.dana, (await desk.conversationOf(rosa)).id)).items.findLast(
        (one) => one.type === "message" && one.author === "ai",
      );
    const last = await lastByAi();
    expect(last).toMatchObject({ sources: [{ source: "context", id: null, title: spoken }] });
    expect((await explainMessage(desk.dana, last?.id ?? "")).sources).toEqual([spoken]);
    await desk.customerWrites(rosa, "I need a will");
    expect(await lastByAi()).not.toMatchObject({ sources: [{ source: "context" }] });
  });

  it("that nothing is asked in is given nothing", async () => {
    const desk = await open();
    await createItems(desk.scope, [{ name: "Divorce", price: 1850 }]);
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "I need a divorce");
    const turns = await desk.scope.db
      .select({ given: turn.given })
      .from(turn)
      .where(eq(turn.workspaceId, desk.scope.workspaceId));
    expect(turns.map((one) => one.given)).toEqual([[], []]);
  });
});

describe("a question that nothing answers", () => {
  it("is collected, in other words once, with who asked", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Is your office accessible by wheelchair?");
    desk.app.clock.advance(60_000);
    await desk.customerWrites(marc, "Hi");
    await desk.customerWrites(marc, "Is the office wheelchair accessible please?");
    await desk.customerWrites(marc, "Can you notarize documents?");
    expect(await questionsOf(desk)).toEqual([
      { question: "Is the office wheelchair accessible please?", count: 2 },
      { question: "Can you notarize documents?", count: 1 },
    ]);
    const ids = [await desk.conversationOf(marc), await desk.conversationOf(rosa)].map((one) => one.id);
    const [first] = (await readGaps(desk.tom)).data;
    expect(first?.conversations.map((one) => one.id)).toEqual(ids);
    expect(first?.conversations.map((one) => one.name)).toEqual(["Marta Ruiz", "Marta Ruiz"]);
  });

  it("counts once, however often the job runs", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Can you notarize documents?");
    const turns = await desk.scope.db
      .select({ id: turn.id })
      .from(turn)
      .where(eq(turn.workspaceId, desk.scope.workspaceId));
    for (const { id } of turns) await noteGaps(desk.dana, id);
    expect(await questionsOf(desk)).toEqual([{ question: "Can you notarize documents?", count: 1 }]);
  });

  it("is closed by an entry that answers it, asked again it is answered, and deleting the entry opens it", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Can you notarize documents?");
    const draft = { kind: "faq" as const, title: "Do you notarize documents?", text: "Yes, on Tuesdays." };
    await saveEntry(desk.dana, { ...draft, live: false });
    expect(await questionsOf(desk)).toHaveLength(1);
    const { id } = await saveEntry(desk.dana, draft);
    expect(await questionsOf(desk)).toEqual([]);
    await desk.customerWrites(rosa, "Can you notarize documents for me?");
    expect(desk.received(rosa).at(-1)).toContain("Yes, on Tuesdays.");
    await deleteEntry(desk.dana, id);
    expect(await questionsOf(desk)).toHaveLength(1);
  });

  it("is closed by the entry that was written for it, in whatever words", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Can you notarize documents?");
    const [gap] = (await readGaps(desk.dana)).data;
    await saveEntry(desk.dana, { kind: "faq", title: "Notary", text: "On Tuesdays.", gapId: gap?.id ?? null });
    expect(await questionsOf(desk)).toEqual([]);
  });

  it("is closed by an item of the catalog that answers it", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "How much is a patent search?");
    expect(await questionsOf(desk)).toHaveLength(1);
    const rest = { area: "", description: "", priceNote: "", takes: "", attributes: {}, synonyms: [], quotable: true };
    await saveItem(desk.dana, {
      name: "Patent search",
      priceKind: "fixed",
      priceMinor: 90_000,
      currency: "USD",
      ...rest,
    });
    expect(await questionsOf(desk)).toEqual([]);
  });

  it("stays dismissed when it comes again", async () => {
    const desk = await open();
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Can you notarize documents?");
    const [gap] = (await readGaps(desk.dana)).data;
    await dismissGap(desk.dana, gap?.id ?? "");
    await desk.customerWrites(rosa, "Can you notarize documents?");
    expect(await questionsOf(desk)).toEqual([]);
    const [row] = await desk.scope.db
      .select()
      .from(knowledgeGap)
      .where(eq(knowledgeGap.workspaceId, desk.scope.workspaceId));
    expect(row).toMatchObject({ count: 2, closedBecause: "dismissed" });
  });

  it("of another workspace is not seen, not counted and not closed", async () => {
    const theirs = await open();
    await theirs.customerWrites(rosa, "Hello");
    await theirs.customerWrites(rosa, "Can you notarize documents?");
    const mine = await open();
    expect(await questionsOf(mine)).toEqual([]);
    await saveEntry(mine.dana, { kind: "faq", title: "Do you notarize documents?", text: "Yes." });
    expect(await questionsOf(theirs)).toHaveLength(1);
  });
});
