import type { Wording } from "../wording.ts";

/** German, with "Sie". */
export const de: Wording = {
  thanks: [
    "Vielen Dank.",
    "Danke, das habe ich notiert.",
    "Gut, danke Ihnen.",
    "In Ordnung, vielen Dank.",
    "Ist notiert, danke.",
  ],
  corrected: ["Danke, das habe ich geändert.", "Gerne, das ist korrigiert.", "Kein Problem, ich habe es angepasst."],
  declined: [
    "Kein Problem, das können wir offen lassen.",
    "In Ordnung, das ist nicht nötig.",
    "Das macht nichts, es geht auch ohne.",
  ],
  unclear: [
    "Ich habe es so notiert, wie Sie es geschrieben haben, und unser Team sieht es sich an.",
    "Danke, ich gebe es genau so an unser Team weiter.",
  ],
  notAnswered: [
    "Damit unser Team sich vorbereiten kann, fehlt mir noch eine Angabe.",
    "Damit Ihnen die richtige Person hilft, wüsste ich gerne noch dies.",
    "Wenn Sie so weit sind, fehlt mir noch Folgendes.",
    "Eine Sache würde ich gerne noch wissen.",
  ],
  backToQuestion: ["Zurück zu dem, was mir noch fehlt:", "Nun noch einmal zu meiner Frage:", "Und um weiterzumachen:"],
  refusedRequired: [
    "Das verstehe ich. Ich frage, weil unser Team es braucht, um Ihnen helfen zu können.",
    "Das liegt ganz bei Ihnen. Es hilft nur, Ihnen eine gute Antwort zu geben.",
  ],
  invalid: {
    email_without_domain: [
      "Bei dieser Adresse fehlt der Teil nach dem @ (sie sollte aussehen wie name@beispiel.de).",
      "Diese Adresse kann ich noch nicht verwenden, weil eine vollständige Domain wie beispiel.de fehlt.",
    ],
    email_malformed: [
      "Darin konnte ich keine E-Mail-Adresse lesen (sie sollte aussehen wie name@beispiel.de).",
      "Das sieht noch nicht nach einer E-Mail-Adresse aus, zum Beispiel name@beispiel.de.",
    ],
    email_misspelt: [
      "Der Teil nach dem @ sieht nach einem Tippfehler aus: Vielleicht ist {suggestion} gemeint. Bitte schreiben Sie die richtige Adresse noch einmal.",
      "Ich hätte dort {suggestion} erwartet. Wenn Ihre Adresse so stimmt, schicken Sie sie einfach noch einmal.",
    ],
    phone_malformed: [
      "Darin konnte ich keine vollständige Telefonnummer lesen. Bitte nennen Sie auch die Vorwahl.",
      "Das sieht noch nicht nach einer vollständigen Nummer aus. Mit der Landesvorwahl, etwa +49, klappt es immer.",
    ],
    not_a_number: ["Darin konnte ich keine Zahl lesen.", "Hier brauche ich noch eine Zahl, zum Beispiel 3."],
    no_amount: [
      "Darin konnte ich keinen Betrag lesen. Eine ungefähre Summe genügt.",
      "Hier brauche ich noch einen Betrag, auch ein ungefährer hilft.",
    ],
    not_an_option: [
      "Das konnte ich keiner der Möglichkeiten zuordnen.",
      "Hier brauche ich noch eine der genannten Möglichkeiten.",
    ],
    no_date: [
      "Darin konnte ich kein Datum und keinen Zeitraum lesen.",
      "Hier brauche ich noch einen Tag oder Zeitraum, zum Beispiel nächste Woche oder den 15. März.",
    ],
    date_in_past: [
      "Dieser Tag liegt schon in der Vergangenheit.",
      "Hier brauche ich noch einen Tag, der in der Zukunft liegt.",
    ],
    not_yes_or_no: ["Ein Ja oder Nein genügt.", "Hier brauche ich noch ein einfaches Ja oder Nein."],
    too_long: ["Das ist etwas lang für mich.", "Das bräuchte ich etwas kürzer."],
    empty: ["Bei mir ist kein Text angekommen.", "In dieser Nachricht konnte ich nichts lesen."],
  },
  passOn: [
    "Die Antwort darauf liegt mir nicht vor, deshalb gebe ich Ihre Frage an unser Team weiter.",
    "Das weiß unser Team am besten: Ich habe Ihre Frage für die Kollegen notiert.",
    "Bevor ich etwas Falsches sage, gebe ich Ihre Frage lieber an unser Team.",
  ],
  passOnNamed: (topics) => [
    `Zu ${topics} liegt mir keine Antwort vor, das gebe ich an unser Team weiter.`,
    `Was ${topics} betrifft, gebe ich Ihre Frage an unser Team.`,
  ],
  passOnOthers: [
    "Ihre übrigen Fragen gebe ich an unser Team weiter.",
    "Was ich hier nicht beantworten konnte, geht an unser Team.",
  ],
  quote: (quoted) => `„${quoted}“`,
  and: "und",
  attachmentSeen: ["Danke, das gebe ich an unser Team.", "Ist angekommen, das liegt jetzt bei unserem Team."],
  assistant: (businessName, name) => [
    name === ""
      ? `Ich bin der virtuelle Assistent von ${businessName}. Unser Team sieht dieses Gespräch und kann übernehmen.`
      : `Ich bin ${name}, der virtuelle Assistent von ${businessName}. Unser Team sieht dieses Gespräch und kann übernehmen.`,
    `Ihnen schreibt der virtuelle Assistent von ${businessName}, und unser Team sieht, was Sie schreiben.`,
  ],
  why: [
    "Es hilft unserem Team, sich vorzubereiten und Ihnen gut zu antworten, mehr nicht.",
    "Ich frage, damit Ihnen gleich die richtige Person hilft und Sie nichts wiederholen müssen.",
  ],
  thisLanguage: ["Natürlich, wir machen auf Deutsch weiter.", "Gerne, auf Deutsch."],
  chatter: ["Ein kleiner Plausch ist immer nett.", "Danke, dass Sie mir das erzählen.", "Das freut mich zu lesen."],
  tampering: (businessName) => [
    `Ich kann Ihnen nur bei Anliegen an ${businessName} helfen.`,
    `Das kann ich hier nicht tun. Bei Ihrem Anliegen an ${businessName} helfe ich gerne.`,
  ],
  upset: [
    "Es tut mir leid, dass das ärgerlich ist. Wenn Sie lieber mit jemandem sprechen, schreiben Sie einfach „Mitarbeiter“.",
    "Ich verstehe Sie, und es tut mir leid. Schreiben Sie jederzeit „Mitarbeiter“, dann übernimmt jemand aus unserem Team.",
  ],
  goOn: ["Gut, dann machen wir hier weiter.", "Gerne, ich bleibe für Sie da."],
  wellbeing: ["Mir geht es gut, danke.", "Sehr gut, danke der Nachfrage."],
  waiting: [
    "Ja, ich bin da.",
    "Ich bin noch da, und alles, was Sie geschrieben haben, ist angekommen.",
    "Entschuldigen Sie die Wartezeit, ich bin da.",
  ],
  moment: ["Natürlich, lassen Sie sich Zeit.", "Das eilt nicht."],
  goodbye: [
    "Bis bald. Wenn Sie wieder da sind, fehlt mir noch dies:",
    "Alles Gute. Sobald Sie Zeit haben, machen wir hiermit weiter:",
  ],
  youAreWelcome: ["Gern geschehen.", "Sehr gerne.", "Keine Ursache."],
  helloAgain: ["Schön, wieder von Ihnen zu hören.", "Guten Tag noch einmal.", "Hallo, ich bin da."],
  returned: [
    "Danke für Ihre Nachricht. Vorerst mache ich hier weiter.",
    "In der Zwischenzeit bin ich wieder für Sie da.",
  ],
  returnedUnanswered: [
    "Es tut mir leid, dass aus unserem Team noch niemand Zeit hatte. Ich habe noch einmal gesagt, dass Sie warten.",
    "Unser Team konnte Ihnen bisher nicht antworten, und die Wartezeit tut mir leid. Ich habe es daran erinnert, dass Sie da sind.",
  ],
  cannotHelp: [
    "Es tut mir leid, das kann ich selbst nicht gut beantworten. Ich habe unserem Team Bescheid gegeben, und jemand führt dieses Gespräch weiter.",
  ],
  loop: [
    "Damit wir uns nicht im Kreis drehen, habe ich unserem Team Bescheid gegeben. Jemand führt dieses Gespräch weiter.",
  ],
  settled: [
    "Danke, das habe ich für unser Team ergänzt. Es hat alles, was Sie geschrieben haben.",
    "Ist notiert. Unser Team sieht es zusammen mit allem anderen.",
    "Das habe ich für unser Team dazugelegt.",
  ],
  settledGreeting: [
    "Schön, wieder von Ihnen zu hören. Unser Team hat alles, was Sie geschrieben haben, und führt dieses Gespräch weiter.",
    "Guten Tag noch einmal. Ihre Nachrichten liegen bei unserem Team, das Ihnen hier antwortet.",
  ],
  settledWaiting: [
    "Ja, ich bin da. Ihre Nachrichten liegen bei unserem Team, das Ihnen hier antwortet.",
    "Ich bin da, und nichts von dem, was Sie geschrieben haben, ist verloren. Unser Team antwortet Ihnen hier.",
  ],
  settledThanks: [
    "Gern geschehen. Unser Team hat alles, was Sie geschrieben haben.",
    "Sehr gerne. Unser Team macht ab hier weiter.",
    "Keine Ursache.",
  ],
  settledGoodbye: ["Bis bald, und danke, dass Sie uns geschrieben haben.", "Alles Gute, und danke für Ihre Zeit."],
  settledNod: [
    "Nun liegt alles bei unserem Team.",
    "Unser Team hat alles, was Sie geschrieben haben, und antwortet Ihnen hier.",
    "Natürlich. Ich bin da, falls Ihnen noch etwas einfällt.",
  ],
};
