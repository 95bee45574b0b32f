import type { EntryKind } from "#lib/domain/knowledge/material.ts";
import type { OpeningHours } from "#lib/domain/knowledge/opening-hours.ts";

export interface EntryRow {
  kind: EntryKind;
  title: string;
  text: string;
  synonyms?: readonly string[];
}

/** What customers ask again and again, and the rules that they are held to. */
export const entries: readonly EntryRow[] = [
  {
    kind: "faq",
    title: "Do you have parking?",
    text: "Yes. The garage under our building is free for clients for two hours.",
    synonyms: ["where can I park", "car park", "parking garage", "aparcamiento"],
  },
  {
    kind: "faq",
    title: "Can you tell me whether I will win?",
    text: "Nobody can. We say after the first consultation how we see the chances.",
    synonyms: ["chances of winning"],
  },
  {
    kind: "faq",
    title: "Can I pay in instalments?",
    text: "Yes, in up to six parts without interest for amounts over $900.",
    synonyms: ["payment plan", "pay monthly", "pagar a plazos"],
  },
  {
    kind: "faq",
    title: "Which ways of payment do you take?",
    text: "Bank transfer, credit card and check. We send an invoice and you pay within 14 days.",
    synonyms: ["credit card", "payment methods", "pay by card"],
  },
  {
    kind: "faq",
    title: "Do you work outside Oregon?",
    text: "In Washington and California for trademark, business and immigration law.",
    synonyms: ["other states", "California", "Washington"],
  },
  {
    kind: "faq",
    title: "Do we have to come to your office?",
    text: "No. We also meet by video, and everything can be signed from home.",
    synonyms: ["video call", "online meeting", "remote appointment", "zoom"],
  },
  {
    kind: "faq",
    title: "Where is your office?",
    text: "412 SW Alder Street, Suite 300, Portland. The streetcar stops in front of the door.",
    synonyms: ["address", "location", "directions"],
  },
  {
    kind: "faq",
    title: "Which languages do you speak?",
    text: "We speak English and Spanish.",
    synonyms: ["speak Spanish", "hablan español"],
  },
  {
    kind: "policy",
    title: "Cancelling an appointment",
    text: "Cancellations are free until 24 hours before an appointment.",
    synonyms: ["cancel appointment", "reschedule", "move my appointment"],
  },
  {
    kind: "policy",
    title: "Confidentiality",
    text: "Everything you tell us is confidential, also before you become a client.",
    synonyms: ["confidential", "attorney-client privilege", "privacy of what I say"],
  },
  {
    kind: "policy",
    title: "Refunds",
    text: "A fixed price that was paid in advance is refunded for the part of the work that has not begun.",
    synonyms: ["money back", "refund"],
  },
];

const workday = [{ from: "09:00", to: "18:00" }];

export const hours: OpeningHours = {
  timeZone: "America/Los_Angeles",
  weekly: [[], workday, workday, workday, workday, workday, [{ from: "10:00", to: "14:00" }]],
  exceptions: [],
  note: "Saturdays by appointment.",
};

/** What customers of the past asked in vain, by whom. */
export const gaps: readonly { question: string; askedBy: readonly string[] }[] = [
  { question: "Is your office accessible by wheelchair?", askedBy: ["Marcus Bell", "Jonas Lindqvist", "Rosa Delgado"] },
  { question: "Do you have evening appointments?", askedBy: ["Priya Nair", "Marcus Bell"] },
  { question: "Can you notarize documents?", askedBy: ["Jonas Lindqvist"] },
];
