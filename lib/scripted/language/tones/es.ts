import type { ToneWordings } from "./tone-wordings.ts";

export const es: ToneWordings = {
  formal: {
    thanks: ["Muchas gracias.", "Queda anotado, muchas gracias.", "Tomo nota, muchas gracias.", "Se lo agradezco."],
    corrected: ["Muchas gracias, queda corregido.", "Por supuesto, ya está corregido.", "Queda actualizado."],
    chatter: ["Le agradezco que me lo cuente.", "Muy amable por su parte."],
    wellbeing: ["Muy bien, muchas gracias.", "Bien, gracias por su interés."],
    youAreWelcome: ["Es un placer.", "A su disposición."],
    helloAgain: ["Le saludo de nuevo.", "Gracias por escribirnos otra vez."],
    goodbye: [
      "Le deseo un buen día. Cuando le venga bien, esto es lo que me falta:",
      "Gracias por su tiempo. Cuando le sea posible, seguimos con esto:",
    ],
    settledGoodbye: ["Le deseo un buen día, y gracias por escribirnos.", "Gracias por su tiempo."],
  },
  concise: {
    thanks: ["Gracias.", "Anotado.", "De acuerdo.", "Tomo nota."],
    corrected: ["Corregido.", "Cambiado, gracias.", "Actualizado."],
    declined: ["De acuerdo.", "No hace falta entonces.", "Lo dejamos sin indicar."],
    notAnswered: ["Falta un dato.", "Me falta esto.", "Solo falta algo."],
    backToQuestion: ["Volviendo a esto:", "Sigue pendiente:"],
    chatter: ["Gracias.", "Es bueno saberlo."],
    wellbeing: ["Bien, gracias.", "Todo bien, gracias."],
    youAreWelcome: ["De nada.", "Con gusto."],
    moment: ["Sin prisa.", "No corre prisa."],
    settledThanks: ["De nada.", "Nuestro equipo lo tiene todo."],
    settledNod: ["Nuestro equipo lo tiene todo.", "Todo queda anotado."],
  },
  informal: {
    unclear: [
      "Lo he anotado tal como lo has escrito y nuestro equipo lo revisará.",
      "Gracias, se lo paso al equipo tal como lo has escrito.",
    ],
    notAnswered: [
      "Para que nuestro equipo pueda prepararse, me falta un dato.",
      "Todavía me falta saber esto, así te atiende la persona adecuada.",
      "Cuando te venga bien, esto es lo que me falta.",
      "Solo me falta saber una cosa.",
    ],
    refusedRequired: [
      "Lo entiendo. Lo pregunto porque nuestro equipo lo necesita para poder ayudarte.",
      "Como prefieras. Solo sirve para que nuestro equipo te dé una buena respuesta.",
    ],
    invalid: {
      email_misspelt: [
        "La parte después de la @ parece tener un error: quizá sea {suggestion}. Escribe por favor la dirección correcta otra vez.",
        "Yo esperaría {suggestion}. Si tu dirección es correcta tal como está, envíala otra vez.",
      ],
    },
    passOn: [
      "No tengo aquí la respuesta, así que le paso tu pregunta a nuestro equipo.",
      "Eso lo sabe nuestro equipo: les he apuntado tu pregunta.",
      "Prefiero no decirte algo que no sea exacto, así que traslado tu pregunta a nuestro equipo.",
    ],
    passOnNamed: (topics) => [
      `Sobre ${topics} no tengo aquí la respuesta, así que se lo paso a nuestro equipo.`,
      `En cuanto a ${topics}, traslado tu pregunta a nuestro equipo.`,
    ],
    passOnOthers: [
      "Lo demás que me preguntas se lo paso a nuestro equipo.",
      "Lo que no he podido responder aquí lo traslado a nuestro equipo.",
    ],
    assistant: (businessName, name) => [
      name === ""
        ? `Soy el asistente virtual de ${businessName}. Nuestro equipo ve esta conversación y puede continuarla.`
        : `Soy ${name}, asistente virtual de ${businessName}. Nuestro equipo ve esta conversación y puede continuarla.`,
      `Te atiende el asistente virtual de ${businessName}, y nuestro equipo ve lo que escribes.`,
    ],
    why: [
      "Sirve para que nuestro equipo se prepare y te dé una buena respuesta, nada más.",
      "Lo pregunto para que te atienda la persona adecuada sin tener que preguntarte dos veces.",
    ],
    chatter: ["Siempre es agradable charlar un momento.", "Da gusto conversar contigo.", "Gracias por contármelo."],
    tampering: (businessName) => [
      `Solo puedo ayudarte con consultas para ${businessName}.`,
      `Eso no puedo hacerlo aquí. Con mucho gusto te ayudo con tu consulta para ${businessName}.`,
    ],
    upset: [
      "Siento que esto te resulte molesto. Si prefieres hablar con alguien de nuestro equipo, escribe «persona».",
      "Te entiendo, y lo siento. Escribe «persona» en cualquier momento y alguien de nuestro equipo continuará.",
    ],
    waiting: [
      "Sí, aquí estoy.",
      "Sigo aquí, y me ha llegado todo lo que has escrito.",
      "Disculpa la espera, estoy aquí.",
    ],
    moment: ["Por supuesto, tómate tu tiempo.", "Sin prisa."],
    goodbye: [
      "Hasta pronto. Cuando vuelvas, esto es lo que me falta:",
      "Que te vaya bien. Cuando tengas un momento, podemos seguir con esto:",
    ],
    helloAgain: ["Hola de nuevo.", "Qué bien tenerte aquí otra vez.", "Hola, aquí estoy."],
    returned: ["Gracias por tu mensaje. De momento sigo yo desde aquí.", "Mientras tanto sigo a tu disposición."],
    returnedUnanswered: [
      "Siento que todavía no haya quedado libre nadie de nuestro equipo. Les he vuelto a avisar de que estás esperando.",
      "Nuestro equipo aún no ha podido atenderte, y lamento la espera. Les he recordado que sigues aquí.",
    ],
    settled: [
      "Gracias, lo he añadido para nuestro equipo. Tienen todo lo que has escrito.",
      "Anotado. Nuestro equipo lo verá junto con todo lo demás.",
      "Lo he guardado con el resto para nuestro equipo.",
    ],
    settledGreeting: [
      "Hola de nuevo. Nuestro equipo tiene todo lo que has escrito y continuará esta conversación.",
      "Qué bien tenerte aquí otra vez. Nuestro equipo tiene tus mensajes y te responderá aquí.",
    ],
    settledWaiting: [
      "Sí, aquí estoy. Tus mensajes están con nuestro equipo, que te responderá en este chat.",
      "Aquí sigo, y no se ha perdido nada de lo que has escrito. Nuestro equipo te responderá en este chat.",
    ],
    settledThanks: [
      "De nada. Nuestro equipo tiene todo lo que has escrito.",
      "Con mucho gusto. Nuestro equipo continuará desde aquí.",
      "No hay de qué.",
    ],
    settledGoodbye: ["Hasta pronto, y gracias por escribirnos.", "Que te vaya bien, y gracias por tu tiempo."],
    settledNod: [
      "Ya está todo en manos de nuestro equipo.",
      "Nuestro equipo tiene todo lo que has escrito y te responderá en este chat.",
      "Por supuesto. Aquí sigo si se te ocurre algo más.",
    ],
  },
};
