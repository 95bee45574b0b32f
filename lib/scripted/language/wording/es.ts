import type { Wording } from "../wording.ts";

/** Spanish, with "usted". */
export const es: Wording = {
  thanks: [
    "Gracias.",
    "De acuerdo, gracias.",
    "Anotado, muchas gracias.",
    "Tomo nota, gracias.",
    "Entendido, gracias.",
  ],
  corrected: ["Gracias, ya lo he cambiado.", "Por supuesto, queda corregido.", "Sin problema, ya está actualizado."],
  declined: ["No hay problema, lo dejamos sin indicar.", "Muy bien, no hace falta.", "Podemos seguir sin ese dato."],
  unclear: [
    "Lo he anotado tal como lo ha escrito y nuestro equipo lo revisará.",
    "Gracias, se lo paso al equipo tal como lo ha escrito.",
  ],
  notAnswered: [
    "Para que nuestro equipo pueda prepararse, me falta un dato.",
    "Todavía me falta saber esto, así le atiende la persona adecuada.",
    "Cuando le venga bien, esto es lo que me falta.",
    "Solo me falta saber una cosa.",
  ],
  backToQuestion: ["Volviendo a lo que me falta:", "Retomo mi pregunta:", "Y para seguir:"],
  refusedRequired: [
    "Lo entiendo. Lo pregunto porque nuestro equipo lo necesita para poder ayudarle.",
    "Como prefiera. Solo sirve para que nuestro equipo le dé una buena respuesta.",
  ],
  invalid: {
    email_without_domain: [
      "A esa dirección le falta la parte de después de la @ (debería ser como nombre@ejemplo.com).",
      "Sigo sin poder usar esa dirección, porque le falta un dominio completo como ejemplo.com.",
    ],
    email_malformed: [
      "No he podido leer una dirección de correo (debería ser como nombre@ejemplo.com).",
      "Eso todavía no parece una dirección de correo, por ejemplo nombre@ejemplo.com.",
    ],
    email_misspelt: [
      "La parte después de la @ parece tener un error: quizá sea {suggestion}. Escriba por favor la dirección correcta otra vez.",
      "Yo esperaría {suggestion}. Si su dirección es correcta tal como está, envíela otra vez.",
    ],
    phone_malformed: [
      "No he podido leer un número de teléfono completo.",
      "Eso todavía no parece un teléfono completo. Con el prefijo del país, como +34, siempre funciona.",
    ],
    not_a_number: ["No he podido leer un número.", "Sigo necesitando un número, por ejemplo 3."],
    no_amount: [
      "No he podido leer un importe. Basta con una cifra aproximada.",
      "Sigo necesitando una cifra, aunque sea aproximada.",
    ],
    not_an_option: [
      "No he podido relacionarlo con ninguna de las opciones.",
      "Sigo necesitando una de las opciones de la lista.",
    ],
    no_date: [
      "No he podido leer una fecha ni un plazo.",
      "Sigo necesitando un día o un plazo, por ejemplo la semana que viene o el 15 de marzo.",
    ],
    date_in_past: ["Ese día ya ha pasado.", "Sigo necesitando un día que esté por llegar."],
    not_yes_or_no: ["Basta con un sí o un no.", "Sigo necesitando un simple sí o no."],
    too_long: ["Es un poco largo para mí.", "Lo necesito un poco más corto."],
    empty: ["No me ha llegado ninguna palabra.", "No he podido leer nada en ese mensaje."],
  },
  passOn: [
    "No tengo aquí la respuesta, así que le paso su pregunta a nuestro equipo.",
    "Eso lo sabe nuestro equipo: les he apuntado su pregunta.",
    "Prefiero no decirle algo que no sea exacto, así que traslado su pregunta a nuestro equipo.",
  ],
  passOnNamed: (topics) => [
    `Sobre ${topics} no tengo aquí la respuesta, así que se lo paso a nuestro equipo.`,
    `En cuanto a ${topics}, traslado su pregunta a nuestro equipo.`,
  ],
  passOnOthers: [
    "Lo demás que me pregunta se lo paso a nuestro equipo.",
    "Lo que no he podido responder aquí lo traslado a nuestro equipo.",
  ],
  quote: (quoted) => `«${quoted}»`,
  and: "y",
  attachmentSeen: ["Gracias, se lo paso a nuestro equipo.", "Recibido, ya lo tiene nuestro equipo."],
  assistant: (businessName, name) => [
    name === ""
      ? `Soy el asistente virtual de ${businessName}. Nuestro equipo ve esta conversación y puede continuarla.`
      : `Soy ${name}, asistente virtual de ${businessName}. Nuestro equipo ve esta conversación y puede continuarla.`,
    `Le atiende el asistente virtual de ${businessName}, y nuestro equipo ve lo que escribe.`,
  ],
  why: [
    "Sirve para que nuestro equipo se prepare y le dé una buena respuesta, nada más.",
    "Lo pregunto para que le atienda la persona adecuada sin tener que preguntarle dos veces.",
  ],
  thisLanguage: ["Por supuesto, seguimos en español.", "Claro, en español."],
  chatter: ["Siempre es agradable charlar un momento.", "Da gusto conversar con usted.", "Gracias por contármelo."],
  tampering: (businessName) => [
    `Solo puedo ayudarle con consultas para ${businessName}.`,
    `Eso no puedo hacerlo aquí. Con mucho gusto le ayudo con su consulta para ${businessName}.`,
  ],
  upset: [
    "Siento que esto le resulte molesto. Si prefiere hablar con alguien de nuestro equipo, escriba «persona».",
    "Le entiendo, y lo siento. Escriba «persona» en cualquier momento y alguien de nuestro equipo continuará.",
  ],
  goOn: ["Muy bien, entonces seguimos por aquí.", "Por supuesto, seguimos aquí con mucho gusto."],
  wellbeing: ["Muy bien, gracias.", "Todo bien por aquí, gracias por preguntar."],
  waiting: ["Sí, aquí estoy.", "Sigo aquí, y me ha llegado todo lo que ha escrito.", "Disculpe la espera, estoy aquí."],
  moment: ["Por supuesto, tómese su tiempo.", "Sin prisa."],
  goodbye: [
    "Hasta pronto. Cuando vuelva, esto es lo que me falta:",
    "Que le vaya bien. Cuando tenga un momento, podemos seguir con esto:",
  ],
  youAreWelcome: ["De nada.", "Con mucho gusto.", "No hay de qué."],
  helloAgain: ["Hola de nuevo.", "Qué bien tenerle aquí otra vez.", "Hola, aquí estoy."],
  returned: ["Gracias por su mensaje. De momento sigo yo desde aquí.", "Mientras tanto sigo a su disposición."],
  returnedUnanswered: [
    "Siento que todavía no haya quedado libre nadie de nuestro equipo. Les he vuelto a avisar de que está esperando.",
    "Nuestro equipo aún no ha podido atenderle, y lamento la espera. Les he recordado que sigue aquí.",
  ],
  cannotHelp: [
    "Lo siento, no puedo responder bien a eso. He avisado a nuestro equipo y una persona continuará esta conversación.",
  ],
  loop: [
    "No quiero dar vueltas a lo mismo, así que he avisado a nuestro equipo. Una persona continuará esta conversación.",
  ],
  settled: [
    "Gracias, lo he añadido para nuestro equipo. Tienen todo lo que ha escrito.",
    "Anotado. Nuestro equipo lo verá junto con todo lo demás.",
    "Lo he guardado con el resto para nuestro equipo.",
  ],
  settledGreeting: [
    "Hola de nuevo. Nuestro equipo tiene todo lo que ha escrito y continuará esta conversación.",
    "Qué bien tenerle aquí otra vez. Nuestro equipo tiene sus mensajes y le responderá aquí.",
  ],
  settledWaiting: [
    "Sí, aquí estoy. Sus mensajes están con nuestro equipo, que le responderá en este chat.",
    "Aquí sigo, y no se ha perdido nada de lo que ha escrito. Nuestro equipo le responderá en este chat.",
  ],
  settledThanks: [
    "De nada. Nuestro equipo tiene todo lo que ha escrito.",
    "Con mucho gusto. Nuestro equipo continuará desde aquí.",
    "No hay de qué.",
  ],
  settledGoodbye: ["Hasta pronto, y gracias por escribirnos.", "Que le vaya bien, y gracias por su tiempo."],
  settledNod: [
    "Ya está todo en manos de nuestro equipo.",
    "Nuestro equipo tiene todo lo que ha escrito y le responderá en este chat.",
    "Por supuesto. Aquí sigo si se le ocurre algo más.",
  ],
};
