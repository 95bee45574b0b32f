import { ai, corrected, customer, hours, labels, noted, opens, type Script, voice } from "#db/seed/script.ts";

/** The AI is asking. Every message has its answer, so nothing is due to be sent. */
export const qualifying: Script[] = [
  {
    name: "Priya Nair",
    channel: "instagram",
    address: "17841400000000104",
    username: "saltandkiln",
    lines: [
      customer(
        12,
        "Hi! Can you register a trademark for the name and logo of my ceramics studio, Salt & Kiln?",
        noted(
          "need",
          "register a trademark for the name and logo",
          "Register a trademark for the name and logo of Salt & Kiln",
        ),
      ),
      ai(11.7, "Yes, we can register both."),
      labels(10, "dana", "Trademark"),
      labels(9.9, "dana", "Referral"),
      customer(8, "around 2,500 dollars if that covers both", noted("budget", "around 2,500 dollars")),
      ai(7.6, "It does. Our name and logo package is $2,200 including filing."),
      customer(
        2,
        "within two weeks, the second shop opens then",
        noted("timeline", "within two weeks", "Within two weeks"),
      ),
      opens(1.5, "dana"),
      ai(1.2, "Noted, within two weeks."),
    ],
  },
  {
    name: "Tomasz Zielinski",
    channel: "whatsapp",
    address: "15035550106",
    lines: [
      customer(
        7,
        "Good morning, my wife needs a work visa to join me here",
        noted("need", "my wife needs a work visa", "Work visa for my wife"),
      ),
      ai(6.7, "We can help with that."),
      opens(5.5, "tom"),
      labels(5, "tom", "Immigration"),
      voice(
        4,
        "We can pay around two thousand dollars, maybe a little more if it has to be quick.",
        noted("budget", "around two thousand dollars"),
      ),
      ai(3.7, "Thank you, I have noted that."),
    ],
  },
  {
    name: "Bilal Haddad",
    channel: "whatsapp",
    address: "12065550108",
    lines: [
      customer(
        52,
        "Salam, I need someone to look at a supplier contract before we renew it",
        noted(
          "need",
          "look at a supplier contract before we renew it",
          "Look at a supplier contract before we renew it",
        ),
      ),
      ai(51.7, "Gladly. A supplier contract review is $750, fixed."),
      customer(49, "ok, about 1500 is fine", noted("budget", "about 1500")),
      ai(48.7, "Thank you."),
      opens(40, "dana"),
      labels(39, "dana", "Contract"),
    ],
  },
  {
    name: "Sofia Marchetti",
    channel: "instagram",
    address: "17841400000000109",
    username: "sofia.marchetti.studio",
    lines: [
      customer(
        95,
        "Ciao! I got a letter that opposes my trademark, can you answer it for me?",
        noted("need", "a letter that opposes my trademark", "Answer a letter that opposes my trademark"),
      ),
      ai(94.6, "Yes. A trademark opposition letter is $900, fixed."),
      customer(91, "I can pay 1,500", noted("budget", "1,500")),
      ai(90.7),
      customer(
        84,
        "the deadline is in three weeks. sorry, 2,000 not 1,500",
        noted("timeline", "in three weeks", "In three weeks"),
        corrected("budget", "2,000"),
      ),
      ai(83.6, "Thank you, I have changed the budget."),
      opens(70, "lucia"),
      labels(69, "lucia", "Trademark"),
    ],
  },
  {
    name: "Ingrid Solberg",
    channel: "webchat",
    address: "visitor:0199eb40-0000-7000-8000-000000000114",
    lines: [
      customer(26, "hi"),
      ai(25.8),
      customer(24, "are you a robot?"),
      ai(
        23.8,
        "I am the virtual assistant of Harbor & Finch Legal. People from our team read along and take over. To find the right one I would like to know:",
      ),
    ],
  },
  {
    name: "Luca Brandt",
    channel: "whatsapp",
    address: "15415550111",
    endedAgo: hours(3),
    lines: [
      customer(
        9,
        "Hi there, what would it cost to protect the name of our coffee brand? We have 1,600 dollars and open in March. luca@brandtcoffee.example",
        noted("need", "protect the name of our coffee brand", "Protect the name of our coffee brand"),
        noted("budget", "1,600 dollars"),
        noted("timeline", "open in March", "Open in March"),
      ),
      ai(8.6, "A trademark for a name is $1,400 with the official fee for one class."),
      opens(7, "dana"),
      labels(6.8, "dana", "Trademark"),
    ],
  },
];
