import { channelContract } from "../contract.properties.ts";
import { fixture, fixtures, instagramDelivery } from "#test/fixtures/meta/fixtures.ts";
import { instagram } from "./instagram.ts";

const events = fixtures("instagram-events");

channelContract(instagram, [
  { name: "instagram-dashboard-test", body: fixture("instagram-dashboard-test"), byBusiness: true },
  { name: "instagram-events", body: instagramDelivery(events) },
  { name: "instagram-events, echoes", body: instagramDelivery(events.slice(-2)), byBusiness: true },
  { name: "instagram-events in standby", body: instagramDelivery(events, "standby") },
]);
