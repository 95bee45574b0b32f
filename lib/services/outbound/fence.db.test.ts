import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { updateMessage } from "#db/queries/message.ts";
import { newId } from "#lib/platform/ids.ts";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { forgetJobs } from "#test/run-jobs.ts";
import { type App, systemCtx } from "../context.ts";
import { advance } from "../conversation/advance.ts";
import { handBack } from "../conversation/hand-back.ts";
import { moveToFolder } from "../conversation/move-to-folder.ts";
import { sendMemberMessage } from "../conversation/send-member-message.ts";
import { takeControl } from "../conversation/take-control.ts";
import { sendNext } from "./send-next.ts";

const rosa = "34600111222";
const minuteMs = 60_000;
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

const statesOf = async (phone: string) =>
  (await desk.messagesOf(phone))
    .filter((one) => one.author !== "customer")
    .map(({ author, state }) => `${author} ${state}`);

describe("an act of a person against an AI message", () => {
  it("stops a message that is claimed but whose call has not begun", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    desk.app.clock.advance(5_000);
    const halted = haltBeforeTransaction(desk.app, 2, () => takeControl(desk.dana, id));
    await sendNext(systemCtx(halted, desk.scope.workspaceId), id);
    expect(desk.graph.attempts).toHaveLength(1);
    expect(await statesOf(rosa)).toEqual(["ai withheld"]);
    expect(await desk.timelineOf(rosa)).toContain("reply_withheld");
  });

  it("stops a message that waits for its next attempt", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    await takeControl(desk.dana, (await desk.conversationOf(rosa)).id);
    desk.app.clock.advance(5_000);
    await desk.run();
    expect(desk.graph.attempts).toHaveLength(1);
    expect(await statesOf(rosa)).toEqual(["ai withheld"]);
  });

  it("does not stop what the person writes, and keeps its order", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "One" });
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Two" });
    desk.app.clock.advance(5_000);
    await desk.run();
    expect(desk.received(rosa)).toEqual(["One", "Two"]);
  });
});

describe("what a withheld reply would have answered", () => {
  it("is answered when control comes back, greeting included", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    desk.app.clock.advance(5_000);
    await desk.run();
    await handBack(desk.dana, id);
    await desk.run();
    expect(desk.received(rosa)).toEqual([
      "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk. What do you need help with?",
    ]);
    expect(await desk.answersOf(rosa)).not.toHaveProperty("need.state", "answered");
  });

  it("is answered also where two replies were stopped", async () => {
    await desk.customerWrites(rosa, "Hello");
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "I need help with my lease");
    await desk.customerWrites(rosa, "about 3k");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    desk.app.clock.advance(30_000);
    await desk.run();
    expect(await statesOf(rosa)).toEqual(["ai sent", "ai withheld", "ai withheld"]);
    const { answeredSeq, lastCustomerSeq } = await desk.conversationOf(rosa);
    const unanswered = (await desk.messagesOf(rosa)).filter(
      (one) => one.author === "customer" && one.seq > answeredSeq,
    );
    expect(unanswered.map((one) => one.text)).toEqual(["I need help with my lease", "about 3k"]);
    expect(lastCustomerSeq).toBeGreaterThan(answeredSeq);
    await handBack(desk.dana, id);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(2);
    expect(desk.received(rosa)[1]).toContain("When do you need this solved?");
  });

  it("is answered with what came later, where control came back before the reply was stopped", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    await handBack(desk.dana, id);
    await desk.customerWrites(rosa, "I need help with my lease");
    desk.app.clock.advance(5_000);
    await desk.run();
    expect(await statesOf(rosa)).toEqual(["ai withheld", "ai sent"]);
    const [, , , reply] = await desk.messagesOf(rosa);
    expect(reply).toMatchObject({ answersFromSeq: 0, answersThroughSeq: 3 });
    expect(desk.received(rosa)).toEqual([expect.stringContaining("thanks for contacting Harbor & Finch")]);
  });

  it("waits for a reply of an earlier control that may be on its way", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    const [, claimed] = await desk.messagesOf(rosa);
    await takeControl(desk.dana, id);
    await handBack(desk.dana, id);
    const sendingSince = desk.app.clock.now();
    await updateMessage(desk.scope, claimed?.id ?? "", { state: "sending", sendingSince });
    await desk.customerWrites(rosa, "I need help with my lease");
    desk.app.clock.advance(2_000);
    await advance(systemCtx(desk.app, desk.scope.workspaceId), id);
    expect(await statesOf(rosa)).toEqual(["ai sending"]);
    await updateMessage(desk.scope, claimed?.id ?? "", { state: "sent" });
    desk.app.clock.advance(2_000);
    await desk.run();
    expect(await statesOf(rosa)).toEqual(["ai sent", "ai sent"]);
  });

  it("is answered when the conversation is opened again", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await moveToFolder(desk.dana, id, "solved");
    desk.app.clock.advance(5_000);
    await desk.run();
    expect(desk.received(rosa)).toEqual([]);
    await moveToFolder(desk.dana, id, "open");
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(1);
  });

  it("is not answered a second time when a person did", async () => {
    desk.graph.fail({ behave: { kind: "error", code: 131000 } });
    await desk.customerWrites(rosa, "Hello");
    await sendMemberMessage(desk.dana, (await desk.conversationOf(rosa)).id, { id: newId(), text: "Hi, Dana here" });
    desk.app.clock.advance(15 * minuteMs);
    await desk.run();
    expect(desk.received(rosa)).toEqual(["Hi, Dana here"]);
  });
});

/** The same app, where somebody acts right before a given transaction begins. */
function haltBeforeTransaction(app: App, nth: number, act: () => Promise<void>): App {
  let begun = 0;
  const db = new Proxy(app.db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key !== "transaction" || typeof value !== "function") return value;
      return async (...parts: unknown[]) => {
        begun += 1;
        if (begun === nth) await act();
        return value.apply(target, parts);
      };
    },
  });
  return { ...app, db };
}
