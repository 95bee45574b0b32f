import { money, words } from "#evaluation/expected.ts";
import type { Facts } from "#evaluation/business/business.ts";

export const en: Facts = {
  need: [
    { is: words("divorce"), says: ["a divorce", "I need help with a divorce", "My wife and I are getting a divorce"] },
    { is: words("lease"), says: ["lease dispute", "My landlord wants to end our lease before time"] },
    { is: words("visa"), says: ["work visa", "My company needs a work visa for an engineer from India"] },
    { is: words("invoice"), says: ["unpaid invoice", "A client does not pay an invoice for a website that we built"] },
  ],
  budget: [
    {
      is: money("USD", 3000),
      says: ["3000", "about 3k", "We can spend around $3,000"],
      early: "my budget is about 3k",
    },
    {
      is: money("USD", 2000, 4000),
      says: ["2000-4000", "between 2 and 4 thousand", "somewhere between $2,000 and $4,000"],
      early: "we can spend between $2,000 and $4,000",
    },
    {
      is: money("USD", null, 5000),
      says: ["max 5000", "no more than $5,000", "up to 5,000 dollars"],
      early: "my budget is up to $5,000",
    },
    { is: money("USD", 1500), says: ["1.5k", "1,500 dollars", "I have 1,500 dollars for this"] },
  ],
  timeline: [
    { is: words("next month"), says: ["next month", "We need it done by next month"] },
    { is: words("March"), says: ["before March", "The hearing is on 15 March"] },
    { is: words("six weeks"), says: ["in six weeks", "In about six weeks would be fine"] },
    { is: words("as soon as possible"), says: ["as soon as possible", "It is urgent, as soon as possible"] },
  ],
};
