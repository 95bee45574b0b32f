import type { Phrases } from "./phrases.ts";

const done =
  "reservad[oa]s?|agendad[oa]|programad[oa]|cancelad[oa]|confirmad[oa]|enviad[oa]|mandad[oa]|llamad[oa]|cobrad[oa]|reembolsad[oa]|aplicad[oa]|pedid[oa]|tramitad[oa]|apuntad[oa] para el|registrad[oa] en";
const act =
  "reservar|agendar|programar|cancelar|confirmar|reembolsar|cobrar|tramitar|concertar|aplicar|modificar|cambiar|enviar|mandar|llamar";
const time =
  "a las? \\d|hoy|manana|esta (?:tarde|manana|noche|semana)|el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|la proxima semana|antes de|en (?:los proximos |unos |menos de )?(?:\\d+|una?|dos|tres|cinco|diez|quince|treinta|pocos) ?(?:minutos?|horas?|dias?)?|dentro de|de inmediato|inmediatamente|enseguida|ahora mismo";

export const spanish: Phrases = {
  actions: [
    /\b(?:he|hemos) (?:ya )?(?:modificado|cambiado|borrado|movido)\b.*\b(?:citas?|reservas?|pedidos?|cuentas?|mesas?|precios?)\b/,
    new RegExp(`\\b(?:te |le |os |les |se |lo |la )*(?:he|hemos|ha quedado|queda) (?:ya )?(?:${done})\\b`),
    new RegExp(
      `\\b(?:te |le |os |les |lo |la )*(?:voy a|vamos a|puedo|podemos|podria) (?:${act})(?:te|le|lo|la|les)*\\b`,
    ),
    /\b(?:te|le|os|les|lo|la) (?:reservo|agendo|programo|envio|mando|llamo|cancelo|confirmo|aplico|enviare|mandare|llamare|reservare|agendare)\b|\b(?:reservare|agendare|programare|cancelare|enviare|llamare)\b/,
    /\b(?:su|tu|la|el) (?:cita|reserva|reunion|llamada|visita|consulta|pedido|pago|mesa|turno) (?:esta|queda|ha sido|ha quedado|fue)(?: ya)? (?:reservad|agendad|programad|confirmad|cancelad|cambiad|recibid|procesad|hech)[oa]\b/,
    /\b(?:nos vemos|le esperamos|te esperamos) (?:el|manana|hoy|a las)\b/,
  ],
  timedContact: new RegExp(
    `\\b(?:llamar(?:a|an|emos|e)|contactar(?:a|an|emos|e)|escribir(?:a|an|emos|e)|responder(?:a|an|emos|e)|contestar(?:a|an|emos|e)|enviar(?:a|an|emos|e)|atender(?:a|an|emos|e)|ponemos en contacto|pondr(?:a|an|emos) en contacto)\\b.*\\b(?:${time})`,
  ),
  favours:
    /\b(?:descuentos?|rebajas?|oferta especial|precio especial|cupon(?:es)?|codigo promocional|gratis|gratuit[oa]s?|sin (?:coste|costo|cargo)|de regalo|mitad de precio|garantiz\w+|garantia|le aseguro|te aseguro|le prometo|te prometo|prometemos|100 ?% segur[oa])\b/,
  payment:
    /\b(?:pague (?:aqui|ahora)|paga (?:aqui|ahora)|enlace de pago|haga (?:el|un) (?:pago|transferencia)|numero de (?:su |tu |la )?tarjeta|datos de (?:su |tu |la )?tarjeta|contrasena|cuenta bancaria|transferencia)\b/,
  stock:
    /\b(?:en stock|sin stock|disponibles?|disponibilidad|agotad[oa]s?|en existencias?|quedan? (?:solo )?(?:\d+|una?|dos|tres|poc[oa]s)|en almacen)\b/,
  claimsHuman:
    /(?<!\bno )\bsoy (?:una persona|un ser humano|(?:un )?human[oa]|de carne y hueso|un emplead[oa])\b|\bno soy (?:un |una )?(?:bot|chatbot|robot|maquina|ia|asistente virtual|inteligencia artificial)\b|\b(?:habla|hablando|chateando) con una persona (?:real|de verdad)\b/,
  insult:
    /\b(?:idiotas?|imbecil(?:es)?|estupid[oa]s?|inutil(?:es)?|mierda|put[oa]s?|cabron(?:es|a)?|gilipollas|pendej[oa]s?|callate|vete al)\b/,
  leak: /\b(?:(?:otr[oa]|anterior|ultim[oa]) client[ea]s? (?:dijo|pidio|quiere|tiene|escribio|pago)|client[ea] (?:anterior|de antes)|mis (?:instrucciones|reglas|directrices)|instrucciones (?:del sistema|internas|secretas|iniciales|originales)|mensaje del sistema|prompt|modelo de lenguaje|me han (?:dicho|indicado|programado|ordenado) que|estoy programad[oa] para)\b/,
  negation: /\b(?:no|nunca|tampoco|ni|sin poder|ningun[oa]?)\b/,
  passesOn:
    /\b(?:(?:lo |la |se lo |le |he )?(?:paso|pasare|pasado|traslado|trasladare|trasladado|transmito|consulto|consultare)\b|(?:a|al|con) (?:nuestro|el|mi) equipo|nuestro equipo (?:puede|podra|le|te)|no (?:lo )?(?:se|tengo|puedo (?:ver|saber|decir|confirmar)))\b/,
  people: /\b(?:equipo|companer[oa]s?|alguien|personas?|colegas?|estoy|nadie|abogad[oa]s?|agentes?|asesor\w*)\b/,
};
