import type { Wording } from "../wording.ts";

/** French, with "vous". */
export const fr: Wording = {
  thanks: ["Merci.", "D’accord, merci.", "C’est noté, merci.", "Entendu, merci beaucoup.", "Bien noté, merci."],
  corrected: ["Merci, c’est corrigé.", "Bien sûr, j’ai modifié cela.", "Pas de souci, c’est mis à jour."],
  declined: [
    "Pas de souci, nous pouvons laisser cela de côté.",
    "Très bien, ce n’est pas indispensable.",
    "Ce n’est pas grave, nous continuons sans.",
  ],
  unclear: [
    "Je l’ai noté tel que vous l’avez écrit, et notre équipe regardera cela.",
    "Merci, je le transmets à l’équipe tel que vous l’avez écrit.",
  ],
  notAnswered: [
    "Pour que notre équipe puisse se préparer, il me manque encore une information.",
    "Afin que la bonne personne vous réponde, j’aurais encore besoin de ceci.",
    "Quand vous voulez, voici ce qu’il me manque.",
    "Il me reste juste une chose à savoir.",
  ],
  backToQuestion: ["Pour revenir à ce qu’il me manque :", "Je reviens à ma question :", "Et pour continuer :"],
  refusedRequired: [
    "Je comprends. Si je le demande, c’est que notre équipe en a besoin pour vous aider.",
    "C’est vous qui voyez. Cela sert seulement à vous donner une bonne réponse.",
  ],
  invalid: {
    email_without_domain: [
      "Il manque à cette adresse la partie après le @ (elle devrait ressembler à nom@exemple.com).",
      "Je ne peux toujours pas utiliser cette adresse, car il lui manque un domaine complet comme exemple.com.",
    ],
    email_malformed: [
      "Je n’ai pas pu lire d’adresse e-mail (elle devrait ressembler à nom@exemple.com).",
      "Cela ne ressemble pas encore à une adresse e-mail, par exemple nom@exemple.com.",
    ],
    email_misspelt: [
      "La partie après le @ semble contenir une faute de frappe : peut-être s’agit-il de {suggestion}. Merci d’écrire encore une fois la bonne adresse.",
      "Je m’attendrais à {suggestion}. Si votre adresse est juste ainsi, renvoyez-la simplement.",
    ],
    phone_malformed: [
      "Je n’ai pas pu lire un numéro de téléphone complet.",
      "Ce numéro ne semble pas encore complet. Avec l’indicatif du pays, comme +33, cela fonctionne toujours.",
    ],
    not_a_number: ["Je n’ai pas pu lire de nombre.", "Il me faut encore un nombre, par exemple 3."],
    no_amount: [
      "Je n’ai pas pu lire de montant. Un ordre de grandeur suffit.",
      "Il me faut encore un montant, même approximatif.",
    ],
    not_an_option: [
      "Je n’ai pas pu rattacher cela à l’une des options.",
      "Il me faut encore l’une des options de la liste.",
    ],
    no_date: [
      "Je n’ai pas pu lire de date ni de délai.",
      "Il me faut encore un jour ou un délai, par exemple la semaine prochaine ou le 15 mars.",
    ],
    date_in_past: ["Ce jour est déjà passé.", "Il me faut encore un jour à venir."],
    not_yes_or_no: ["Un oui ou un non suffit.", "Il me faut encore un simple oui ou non."],
    too_long: ["C’est un peu long pour moi.", "Il me le faudrait un peu plus court."],
    empty: ["Aucun mot ne m’est parvenu.", "Je n’ai rien pu lire dans ce message."],
  },
  passOn: [
    "Je n’ai pas la réponse ici, je transmets donc votre question à notre équipe.",
    "Celle-ci est pour notre équipe : je leur ai noté votre question.",
    "Plutôt que de vous répondre au hasard, je confie votre question à notre équipe.",
  ],
  passOnNamed: (topics) => [
    `Au sujet de ${topics}, je n’ai pas la réponse ici et je transmets cela à notre équipe.`,
    `Pour ${topics}, je confie votre question à notre équipe.`,
  ],
  passOnOthers: [
    "Pour le reste, je transmets votre demande à notre équipe.",
    "Ce à quoi je n’ai pas pu répondre ici, je le confie à notre équipe.",
  ],
  quote: (quoted) => `« ${quoted} »`,
  and: "et",
  attachmentSeen: ["Merci, je le transmets à notre équipe.", "Bien reçu, c’est maintenant chez notre équipe."],
  assistant: (businessName, name) => [
    name === ""
      ? `Je suis l’assistant virtuel de ${businessName}. Notre équipe voit cette conversation et peut prendre le relais.`
      : `Je suis ${name}, l’assistant virtuel de ${businessName}. Notre équipe voit cette conversation et peut prendre le relais.`,
    `C’est l’assistant virtuel de ${businessName} qui vous répond, et notre équipe voit ce que vous écrivez.`,
  ],
  why: [
    "Cela aide notre équipe à se préparer et à bien vous répondre, rien de plus.",
    "Je le demande pour que la bonne personne vous aide sans vous faire répéter.",
  ],
  thisLanguage: ["Bien sûr, continuons en français.", "Très volontiers, en français."],
  chatter: [
    "C’est toujours agréable de bavarder un instant.",
    "Merci de me le dire.",
    "Un petit mot fait toujours plaisir.",
  ],
  tampering: (businessName) => [
    `Je peux seulement vous aider pour vos demandes à ${businessName}.`,
    `Cela, je ne peux pas le faire ici. Je vous aide volontiers pour votre demande à ${businessName}.`,
  ],
  upset: [
    "Je suis désolé que ce soit pénible. Si vous préférez parler à quelqu’un, écrivez simplement « conseiller ».",
    "Je vous comprends, et j’en suis désolé. Écrivez « conseiller » à tout moment et l’un de nous prend le relais.",
  ],
  goOn: ["Très bien, nous continuons ici.", "Bien sûr, je continue volontiers avec vous."],
  wellbeing: ["Je vais bien, merci.", "Très bien, merci de demander."],
  waiting: [
    "Oui, je suis là.",
    "Je suis toujours là, et tout ce que vous avez écrit est bien arrivé.",
    "Pardon pour l’attente, je suis là.",
  ],
  moment: ["Bien sûr, prenez votre temps.", "Rien ne presse."],
  goodbye: [
    "À bientôt. Quand vous reviendrez, voici ce qu’il me manque :",
    "Bonne continuation. Dès que vous avez un moment, nous pourrons reprendre ici :",
  ],
  youAreWelcome: ["Je vous en prie.", "Avec plaisir.", "C’est tout naturel."],
  helloAgain: ["Rebonjour.", "Ravi de vous lire à nouveau.", "Bonjour, je suis là."],
  returned: ["Merci pour votre message. Je reprends pour le moment.", "En attendant, je reste à votre disposition."],
  returnedUnanswered: [
    "Je suis désolé que personne de notre équipe n’ait encore été disponible. Je leur ai redit que vous attendez.",
    "Notre équipe n’a pas encore pu vous répondre, et je suis désolé de cette attente. Je leur ai rappelé que vous êtes là.",
  ],
  cannotHelp: [
    "Je suis désolé, je ne peux pas bien répondre à cela moi-même. J’ai prévenu notre équipe, et l’un d’entre nous va poursuivre cette conversation.",
  ],
  loop: [
    "Je ne veux pas tourner en rond, j’ai donc prévenu notre équipe. L’un d’entre nous va poursuivre cette conversation.",
  ],
  settled: [
    "Merci, je l’ai ajouté pour notre équipe. Elle a tout ce que vous avez écrit.",
    "C’est noté. Notre équipe le verra avec tout le reste.",
    "Je l’ai joint au reste pour notre équipe.",
  ],
  settledGreeting: [
    "Rebonjour. Notre équipe a tout ce que vous avez écrit et va poursuivre cette conversation.",
    "Ravi de vous lire à nouveau. Notre équipe a vos messages et vous répondra ici.",
  ],
  settledWaiting: [
    "Oui, je suis là. Vos messages sont chez notre équipe, qui vous répondra dans cette conversation.",
    "Je suis là, et rien de ce que vous avez écrit n’est perdu. Notre équipe vous répondra dans cette conversation.",
  ],
  settledThanks: [
    "Je vous en prie. Notre équipe a tout ce que vous avez écrit.",
    "Avec plaisir. Notre équipe prend la suite.",
    "C’est tout naturel.",
  ],
  settledGoodbye: ["À bientôt, et merci de nous avoir écrit.", "Bonne continuation, et merci de votre temps."],
  settledNod: [
    "Tout est maintenant chez notre équipe.",
    "Notre équipe a tout ce que vous avez écrit et vous répondra dans cette conversation.",
    "Bien sûr. Je reste là si autre chose vous vient à l’esprit.",
  ],
};
