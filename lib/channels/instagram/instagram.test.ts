import { describe, expect, it } from "vitest";
import { fixture, fixtures, instagramDelivery } from "#test/fixtures/meta/fixtures.ts";
import { textBody } from "../channel.ts";
import { instagram, renderText } from "./instagram.ts";

const account = "17841400001112223";
const person = { phone: null, userId: "2290011887766554", name: null, username: null };
const parse = (body: unknown) => instagram.parse(body, new Date("2026-10-01T12:00:00Z"));
const contentsOf = (message: Record<string, unknown>) =>
  parse(instagramDelivery([{ sender: { id: person.userId }, message: { mid: "mid", ...message } }])).map((event) =>
    "content" in event ? event.content : event,
  );

describe("parse", () => {
  it("reads every example of the reference", () => {
    expect(parse(instagramDelivery(fixtures("instagram-events")))).toMatchObject([
      { kind: "message", accountId: account, from: person, externalId: "aWdfZAG1_in1", content: { text: "hola" } },
      { externalId: "aWdfZAG1_in2", content: { type: "media", media: "image" } },
      {
        externalId: "aWdfZAG1_in3",
        content: { text: "love it" },
        replyTo: null,
        referral: { story: { id: "17990000000000001" } },
      },
      { externalId: "aWdfZAG1_in4", replyTo: "aWdfZAG1_our9", referral: null },
      { externalId: "aWdfZAG1_in5", content: { type: "unsupported", what: "Mentioned you in their story" } },
      { externalId: "aWdfZAG1_in6", content: { type: "unsupported", what: "Shared post: New shoes" } },
      { externalId: "aWdfZAG1_in7", content: { type: "unsupported", what: "Shared reel: Reel" } },
      { externalId: "aWdfZAG1_in8", content: { type: "unsupported", hint: "open_app" } },
      { kind: "delete", by: "customer", targetExternalId: "aWdfZAG1_in1" },
      { externalId: "aWdfZAG1_in9", content: { type: "choice", title: "Billing", payload: "DEPT_BILLING" } },
      { externalId: "aWdfZAG1_in10", referral: { ad_id: "120330000000009" } },
      { kind: "reaction", by: "customer", targetExternalId: "aWdfZAG1_our9", emoji: "❤️" },
      { kind: "reaction", by: "customer", targetExternalId: "aWdfZAG1_our9", emoji: null },
      { kind: "watermark", identity: person, status: "read", through: { externalId: "aWdfZAG1_our9" } },
      { kind: "message", externalId: "aWdfZAG1_pb1", content: { type: "choice", title: "Opening hours" } },
      { kind: "referral", from: person, referral: { ref: "bio-link" } },
      { kind: "edit", targetExternalId: "aWdfZAG1_in1", content: { text: "hola, ¿abierto?" } },
      { kind: "echo", to: person, externalId: "aWdfZAG1_out1", correlationId: null, appId: null },
      { kind: "ignored", reason: "self" },
    ]);
  });

  it("keeps no story media: a link only, that no job fetches", () => {
    const mention = { type: "story_mention", payload: { url: "https://lookaside/1" } };
    expect(contentsOf({ attachments: [mention] })).toEqual([
      {
        type: "unsupported",
        what: "Mentioned you in their story",
        hint: "none",
        url: "https://lookaside/1",
        linkOnly: true,
      },
    ]);
  });

  it("shows a post that came twice once", () => {
    const attachments = [
      { type: "share", payload: { url: "https://x/1" } },
      { type: "ig_post", payload: { url: "https://x/1", title: "New shoes" } },
    ];
    expect(contentsOf({ attachments })).toMatchObject([{ what: "Shared post: New shoes" }]);
    expect(contentsOf({ attachments: attachments.slice(0, 1) })).toMatchObject([{ what: "Shared post" }]);
  });

  it.each([
    [{ type: "like_heart" }, { type: "text", text: "❤️" }],
    [{ type: "ephemeral" }, { type: "unsupported", hint: "open_app" }],
    [
      { type: "unsupported_type", payload: {} },
      { type: "unsupported", hint: "open_app" },
    ],
    [
      { type: "something_new", payload: {} },
      { type: "unsupported", hint: "none" },
    ],
  ])("reads the attachment %j", (attachment, content) => {
    expect(contentsOf({ attachments: [attachment] })).toMatchObject([content]);
  });

  it("stands the dashboard's test button", () => {
    expect(parse(fixture("instagram-dashboard-test"))).toMatchObject([{ kind: "ignored", reason: "dashboard_test" }]);
    expect(instagram.accountIds(fixture("instagram-dashboard-test"))).toEqual([]);
  });

  it("reads messages in the form of changes, with seconds as text", () => {
    const value = {
      sender: { id: "9" },
      recipient: { id: account },
      timestamp: "1790841605",
      message: { mid: "m", text: "hi" },
    };
    const body = (entry: Record<string, unknown>) => ({ object: "instagram", entry: [{ id: account, ...entry }] });
    const expected = [
      { kind: "message", accountId: account, sentAt: new Date(1790841605000), content: { text: "hi" } },
    ];
    expect(parse(body({ changes: [{ field: "messages", value }] }))).toMatchObject(expected);
    expect(parse(body({ field: "messages", value }))).toMatchObject(expected);
    expect(parse(body({ changes: [{ field: "comments", value: {} }] }))).toMatchObject([{ reason: "comments" }]);
  });
});

describe("renderText", () => {
  it("writes what the reference shows", () => {
    const message = {
      id: "m1",
      to: person,
      body: textBody("Abierto hasta las 20:00"),
      replyTo: null,
      author: "ai" as const,
    };
    const [plain, , , , , late] = fixtures("instagram-sends");
    expect(renderText(message, person.userId)).toEqual(plain);
    const person3 = {
      ...message,
      body: textBody("a person answers on day 3"),
      author: "member" as const,
      asHumanAgent: true,
    };
    expect(renderText(person3, person.userId)).toEqual(late);
  });
});
