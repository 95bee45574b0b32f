import {
  ai,
  customer,
  days,
  labels,
  member,
  moves,
  noted,
  notes,
  refusal,
  type Script,
  takes,
} from "#db/seed/script.ts";

/** Spam and archive. */
export const putAway: Script[] = [
  {
    name: "Crypto Gains Desk",
    channel: "instagram",
    address: "17841400000000120",
    username: "crypto.gains.desk",
    endedAgo: days(1),
    lines: [
      customer(30, "Earn 4% a day with our signals, only 20 places left, join now"),
      ai(29.7),
      customer(28, "Join now, 19 places left"),
      ai(27.7, "To find the right person for you I would like to know:"),
      moves(10, "dana", "spam"),
    ],
  },
  {
    name: "Boost My Rank",
    channel: "whatsapp",
    address: "15555550121",
    endedAgo: days(3),
    lines: [
      customer(20, "Dear sir or madam, we bring your website to page one of all search engines, guaranteed"),
      ai(19.7),
      moves(8, "tom", "spam"),
    ],
  },
  {
    name: "Peter Novak",
    channel: "whatsapp",
    address: "15035550122",
    endedAgo: days(5),
    lines: [
      customer(
        40,
        "Hi, I study law and look for an internship next summer",
        noted("need", "an internship next summer", "An internship next summer"),
      ),
      ai(39.7, "Thank you for your interest."),
      customer(37, "no budget, I am a student", refusal("budget", "no budget")),
      ai(36.7, "That is fine, we can skip it."),
      takes(30, "tom"),
      member(29, "tom", "Hi Peter, please send your application to jobs@harborfinch.example. Good luck."),
      notes(28, "tom", "Not a client: application for an internship, told him where to send it."),
      moves(27, "tom", "archived"),
    ],
  },
  {
    name: "Aisha Bello",
    channel: "messenger",
    address: "7100000000000123",
    endedAgo: days(9),
    lines: [
      customer(
        30,
        "Hello, how much is a prenuptial agreement?",
        noted("need", "a prenuptial agreement", "A prenuptial agreement"),
      ),
      ai(29.7, "A prenuptial agreement is $2,200, fixed, and takes 3 weeks."),
      labels(20, "dana", "Family law"),
      moves(10, "dana", "archived"),
    ],
  },
  {
    name: "Liam Walsh",
    channel: "webchat",
    address: "visitor:0199eb40-0000-7000-8000-000000000124",
    endedAgo: days(12),
    lines: [
      customer(
        35,
        "I got a parking fine in Dublin, can you get rid of it?",
        noted("need", "a parking fine in Dublin", "A parking fine in Dublin"),
      ),
      ai(34.7, "We work in Oregon, and for some matters in Washington and California. I will pass your question on."),
      takes(28, "lucia"),
      member(
        27,
        "lucia",
        "Hello Liam, this is outside of what we may do. The issuing council takes appeals for 28 days.",
      ),
      customer(25, "Ok, thanks anyway"),
      member(24, "lucia", "You are welcome."),
      moves(23, "lucia", "archived"),
    ],
  },
];
