import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#test/database.ts";
import { type Desk, givenDesk } from "#test/given-desk.ts";
import { handBack } from "./hand-back.ts";
import { sendMemberMessage } from "./send-member-message.ts";
import { takeControl } from "./take-control.ts";
import { newId } from "#lib/platform/ids.ts";

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
afterEach(() => desk.stop());

const greeting = "Hi, thanks for contacting Harbor & Finch. I am the virtual front desk.";

describe("a customer on WhatsApp", () => {
  it("is greeted with the first question, in one message", async () => {
    await desk.customerWrites(rosa, "Hello");
    expect(desk.received(rosa)).toEqual([`${greeting} What do you need help with?`]);
  });

  it("is qualified one question at a time and handed over with everything stored", async () => {
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "My landlord raised the rent of my shop by 40%");
    await desk.customerWrites(rosa, "about 3k");
    await desk.customerWrites(rosa, "before the end of the month");
    await desk.customerWrites(rosa, "rosa@delgadoflowers.example");

    const received = desk.received(rosa);
    expect(received).toHaveLength(5);
    expect(received[1]).toContain("What budget do you have in mind?");
    expect(received[2]).toContain("When do you need this solved?");
    expect(received[3]).toContain("Which e-mail address can we send our proposal to?");
    expect(received[4]).toBe(
      "Thank you, that is everything I need. A member of our team will continue this conversation shortly.",
    );
    const answers = await desk.answersOf(rosa);
    expect(answers.need).toMatchObject({ state: "answered", words: "My landlord raised the rent of my shop by 40%" });
    expect(answers.budget?.value).toMatchObject({ type: "money", currency: "USD" });
    expect(answers.email?.value).toEqual({ type: "email", email: "rosa@delgadoflowers.example" });
    const conversation = await desk.conversationOf(rosa);
    expect(conversation).toMatchObject({ control: "human", pauseBecause: "handoff", controlEpoch: 1 });
    expect(conversation.pauseUntil).toEqual(new Date(desk.app.clock.now().getTime() + 15 * minuteMs));
    expect(await desk.timelineOf(rosa)).toContain("handed_off");
  });

  it("gets the handoff message at once when asking for a person", async () => {
    await desk.customerWrites(rosa, "Hello");
    await desk.customerWrites(rosa, "Can I talk to a person please?");
    expect(desk.received(rosa).at(-1)).toContain("I have told our team");
    expect(await desk.conversationOf(rosa)).toMatchObject({ control: "human", pauseBecause: "handoff" });
  });

  it("is answered by a person while the AI is silent, and by the AI when it returns", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    await sendMemberMessage(desk.dana, id, { id: newId(), text: "Hi Rosa, Dana here." });
    await desk.run();
    await desk.customerWrites(rosa, "I need help with my lease");
    expect(desk.received(rosa).slice(1)).toEqual(["Hi Rosa, Dana here."]);

    desk.app.clock.advance(15 * minuteMs);
    await desk.run();
    const received = desk.received(rosa);
    expect(received).toHaveLength(3);
    expect(received[2]).not.toContain("thanks for contacting");
    expect(await desk.timelineOf(rosa)).toContain("ai_resumed");
  });

  it("is answered by the AI when a person hands back", async () => {
    await desk.customerWrites(rosa, "Hello");
    const { id } = await desk.conversationOf(rosa);
    await takeControl(desk.dana, id);
    await desk.customerWrites(rosa, "A rent dispute");
    expect(desk.received(rosa)).toHaveLength(1);
    await handBack(desk.dana, id);
    await desk.run();
    expect(desk.received(rosa)).toHaveLength(2);
  });
});
