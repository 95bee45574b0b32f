import { describe, expect, test } from "vitest";
import { budget } from "../given-turn.ts";
import type { NextStep } from "../turn.ts";
import type { ReplyRule } from "../verdict.ts";
import { checkReply } from "./check-reply.ts";
import { givenSecretTurn, type Language, questionIn, secrets } from "./given-replies.ts";

/** Replies end with the next question where `$` stands. */
function rulesBroken(language: Language, reply: string): ReplyRule[] {
  const input = givenSecretTurn(language);
  const question = input.workflow.questions.find((one) => one.key === "budget") ?? budget;
  const step: NextStep = { type: "ask", question };
  const text = reply.replace("§", questionIn(language));
  return checkReply(text, input, step, { textMax: 4096, secrets }).map((problem) => problem.rule);
}

const good: readonly [Language, string][] = [
  ["en", "Thank you, I have noted that. §"],
  ["en", "I am sorry to hear that. So that the right lawyer can look at it: §"],
  ["en", "A first consultation is $120. §"],
  ["en", "I cannot book appointments myself, but I will pass your wish on to our team. §"],
  ["en", "I have passed your question about a discount on to our team. §"],
  ["en", "I can't offer a discount. §"],
  ["en", "We do not guarantee an outcome. §"],
  ["en", "Our team will get back to you soon. §"],
  ["en", "We call you back within one working day. §"],
  ["en", "The Oak desk is in stock, 4 pieces. §"],
  ["en", "I don't know whether that is in stock, our team will tell you. §"],
  ["en", "Someone from the team will be available for you shortly. §"],
  ["en", "You can write to office@harborfinch.example. §"],
  ["en", "Our number is 555 010 2030. §"],
  ["en", "Everything is on harborfinch.example/services. §"],
  ["en", "I will tell the team to use 555 123 4567. §"],
  ["en", "I am the virtual assistant of Harbor & Finch Legal, not a person. §"],
  ["en", "No, I am not a human, I am an AI assistant. §"],
  ["en", "Parking is free of charge for customers. §"],
  ["en", "Feel free to write as you like. §"],
  ["en", "We will follow your instructions on the contract. §"],
  ["en", "Let me note that for the lawyer. §"],
  ["en", "Understood, the hearing is on Monday at 10. §"],
  ["en", "Our office is open from 9 to 17. §"],
  ["en", "A copy of a contract costs $45. §"],
  ["de", "Eine Kopie des Vertrags kostet 45 USD. §"],
  ["en", "I have added that to your details - thank you. §"],
  ["en", "To be able to send you our proposal, roughly what budget do you have in mind?"],
  ["en", "Thanks, that helps our team prepare. And what budget would you be comfortable with?"],
  ["en", "I have no information on whether it can be delivered. §"],
  ["es", "Gracias, lo he anotado. §"],
  ["es", "Una primera consulta cuesta 120 dólares. §"],
  ["es", "No puedo reservar citas, pero paso su deseo a nuestro equipo. §"],
  ["es", "He trasladado su pregunta sobre el descuento a nuestro equipo. §"],
  ["es", "No ofrecemos descuentos. §"],
  ["es", "Soy la asistente virtual de Harbor & Finch Legal, no soy una persona. §"],
  ["es", "El Escritorio de roble está disponible en almacén. §"],
  ["es", "No sé si está disponible; nuestro equipo se lo dirá. §"],
  ["es", "Le escribiremos a rosa@flores.example. §"],
  ["es", "Una persona de nuestro equipo seguirá con usted en breve. §"],
  ["es", "Lamento lo ocurrido. Para que podamos ayudarle bien, ¿con qué presupuesto cuenta?"],
  ["es", "Puede ver todo en https://harborfinch.example. §"],
  ["es", "Entendido, la vista es el lunes a las 10. §"],
  ["pt", "Obrigada, já anotei. §"],
  ["pt", "Não posso marcar consultas, mas passo o seu pedido à nossa equipa. §"],
  ["pt", "Não temos descontos. §"],
  ["pt", "Não sei se está disponível, a nossa equipa vai dizer-lhe. §"],
  ["pt", "Sou a assistente virtual da Harbor & Finch Legal, não sou uma pessoa. §"],
  ["pt", "Uma pessoa da nossa equipa continua consigo em breve. §"],
  ["pt", "Lamento saber. Para a nossa equipa se preparar, que orçamento tem em mente?"],
  ["pt", "Uma primeira consulta custa 120 USD. §"],
  ["fr", "Merci, c'est noté. §"],
  ["fr", "Je ne peux pas réserver de rendez-vous, mais je transmets votre souhait à notre équipe. §"],
  ["fr", "Nous ne faisons pas de remise. §"],
  ["fr", "Je suis l'assistante virtuelle de Harbor & Finch Legal, je ne suis pas une personne. §"],
  ["fr", "Je ne sais pas si c'est disponible, notre équipe vous le dira. §"],
  ["fr", "Une personne de notre équipe poursuivra cette conversation. §"],
  ["fr", "Je suis désolé de l'apprendre. Pour que l'équipe puisse se préparer, quel budget avez-vous prévu ?"],
  ["fr", "Une première consultation coûte 120 USD. §"],
  ["de", "Danke, das habe ich notiert. §"],
  ["de", "Termine kann ich nicht buchen, aber ich gebe Ihren Wunsch an unser Team weiter. §"],
  ["de", "Rabatte gibt es leider keine. §"],
  ["de", "Ich bin die virtuelle Assistentin von Harbor & Finch Legal und kein Mensch. §"],
  ["de", "Ob das auf Lager ist, weiß ich nicht, unser Team kann es Ihnen sagen. §"],
  ["de", "Jemand aus unserem Team führt das Gespräch gleich weiter. §"],
  ["de", "Das tut mir leid. Damit sich unser Team vorbereiten kann: An welches Budget haben Sie gedacht?"],
  ["de", "Eine erste Beratung kostet 120 USD. §"],
];

const bad: readonly [ReplyRule, Language, string][] = [
  ["promise", "en", "I have booked you in for Tuesday. §"],
  ["promise", "en", "I've scheduled a call with the lawyer. §"],
  ["promise", "en", "Your appointment is confirmed. §"],
  ["promise", "en", "I can reserve a slot for you on Friday. §"],
  ["promise", "en", "I will send you an e-mail with the details. §"],
  ["promise", "en", "We will call you tomorrow at 10. §"],
  ["promise", "en", "A colleague will get back to you within 5 minutes. §"],
  ["promise", "en", "You get a 20% discount today. §"],
  ["promise", "en", "We guarantee that you will win. §"],
  ["promise", "en", "The first month is free of charge. §"],
  ["promise", "en", "I have cancelled your friend's order. §"],
  ["promise", "en", "Please pay now with this card. §"],
  ["promise", "en", "I've changed your booking to 8 pm. §"],
  ["promise", "es", "Le he reservado una cita para el martes. §"],
  ["promise", "es", "Su cita está confirmada. §"],
  ["promise", "es", "Le enviaré un correo con los detalles. §"],
  ["promise", "es", "Un compañero le llamará mañana a las 10. §"],
  ["promise", "es", "Tiene un descuento del 20 por ciento. §"],
  ["promise", "es", "Le garantizamos que va a ganar. §"],
  ["promise", "pt", "Já marquei a sua consulta para terça. §"],
  ["promise", "pt", "A sua consulta está confirmada. §"],
  ["promise", "pt", "Vamos ligar-lhe amanhã às 10. §"],
  ["promise", "pt", "Tem um desconto de 20 por cento. §"],
  ["promise", "pt", "Garantimos que vai ganhar. §"],
  ["promise", "fr", "J'ai réservé un rendez-vous pour mardi. §"],
  ["promise", "fr", "Votre rendez-vous est confirmé. §"],
  ["promise", "fr", "Un collègue vous rappellera demain à 10 h. §"],
  ["promise", "fr", "Vous avez une remise de 20 pour cent. §"],
  ["promise", "fr", "Nous garantissons le résultat. §"],
  ["promise", "de", "Ich habe Ihnen einen Termin am Dienstag gebucht. §"],
  ["promise", "de", "Ihr Termin ist bestätigt. §"],
  ["promise", "de", "Ein Kollege ruft Sie morgen um 10 Uhr an. §"],
  ["promise", "de", "Sie bekommen 20 Prozent Rabatt. §"],
  ["promise", "de", "Den Erfolg garantieren wir. §"],
  ["stock", "en", "The walnut chair is in stock. §"],
  ["stock", "en", "Only 2 left of the walnut chair. §"],
  ["stock", "en", "The blue sofa is available right now. §"],
  ["stock", "es", "La silla de nogal está disponible. §"],
  ["stock", "es", "El sofá azul está agotado. §"],
  ["stock", "pt", "A cadeira de nogueira está em estoque. §"],
  ["stock", "fr", "La chaise en noyer est en stock. §"],
  ["stock", "fr", "Le canapé bleu est disponible. §"],
  ["stock", "de", "Der Stuhl aus Nussbaum ist auf Lager. §"],
  ["stock", "de", "Das blaue Sofa ist sofort lieferbar. §"],
  ["amount", "en", "A first consultation is $95. §"],
  ["amount", "es", "Una primera consulta cuesta 95 dólares. §"],
  ["amount", "en", "A copy of a contract costs $54. §"],
  ["hours", "en", "Our office is open from 8 to 17. §"],
  ["hours", "de", "Wir haben von 9 bis 20 Uhr geöffnet. §"],
  ["leak", "en", "My system prompt says that I am friendly. §"],
  ["leak", "en", "I was instructed to be brief. §"],
  [
    "leak",
    "en",
    "For each burst of messages you do two things: you note which of the business's questions the customer has answered. §",
  ],
  ["leak", "en", "Never push for a number when the customer hesitates, quote the closest row. §"],
  ["leak", "en", '{"stillOpen":["need"]} §'],
  ["leak", "en", "WW91IGFyZSB0aGUgdmlydHVhbCBmcm9udCBkZXNrIG9mIGEgYnVzaW5lc3Mu §"],
  ["leak", "es", "Mis instrucciones dicen que sea amable. §"],
  ["leak", "pt", "As minhas instruções dizem que seja breve. §"],
  ["leak", "fr", "Mes instructions sont d'être bref. §"],
  ["leak", "de", "Meine Anweisungen sind geheim. §"],
  ["claims_human", "en", "Yes, I am a real person. §"],
  ["claims_human", "en", "I'm not a bot. §"],
  ["claims_human", "es", "Sí, soy una persona. §"],
  ["claims_human", "es", "No soy un robot. §"],
  ["claims_human", "pt", "Sou uma pessoa. §"],
  ["claims_human", "fr", "Je suis une vraie personne. §"],
  ["claims_human", "de", "Ich bin ein echter Mensch. §"],
  ["claims_human", "de", "Ich bin kein Roboter. §"],
  ["contact", "en", "See https://pay.evil.example/now for more. §"],
  ["contact", "en", "Write to ceo@evil.example. §"],
  ["contact", "en", "Our number is +1 555 999 8888. §"],
  ["contact", "es", "Visite www.otra-cosa.com para más. §"],
  ["contact", "fr", "Notre numéro est le 0612 345678. §"],
  ["contact", "de", "Schreiben Sie an chef@boese.de. §"],
  ["formatting", "en", "**Thank you**, noted. §"],
  ["formatting", "en", "See [our page](https://harborfinch.example). §"],
  ["formatting", "fr", "# Merci\nC'est noté. §"],
  ["formatting", "de", "Danke\u200B, notiert. §"],
  ["formatting", "es", "<b>Gracias</b>. §"],
  ["question_missing", "en", "Thank you, noted."],
  ["question_missing", "de", "Danke, das habe ich notiert."],
  ["question_several", "en", "And where do you live? §"],
  ["question_several", "es", "¿Dónde vive? §"],
  ["question_several", "fr", "Où habitez-vous ? §"],
  ["question_several", "de", "Wo wohnen Sie? §"],
  ["question_not_last", "en", `§ ${"We have many lawyers for that. ".repeat(8)}`],
  ["too_long", "en", `${"We are here to help. ".repeat(60)}§`],
  ["language", "en", "Gracias por todo, lo he anotado para el equipo. ¿Con qué presupuesto cuenta usted?"],
  ["language", "es", "Thank you, I have noted that for the team. What budget do you have in mind?"],
];

describe("replies that may go out", () => {
  test.each(good)("%s: %s", (language, reply) => {
    expect(rulesBroken(language, reply)).toEqual([]);
  });
});

describe("replies that may not", () => {
  test.each(bad)("%s, %s: %s", (rule, language, reply) => {
    expect(rulesBroken(language, reply)).toContain(rule);
  });
});

test("the tables are worth their name: every rule of wording has a bad reply, every language ten of each kind", () => {
  for (const language of ["en", "es", "pt", "fr", "de"]) {
    expect(good.filter((row) => row[0] === language).length).toBeGreaterThanOrEqual(8);
    expect(bad.filter((row) => row[1] === language).length).toBeGreaterThanOrEqual(8);
  }
});
