import type { ToneWordings } from "./tone-wordings.ts";

export const fr: ToneWordings = {
  formal: {
    thanks: ["Je vous remercie.", "Merci beaucoup.", "C’est bien noté, je vous remercie.", "Entendu, merci beaucoup."],
    corrected: ["Merci, la correction est faite.", "Bien entendu, c’est corrigé.", "Je l’ai modifié, merci."],
    chatter: ["Je vous remercie de me le dire.", "C’est très aimable à vous."],
    wellbeing: ["Très bien, je vous remercie.", "Je vais bien, merci de votre attention."],
    youAreWelcome: ["Je vous en prie.", "À votre service."],
    helloAgain: ["Je vous salue à nouveau.", "Merci de nous écrire à nouveau."],
    goodbye: [
      "Je vous souhaite une bonne journée. Quand il vous plaira, voici ce qu’il me manque :",
      "Merci de votre temps. Dès que vous le pourrez, nous reprendrons ici :",
    ],
    settledGoodbye: ["Je vous souhaite une bonne journée, et merci de nous avoir écrit.", "Merci de votre temps."],
  },
  concise: {
    thanks: ["Merci.", "C’est noté.", "Entendu.", "D’accord."],
    corrected: ["C’est corrigé.", "Modifié, merci.", "Mis à jour."],
    declined: ["D’accord.", "Sans cela alors.", "Nous laissons cela."],
    notAnswered: ["Il manque une information.", "Voici ce qui manque.", "Encore une chose."],
    backToQuestion: ["Pour y revenir :", "Il reste ceci :"],
    chatter: ["Merci.", "C’est bon à savoir."],
    wellbeing: ["Bien, merci.", "Très bien, merci."],
    youAreWelcome: ["Avec plaisir.", "De rien."],
    moment: ["Rien ne presse.", "Sans urgence."],
    settledThanks: ["Avec plaisir.", "Notre équipe a tout."],
    settledNod: ["Notre équipe a tout.", "Tout est noté."],
  },
  informal: {
    unclear: [
      "Je l’ai noté tel que tu l’as écrit, et notre équipe regardera cela.",
      "Merci, je le transmets à l’équipe tel que tu l’as écrit.",
    ],
    notAnswered: [
      "Pour que notre équipe puisse se préparer, il me manque encore une information.",
      "Afin que la bonne personne te réponde, j’aurais encore besoin de ceci.",
      "Quand tu veux, voici ce qu’il me manque.",
      "Il me reste juste une chose à savoir.",
    ],
    refusedRequired: [
      "Je comprends. Si je le demande, c’est que notre équipe en a besoin pour t’aider.",
      "C’est toi qui vois. Cela sert seulement à te donner une bonne réponse.",
    ],
    invalid: {
      email_misspelt: [
        "La partie après le @ semble contenir une faute de frappe : peut-être s’agit-il de {suggestion}. Merci d’écrire encore une fois la bonne adresse.",
        "Je m’attendrais à {suggestion}. Si ton adresse est juste ainsi, renvoie-la simplement.",
      ],
    },
    passOn: [
      "Je n’ai pas la réponse ici, je transmets donc ta question à notre équipe.",
      "Celle-ci est pour notre équipe : je leur ai noté ta question.",
      "Plutôt que de te répondre au hasard, je confie ta question à notre équipe.",
    ],
    passOnNamed: (topics) => [
      `Au sujet de ${topics}, je n’ai pas la réponse ici et je transmets cela à notre équipe.`,
      `Pour ${topics}, je confie ta question à notre équipe.`,
    ],
    passOnOthers: [
      "Pour le reste, je transmets ta demande à notre équipe.",
      "Ce à quoi je n’ai pas pu répondre ici, je le confie à notre équipe.",
    ],
    assistant: (businessName, name) => [
      name === ""
        ? `Je suis l’assistant virtuel de ${businessName}. Notre équipe voit cette conversation et peut prendre le relais.`
        : `Je suis ${name}, l’assistant virtuel de ${businessName}. Notre équipe voit cette conversation et peut prendre le relais.`,
      `C’est l’assistant virtuel de ${businessName} qui te répond, et notre équipe voit ce que tu écris.`,
    ],
    why: [
      "Cela aide notre équipe à se préparer et à bien te répondre, rien de plus.",
      "Je le demande pour que la bonne personne t’aide sans te faire répéter.",
    ],
    tampering: (businessName) => [
      `Je peux seulement t’aider pour tes demandes à ${businessName}.`,
      `Cela, je ne peux pas le faire ici. Je t’aide volontiers pour ta demande à ${businessName}.`,
    ],
    upset: [
      "Je suis désolé que ce soit pénible. Si tu préfères parler à quelqu’un, écris simplement « conseiller ».",
      "Je te comprends, et j’en suis désolé. Écris « conseiller » à tout moment et l’un de nous prend le relais.",
    ],
    goOn: ["Très bien, nous continuons ici.", "Bien sûr, je continue volontiers avec toi."],
    waiting: [
      "Oui, je suis là.",
      "Je suis toujours là, et tout ce que tu as écrit est bien arrivé.",
      "Pardon pour l’attente, je suis là.",
    ],
    moment: ["Bien sûr, prends ton temps.", "Rien ne presse."],
    goodbye: [
      "À bientôt. Quand tu reviendras, voici ce qu’il me manque :",
      "Bonne continuation. Dès que tu as un moment, nous pourrons reprendre ici :",
    ],
    youAreWelcome: ["De rien.", "Avec plaisir.", "C’est tout naturel."],
    helloAgain: ["Rebonjour.", "Ravi de te lire à nouveau.", "Bonjour, je suis là."],
    returned: ["Merci pour ton message. Je reprends pour le moment.", "En attendant, je reste là pour toi."],
    returnedUnanswered: [
      "Je suis désolé que personne de notre équipe n’ait encore été disponible. Je leur ai redit que tu attends.",
      "Notre équipe n’a pas encore pu te répondre, et je suis désolé de cette attente. Je leur ai rappelé que tu es là.",
    ],
    settled: [
      "Merci, je l’ai ajouté pour notre équipe. Elle a tout ce que tu as écrit.",
      "C’est noté. Notre équipe le verra avec tout le reste.",
      "Je l’ai joint au reste pour notre équipe.",
    ],
    settledGreeting: [
      "Rebonjour. Notre équipe a tout ce que tu as écrit et va poursuivre cette conversation.",
      "Ravi de te lire à nouveau. Notre équipe a tes messages et te répondra ici.",
    ],
    settledWaiting: [
      "Oui, je suis là. Tes messages sont chez notre équipe, qui te répondra dans cette conversation.",
      "Je suis là, et rien de ce que tu as écrit n’est perdu. Notre équipe te répondra dans cette conversation.",
    ],
    settledThanks: [
      "De rien. Notre équipe a tout ce que tu as écrit.",
      "Avec plaisir. Notre équipe prend la suite.",
      "C’est tout naturel.",
    ],
    settledGoodbye: ["À bientôt, et merci de nous avoir écrit.", "Bonne continuation, et merci de ton temps."],
    settledNod: [
      "Tout est maintenant chez notre équipe.",
      "Notre équipe a tout ce que tu as écrit et te répondra dans cette conversation.",
      "Bien sûr. Je reste là si autre chose te vient à l’esprit.",
    ],
  },
};
