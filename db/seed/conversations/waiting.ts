import { ai, asksForPerson, attachment, customer, labels, noted, opens, type Script } from "#db/seed/script.ts";

/** Handed off, and nobody has come yet. */
export const waiting: Script[] = [
  {
    name: "Jonas Lindqvist",
    channel: "messenger",
    address: "7100000000000101",
    // The pause is over and he still waits, whatever the pause is.
    followsPause: true,
    lines: [
      customer(
        19.5,
        "Hello, I need someone to represent me in court",
        noted("need", "represent me in court", "Represent me in court"),
      ),
      ai(19.2, "I am sorry to hear that."),
      labels(18.9, "tom", "Litigation"),
      customer(18.4, "4000 dollars is what I have set aside", noted("budget", "4000 dollars")),
      ai(18.1, "Thank you, I have noted that."),
      asksForPerson(17.3, "I don't want to type all this. Can I talk to a real lawyer?"),
      ai(17, "", {
        brief: {
          sentences: [
            { text: "Needs somebody to represent him in court.", cites: [1] },
            { text: "Has set aside $4,000.", cites: [2] },
            { text: "Does not want to write more and asks for a lawyer.", cites: [3] },
          ],
          suggestedReply: "Hi Jonas, I am one of the attorneys here. When and where is your hearing?",
        },
      }),
      opens(16.8, "tom"),
      customer(9.2, "The hearing is tomorrow at 9"),
      customer(
        9,
        "I need a lawyer before the hearing tomorrow",
        noted("timeline", "before the hearing tomorrow", "Before the hearing tomorrow at 9"),
      ),
      ai(
        1.9,
        "I am sorry that nobody from our team has been free yet. I have told them again that you are waiting and that the hearing is tomorrow.",
        { afterPause: true },
      ),
    ],
  },
  {
    name: "Marcus Bell",
    channel: "whatsapp",
    address: "14155550142",
    lines: [
      customer(20, "Hi. I got laid off on Monday"),
      customer(
        19.8,
        "They gave me a severance agreement and I want a lawyer to check it before I sign",
        noted("need", "I want a lawyer to check it before I sign", "Check a severance agreement before I sign it"),
      ),
      ai(19.5, "I am sorry to hear that. Our attorneys review severance agreements every week."),
      labels(16, "dana", "Employment"),
      customer(14, "up to 3k. the non-compete worries me more", noted("budget", "up to 3k")),
      ai(13.7, "Understood, I have noted the non-compete."),
      customer(11, "I have to sign by friday 5pm", noted("timeline", "sign by friday 5pm", "By Friday 5pm")),
      ai(10.7),
      attachment(7.2, {
        type: "media",
        media: "document",
        mimeType: "application/pdf",
        fileName: "severance-agreement.pdf",
      }),
      opens(7, "dana"),
      customer(6.6, "marcus.bell@example.com", noted("email", "marcus.bell@example.com")),
      ai(6, "", {
        brief: {
          sentences: [
            {
              text: "Was laid off on Monday and has a severance agreement that he wants checked first.",
              cites: [1, 2],
            },
            { text: "Has to sign by Friday 17:00.", cites: [4] },
            { text: "Worries more about the non-compete than about the amount. Budget up to $3,000.", cites: [3] },
            { text: "Sent the agreement as a PDF.", cites: [5] },
          ],
          suggestedReply:
            "Hi Marcus, this is Dana. I can look at the agreement today and send you comments by tomorrow noon. Is the PDF complete?",
        },
      }),
    ],
  },
  {
    name: "Grace Adeyemi",
    channel: "webchat",
    address: "visitor:0199eb40-0000-7000-8000-000000000103",
    lines: [
      customer(
        6,
        "Hello, I need help with a custody agreement for my daughter",
        noted("need", "help with a custody agreement", "Custody agreement for my daughter"),
      ),
      ai(5.8, "Thank you for telling me."),
      labels(4, "lucia", "Family law"),
      asksForPerson(2.3, "Could I please talk to a person? It is a delicate matter"),
      ai(2, "", {
        brief: {
          sentences: [
            { text: "Needs a custody agreement for her daughter.", cites: [1] },
            { text: "Finds the matter delicate and asks for a person.", cites: [2] },
          ],
          suggestedReply: "Hello Grace, this is Lucía. What you write here stays between us. How can I help?",
        },
      }),
      opens(1.6, "lucia"),
      // Unanswered on purpose: in the web chat the AI answers by itself when the pause ends.
      customer(0.8, "Thank you, I will wait here"),
    ],
  },
];
