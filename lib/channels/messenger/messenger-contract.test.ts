import { channelContract } from "../contract.properties.ts";
import { fixture, fixtures, messengerDelivery } from "#test/fixtures/meta/fixtures.ts";
import { messenger } from "./messenger.ts";

channelContract(messenger, [
  { name: "messenger-envelope-text", body: fixture("messenger-envelope-text") },
  { name: "messenger-events-messages", body: messengerDelivery(fixtures("messenger-events-messages")) },
  { name: "messenger-events-other", body: messengerDelivery(fixtures("messenger-events-other")) },
  {
    name: "messenger-events-other, echoes",
    body: messengerDelivery(fixtures("messenger-events-other").slice(0, 3)),
    byBusiness: true,
  },
  {
    name: "messenger-events-messages in standby",
    body: messengerDelivery(fixtures("messenger-events-messages"), "standby"),
  },
]);
