import type { ToneWordings } from "./tone-wordings.ts";

export const de: ToneWordings = {
  formal: {
    thanks: ["Vielen Dank.", "Haben Sie vielen Dank.", "Das habe ich notiert, vielen Dank.", "Ich danke Ihnen."],
    corrected: ["Vielen Dank, das ist geändert.", "Selbstverständlich, das ist korrigiert.", "Das habe ich angepasst."],
    chatter: ["Vielen Dank, dass Sie mir das erzählen.", "Das ist sehr freundlich von Ihnen."],
    wellbeing: ["Danke der Nachfrage, sehr gut.", "Mir geht es gut, vielen Dank."],
    youAreWelcome: ["Sehr gerne.", "Es ist mir eine Freude."],
    helloAgain: ["Guten Tag noch einmal.", "Danke, dass Sie wieder schreiben."],
    goodbye: [
      "Auf Wiedersehen. Sobald es Ihnen passt, fehlt mir noch dies:",
      "Ich danke Ihnen für Ihre Zeit. Sobald es Ihnen passt, machen wir hiermit weiter:",
    ],
    settledGoodbye: ["Auf Wiedersehen, und danke, dass Sie uns geschrieben haben.", "Ich danke Ihnen für Ihre Zeit."],
  },
  concise: {
    thanks: ["Danke.", "Ist notiert.", "In Ordnung.", "Gut, danke."],
    corrected: ["Ist geändert.", "Korrigiert, danke.", "Angepasst."],
    declined: ["In Ordnung.", "Dann ohne.", "Das bleibt offen."],
    notAnswered: ["Eine Angabe fehlt noch.", "Das fehlt mir noch.", "Noch offen ist dies."],
    backToQuestion: ["Zurück zur Frage:", "Noch offen:"],
    chatter: ["Danke.", "Gut zu wissen."],
    wellbeing: ["Gut, danke.", "Danke, bestens."],
    youAreWelcome: ["Gerne.", "Keine Ursache."],
    moment: ["Das eilt nicht.", "In aller Ruhe."],
    settledThanks: ["Gerne.", "Unser Team hat alles."],
    settledNod: ["Unser Team hat alles.", "Alles ist notiert."],
  },
  informal: {
    thanks: [
      "Vielen Dank.",
      "Danke, das habe ich notiert.",
      "Gut, danke dir.",
      "In Ordnung, vielen Dank.",
      "Ist notiert, danke.",
    ],
    unclear: [
      "Ich habe es so notiert, wie du es geschrieben hast, und unser Team sieht es sich an.",
      "Danke, ich gebe es genau so an unser Team weiter.",
    ],
    notAnswered: [
      "Damit unser Team sich vorbereiten kann, fehlt mir noch eine Angabe.",
      "Damit dir die richtige Person hilft, wüsste ich gerne noch dies.",
      "Wenn du so weit bist, fehlt mir noch Folgendes.",
      "Eine Sache würde ich gerne noch wissen.",
    ],
    refusedRequired: [
      "Das verstehe ich. Ich frage, weil unser Team es braucht, um dir helfen zu können.",
      "Das liegt ganz bei dir. Es hilft nur, dir eine gute Antwort zu geben.",
    ],
    invalid: {
      email_misspelt: [
        "Der Teil nach dem @ sieht nach einem Tippfehler aus: Vielleicht ist {suggestion} gemeint. Bitte schreib die richtige Adresse noch einmal.",
        "Ich hätte dort {suggestion} erwartet. Wenn deine Adresse so stimmt, schick sie einfach noch einmal.",
      ],
      phone_malformed: [
        "Darin konnte ich keine vollständige Telefonnummer lesen. Bitte nenn auch die Vorwahl.",
        "Das sieht noch nicht nach einer vollständigen Nummer aus. Mit der Landesvorwahl, etwa +49, klappt es immer.",
      ],
    },
    passOn: [
      "Die Antwort darauf liegt mir nicht vor, deshalb gebe ich deine Frage an unser Team weiter.",
      "Das weiß unser Team am besten: Ich habe deine Frage für die Kollegen notiert.",
      "Bevor ich etwas Falsches sage, gebe ich deine Frage lieber an unser Team.",
    ],
    passOnNamed: (topics) => [
      `Zu ${topics} liegt mir keine Antwort vor, das gebe ich an unser Team weiter.`,
      `Was ${topics} betrifft, gebe ich deine Frage an unser Team.`,
    ],
    passOnOthers: [
      "Deine übrigen Fragen gebe ich an unser Team weiter.",
      "Was ich hier nicht beantworten konnte, geht an unser Team.",
    ],
    assistant: (businessName, name) => [
      name === ""
        ? `Ich bin der virtuelle Assistent von ${businessName}. Unser Team sieht dieses Gespräch und kann übernehmen.`
        : `Ich bin ${name}, der virtuelle Assistent von ${businessName}. Unser Team sieht dieses Gespräch und kann übernehmen.`,
      `Dir schreibt der virtuelle Assistent von ${businessName}, und unser Team sieht, was du schreibst.`,
    ],
    why: [
      "Es hilft unserem Team, sich vorzubereiten und dir gut zu antworten, mehr nicht.",
      "Ich frage, damit dir gleich die richtige Person hilft und du nichts wiederholen musst.",
    ],
    chatter: ["Ein kleiner Plausch ist immer nett.", "Danke, dass du mir das erzählst.", "Das freut mich zu lesen."],
    tampering: (businessName) => [
      `Ich kann dir nur bei Anliegen an ${businessName} helfen.`,
      `Das kann ich hier nicht tun. Bei deinem Anliegen an ${businessName} helfe ich gerne.`,
    ],
    upset: [
      "Es tut mir leid, dass das ärgerlich ist. Wenn du lieber mit jemandem sprichst, schreib einfach „Mitarbeiter“.",
      "Ich verstehe dich, und es tut mir leid. Schreib jederzeit „Mitarbeiter“, dann übernimmt jemand aus unserem Team.",
    ],
    goOn: ["Gut, dann machen wir hier weiter.", "Gerne, ich bleibe für dich da."],
    waiting: [
      "Ja, ich bin da.",
      "Ich bin noch da, und alles, was du geschrieben hast, ist angekommen.",
      "Entschuldige die Wartezeit, ich bin da.",
    ],
    moment: ["Natürlich, lass dir Zeit.", "Das eilt nicht."],
    goodbye: [
      "Bis bald. Wenn du wieder da bist, fehlt mir noch dies:",
      "Alles Gute. Sobald du Zeit hast, machen wir hiermit weiter:",
    ],
    helloAgain: ["Schön, wieder von dir zu hören.", "Hallo noch einmal.", "Hallo, ich bin da."],
    returned: [
      "Danke für deine Nachricht. Vorerst mache ich hier weiter.",
      "In der Zwischenzeit bin ich wieder für dich da.",
    ],
    returnedUnanswered: [
      "Es tut mir leid, dass aus unserem Team noch niemand Zeit hatte. Ich habe noch einmal gesagt, dass du wartest.",
      "Unser Team konnte dir bisher nicht antworten, und die Wartezeit tut mir leid. Ich habe es daran erinnert, dass du da bist.",
    ],
    settled: [
      "Danke, das habe ich für unser Team ergänzt. Es hat alles, was du geschrieben hast.",
      "Ist notiert. Unser Team sieht es zusammen mit allem anderen.",
      "Das habe ich für unser Team dazugelegt.",
    ],
    settledGreeting: [
      "Schön, wieder von dir zu hören. Unser Team hat alles, was du geschrieben hast, und führt dieses Gespräch weiter.",
      "Hallo noch einmal. Deine Nachrichten liegen bei unserem Team, das dir hier antwortet.",
    ],
    settledWaiting: [
      "Ja, ich bin da. Deine Nachrichten liegen bei unserem Team, das dir hier antwortet.",
      "Ich bin da, und nichts von dem, was du geschrieben hast, ist verloren. Unser Team antwortet dir hier.",
    ],
    settledThanks: [
      "Gern geschehen. Unser Team hat alles, was du geschrieben hast.",
      "Sehr gerne. Unser Team macht ab hier weiter.",
      "Keine Ursache.",
    ],
    settledGoodbye: ["Bis bald, und danke, dass du uns geschrieben hast.", "Alles Gute, und danke für deine Zeit."],
    settledNod: [
      "Nun liegt alles bei unserem Team.",
      "Unser Team hat alles, was du geschrieben hast, und antwortet dir hier.",
      "Natürlich. Ich bin da, falls dir noch etwas einfällt.",
    ],
  },
};
