import { channelContract } from "../contract.properties.ts";
import { fixture, fixtures, whatsappChanges, whatsappDelivery } from "#test/fixtures/meta/fixtures.ts";
import { whatsapp } from "./whatsapp.ts";

const messages = (name: string) => ({ name, body: whatsappDelivery({ messages: fixtures(name) }) });

channelContract(whatsapp, [
  { name: "whatsapp-envelope-text", body: fixture("whatsapp-envelope-text") },
  messages("whatsapp-messages-text"),
  messages("whatsapp-messages-media"),
  messages("whatsapp-messages-location-contacts"),
  messages("whatsapp-messages-reaction"),
  messages("whatsapp-messages-choices"),
  messages("whatsapp-message-order"),
  messages("whatsapp-message-referral"),
  messages("whatsapp-messages-system"),
  messages("whatsapp-message-unsupported"),
  messages("whatsapp-messages-edit-revoke"),
  messages("whatsapp-message-group"),
  { name: "whatsapp-statuses", body: whatsappDelivery({ statuses: fixtures("whatsapp-statuses") }), byBusiness: true },
  { name: "whatsapp-other-fields", body: fixture("whatsapp-other-fields"), byBusiness: true },
  { name: "whatsapp-envelope-echoes", body: fixture("whatsapp-envelope-echoes"), byBusiness: true },
  {
    name: "whatsapp-change-contact-sync",
    body: whatsappChanges(fixtures("whatsapp-change-contact-sync")),
    byBusiness: true,
  },
  { name: "whatsapp-change-history", body: whatsappChanges(fixtures("whatsapp-change-history")), byBusiness: true },
  { name: "whatsapp-changes-standby", body: whatsappChanges(fixtures("whatsapp-changes-standby")) },
  { name: "whatsapp-changes-account", body: whatsappChanges(fixtures("whatsapp-changes-account")), byBusiness: true },
  {
    name: "whatsapp-change-history-declined",
    body: whatsappChanges(fixtures("whatsapp-change-history-declined")),
    byBusiness: true,
  },
]);
