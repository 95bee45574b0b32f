import type { ScriptedLanguage } from "./language.ts";

const person =
  "(?:human[oa]|persona(?: real| humana| de verdad)?|ser humano|agente(?: humano)?|operador[a]?|representante|alguien(?: real| de verdad| del equipo| de (?:su|vuestro|tu) equipo)?|asesor[a]?|abogad[oa]|comercial|compañer[oa]|companer[oa]|encargad[oa]|responsable|(?:su|vuestro|tu|el) equipo)";
const sure =
  "(?:human[oa]|persona(?: real| humana| de verdad)|ser humano|agente humano|operador[a]?|representante|atencion al cliente|alguien (?:real|de verdad|del equipo))";

/** Spanish. */
export const es: ScriptedLanguage = {
  code: "es",
  locale: "es",
  cues: {
    refusal: [
      /\b(?:prefiero|preferiria|preferimos|prefiero mejor) no\b/,
      /\bno (?:quiero|quisiera|deseo|me apetece|me gustaria|queremos|voy a|pienso|puedo) (?:decir|dar|compartir|contestar|responder|facilitar|revelar|hablar de)(?:se|te|le|me|os)?(?:lo|la|los|las)?(?: (?:eso|esto|ese dato|esa informacion|ese tema|nada|datos|mis datos|mi (?:correo|e-?mail|mail|telefono|numero|presupuesto|direccion|nombre)))*\s*(?:$|[.,!;?]|por ahora|ahora|todavia|aun|aqui)/,
      /\bno me siento comod[oa]\b/,
      /\bsin comentarios\b/,
      /\b(?:eso )?(?:no es|no son) (?:asunto|cosa) (?:tuy[oa]|suy[oa]|vuestr[oa])\b/,
      /\b(?:eso |es |algo )+(?:privado|confidencial|personal)\s*[.!]*$/,
      /\b(?:me )?(?:salt(?:ar|o|emos|amos)|omit(?:ir|o|e)|pasemos|paso) (?:de )?(?:esta|esa|la|a la siguiente|est[ae]) ?(?:pregunta)?\b/,
      /\bme lo reservo\b/,
    ],
    refusalWhole:
      /^(?:saltar|omitir|paso|siguiente|siguiente pregunta|privado|confidencial|secreto|no (?:lo )?digo|no contesto|n\/?a|(?:yo )?(?:aun |todavia )?no (?:lo |la )?se(?: (?:aun|todavia|muy bien|bien|la verdad|exactamente))?|ni idea|no tengo (?:ni )?idea|no estoy (?:muy )?segur[oa]|no sabria (?:decir(?:te|le|os)?)?|no (?:lo )?tengo claro|no tengo(?: (?:correo|email|telefono|presupuesto))?|ningun[oa]?|de momento no (?:lo )?se)(?:,? (?:lo siento|gracias|perdon|por favor))?$/,
    wantsPerson: [
      new RegExp(
        `\\b(?:hablar|hable|hablo|charlar|chatear|comunicar(?:me|se)?|comuni(?:ca|que)(?:n)?me|contactar|conversar|pas(?:a|e|en|ad|ar)me|pon(?:ga|gan|er|ed)?me|transf(?:i?er(?:e|a|an|ir)me)|derivar?me)\\s+(?:directamente\\s+)?(?:con|a)?\\s*(?:(?:un|una|algun|alguna|el|la|otr[oa])\\s+)*${person}\\b`,
      ),
      new RegExp(
        `\\b(?:quiero|quisiera|necesito|prefiero|querria|deseo|dame|solicito)\\s+(?:que me atienda\\s+)?(?:a\\s+)?(?:un|una)?\\s*${sure}(?! (?:para|que|de|en)\\b)`,
      ),
      /\b(?:que )?me (?:atienda|atiendan|llame|llamen|contacte|contacten) (?:un|una|alguien|alguna)\b/,
      /\b(?:alguien|una persona) (?:me )?(?:puede|podria|pueda) (?:llamar|contactar|atender|hablar)/,
      /\b(?:puede|podria|pueden|podrian) (?:llamarme|contactarme|atenderme) (?:alguien|una persona|un agente)\b/,
      /\bhay (?:alguien|alguna persona|una persona)\b.{0,30}\b(?:hablar|atender|atienda|ayudarme en persona)/,
      /\bno quiero (?:hablar|chatear|tratar) con (?:un |una |el |la )?(?:bot|robot|maquina|ia|chatbot)\b/,
    ],
    wantsPersonWhole:
      /^(?:(?:un|una|hola|con) )*(?:humano|humana|persona|persona real|agente|agente humano|operador|operadora|representante|atencion al cliente)(?: por favor| ya| porfa)*$/,
    wantsNoPerson: /\bno (?:necesito|quiero|hace falta) (?:hablar con )?(?:un |una )?(?:humano|persona|agente)\b/,
    correction:
      /(?:^|[.,;!\n]\s*)(?:(?:ah|uy|ay|no|espera|ok|vale|y|pero)[,.! ]+)*(?:perdon|perdona|perdone|disculpa|disculpe|disculpen|lo siento|queria decir|quise decir|quiero decir|mejor dicho|en realidad|correccion|corrijo|rectifico|me he equivocado|me equivoque|error mio|mejor|mas bien|cambi(?:a|e|o|ar|en)\b|quiero cambiar|quisiera cambiar|quiero corregir|puede cambiar|puedes cambiar)\b|\bno \w+,? sino\b|,\s*no\s+(?=\S+\s*[.!]*$)|\ben (?:vez|lugar) de\b/,
    restatement:
      /\bmi (?:nuevo |correcto |otro )?(?:e-?mail|correo|mail|direccion|telefono|numero|movil|presupuesto|tope|maximo)(?: electronico| correct[oa]| nuevo)? (?:es|seria|ha cambiado|cambio a)\b/,
    questionStart:
      /^(?:(?:y|pero|ok|vale|hola|buenas|perdon|una pregunta|otra pregunta|una duda|por cierto)[,:! ]+)*(?:que (?!me|quiero|necesito)|cual|cuales|como (?!maximo|mucho|minimo|te|le)|cuando (?:abr|cierr|pued|est|empez)|donde|quien|quienes|por que|cuanto|cuanta|cuantos|cuantas|a que hora|en que|teneis|tienen|haceis|hacen|ofrecen|ofreceis|podeis|pueden|puedo|es posible|hay|trabajan|trabajais|abren|abris|esta abierto|estan)\b/,
    requestQuestion:
      /\b(?:(?:me|nos) (?:puede[ns]?|podeis|podria[ns]?|podriais) (?:ayudar|asesorar|llevar|preparar|redactar|revisar|representar|hacer|vender|buscar|arreglar|tramitar|gestionar)|(?:puede[ns]?|podeis|podria[ns]?|podriais) (?:ayudarme|ayudarnos|asesorarme|asesorarnos|llevar|preparar(?:me)?|redactar(?:me)?|revisar(?:me)?|representarme|hacer(?:me)?|tramitar|gestionar))\b/,
    asksWhetherBot:
      /\b(?:eres|es|sois|son)(?: usted| esto| un| una|,)* (?:ro)?(?:bot|robot|chatbot|maquina|ia|inteligencia artificial|human[oa]|persona(?: real| de verdad)?|real|asistente virtual|automatic[oa])\b|\b(?:estoy )?(?:hablo|hablando|chateando|escribiendo) con (?:un |una )?(?:ro)?(?:bot|chatbot|maquina|ia|persona real|humano)\b(?=.*\?)/,
    automatic: [
      /\bfuera de (?:la )?oficina\b/,
      /\b(?:respuesta|mensaje|contestacion) automatic[ao]\b/,
      /\bautorespuesta\b/,
      /\b(?:estoy|estare|me encuentro) (?:de vacaciones|ausente|de viaje|de baja|fuera)\b.{0,120}\b(?:hasta|volver|vuelvo|regres|respond|contest|urgen)/s,
      /\bgracias por (?:su|tu|vuestro) (?:mensaje|correo|contact)\w*\b.{0,160}\b(?:(?:le|te|os) (?:responder|contestar|atender)|nos pondremos en contacto|horario|lo antes posible|a la mayor brevedad|en breve)/s,
      /\bno responda a este (?:mensaje|correo)\b/,
    ],
    greeting:
      /^(?:hola+|holi|buenas|buenos dias|buen dia|buenas tardes|buenas noches|muy buenas|saludos|que tal|hey|ey|estimad[oa]s?(?: senor(?:es|a|as)?)?|hay alguien(?: ahi)?|estan ahi|como esta[ns]?|como estas|como va|que hay|espero que este[ns]? bien)(?: (?:hola|buenas|buenos dias|buen dia|buenas tardes|buenas noches|que tal|a todos|equipo|de nuevo|otra vez|como esta[ns]?|como estas|senores|amigos))*$/,
    thanks:
      /^(?:(?:ok|vale|perfecto|genial|bien|muy bien|estupendo|muchas|muchisimas|mil) )*(?:gracias|graciass|grax|se agradece|(?:se lo|te lo|lo) agradezco)(?: (?:por (?:todo|la ayuda|su ayuda|tu ayuda|su tiempo|contestar|responder)|de nuevo|a (?:ti|usted|vosotros)|mil|de antemano|muy amables?))*$/,
    acknowledgement:
      /^(?:ok(?:ay|ey|i)?|vale|bien|muy bien|perfecto|genial|estupendo|de acuerdo|entendido|entiendo|claro|por supuesto|si|sip|no|nop|ya|ah+|oh+|mm+|hm+|jaja+|jeje+|listo|hecho|anotado|comprendo|un (?:momento|segundo|minuto)(?: por favor)?|espera|espere|dejame (?:ver|pensar|mirar)|dejeme (?:ver|pensar|mirar)|lo miro|ahora (?:lo )?miro|por favor|adios|hasta luego|hasta pronto|chao|nos vemos|igualmente|eso es todo|nada mas|esta bien|adelante|vamos|dale|venga|tengo una (?:pregunta|duda|consulta)|una (?:pregunta|duda|consulta))$/,
    filler:
      /\b(?:mi|mis|nuestro|el|la|los|las|un|una|es|son|seria|este|esta|aqui|tiene|te|le|os|dejo|puedes|puede|pueden|escribirme|escribir|enviar|enviarlo|mandar|a|al|en|con|si|claro|vale|ok|por|favor|supuesto|correo|electronico|e-?mail|mail|direccion|telefono|numero|movil|whatsapp|llamar|llamarme|presupuesto|unos|unas|alrededor|de|del|aproximadamente|aprox|mas|menos|o|quizas?|tengo|tenemos|yo|y|gracias|hola|buenas|bueno|pues|para|hasta|maximo|minimo|como|mucho|al|perdon|perdona|queria|quise|decir|no|en|realidad|correccion|mejor|cambiar|ahora|que|gastar|puedo|podemos|pagar|precio|entre|sobre|tambien|lo|me)\b/g,
    budgetTalk:
      /\b(?:presupuesto|(?:puedo|podemos|podria|quiero|quisiera|dispuest[oa] a|pienso|pensaba) (?:gastar|pagar|invertir)|gastar(?:me)?|cuento con|dispongo de|disponemos de|tengo|tenemos|no mas de|hasta|como mucho|como maximo|maximo|mi (?:tope|limite|maximo))\b/,
    otherMoneyTalk:
      /\b(?:deb[eo]n?|debemos|deuda|deudas|salario|sueldo|alquiler|renta|ingresos|gano|pague|pagado|multa|danos|vale|valen|valor|factura|facturas|prestamo|hipoteca|reclam\w*|perdi|robaron|robado|deposito|fianza|devolucion|indemnizacion|cobraron|cobran|cobro|cuesta|cuestan|costo|costaba|vendo|vender)\b/,
    phoneTalk: /\b(?:telefono|tel|llam\w*|numero|movil|celular|whatsapp|contact\w*)\b/,
    stopWords:
      "el la los las un una unos unas y o pero de del al en con por para mi mis su sus tu que como cuando donde cual quien es son hay me te se lo les le cuanto cuanta cuantos cuantas puedo puede pueden tienen teneis tiene hacen haceis ofrecen sobre si no".split(
        " ",
      ),
  },
  wording: {
    thanks: ["Gracias.", "Perfecto, gracias.", "Muy bien, anotado."],
    corrected: ["Gracias, ya lo he cambiado.", "Por supuesto, queda corregido."],
    declined: ["No hay problema, lo dejamos sin indicar.", "Muy bien, no hace falta."],
    unclear: [
      "Lo he anotado tal como lo ha escrito y nuestro equipo lo revisará.",
      "Gracias, se lo paso al equipo tal como lo ha escrito.",
    ],
    notAnswered: [
      "Para que nuestro equipo pueda prepararse, me falta un dato.",
      "Para que le atienda la persona adecuada, todavía necesito saber esto.",
      "Cuando le venga bien, esto es lo que me falta.",
      "Solo me falta saber una cosa.",
    ],
    backToQuestion: ["Volviendo a lo que me falta:", "Y ahora, mi pregunta:", "Para seguir:"],
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
        "Sigo necesitando una cifra, aunque sea aproximada, por ejemplo 1.500.",
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
    options: (options) => `(${options.join(" / ")})`,
    passOn: [
      "No tengo aquí la respuesta, así que le paso su pregunta a nuestro equipo.",
      "Se lo paso a nuestro equipo, para que reciba una buena respuesta.",
      "Eso lo sabe nuestro equipo: les he apuntado su pregunta.",
    ],
    attachment: [
      "Gracias, se lo he pasado a nuestro equipo. Yo no puedo abrir archivos ni mensajes de voz.",
      "Gracias, nuestro equipo lo verá. Yo no puedo abrirlo.",
    ],
    bot: (businessName) =>
      `Soy el asistente virtual de ${businessName}. Nuestro equipo ve esta conversación y puede continuarla.`,
    returned: ["Gracias por su mensaje. De momento sigo yo desde aquí.", "Mientras tanto sigo a su disposición."],
    returnedUnanswered:
      "Siento que todavía no haya quedado libre nadie de nuestro equipo. Les he vuelto a avisar de que está esperando.",
    cannotHelp:
      "Lo siento, no puedo responder bien a eso. He avisado a nuestro equipo y una persona continuará esta conversación.",
    loop: "No quiero dar vueltas a lo mismo, así que he avisado a nuestro equipo. Una persona continuará esta conversación.",
    added: "Gracias, lo he añadido para nuestro equipo.",
    settled: "Gracias, lo he añadido para nuestro equipo. Tienen todo lo que ha escrito.",
    settledGreeting: "Hola de nuevo. Nuestro equipo tiene todo lo que ha escrito y continuará esta conversación.",
    welcome: "De nada. Nuestro equipo tiene todo lo que ha escrito.",
  },
};
