import { describe, expect, test } from "vitest";
import { givenMessage } from "#lib/domain/qualification/given-turn.ts";
import { readMessage } from "./read-message.ts";

function read(text: string) {
  return readMessage(givenMessage(text));
}

describe("asking for a person", () => {
  test.each([
    "can I talk to a human?",
    "I want to speak to a real person",
    "agent please",
    "Human!",
    "Could I speak with someone from your team?",
    "put me through to an operator",
    "I'd like to talk to a lawyer",
    "I need a human",
    "connect me to a representative",
    "please can someone call me",
    "I don't want to talk to a bot",
    "quiero hablar con una persona",
    "¿Puedo hablar con alguien?",
    "necesito hablar con un humano",
    "páseme con un agente",
    "una persona por favor",
    "que me llame alguien",
    "no quiero hablar con un robot",
    "¿me puede atender un operador? quiero hablar con un asesor",
  ])("given %j, then a person is wanted", (text) => {
    expect(read(text).wantsPerson).toBe(true);
  });

  test.each([
    "I need an agent for my flat sale",
    "a person hit my car",
    "I was talking to a person at the bank",
    "I need to speak to a lawyer about my divorce",
    "human resources asked me to leave",
    "I want to sell to a person I know",
    "we are looking for a representative in Spain",
    "I don't need a human, thanks",
    "Necesito un agente para vender mi piso",
    "una persona chocó con mi coche",
    "necesito una persona que cuide a mi madre",
    "no necesito hablar con una persona",
    "hablé con mi abogado ayer",
  ])("given %j, then no person is wanted", (text) => {
    expect(read(text).wantsPerson).toBe(false);
  });
});

describe("refusals", () => {
  test.each([
    "I'd rather not say",
    "I would prefer not to answer that",
    "skip",
    "Skip this one please",
    "no comment",
    "I don't want to share that",
    "I won't give you my e-mail",
    "that's private",
    "none of your business",
    "I don't know",
    "not sure yet",
    "prefiero no decirlo",
    "Prefiero no contestar",
    "no quiero dar mi correo",
    "no quiero decirlo",
    "sin comentarios",
    "es confidencial",
    "no lo sé",
    "ni idea",
    "paso",
  ])("given %j, then the customer refuses", (text) => {
    expect(read(text).refuses).toBe(true);
  });

  test.each([
    "I can't share custody with my ex",
    "I don't want to give the house to her",
    "no quiero dar la casa a mi hermano",
    "I need a personal injury lawyer",
    "I'd rather not say much, but it is about a divorce and two children",
    "no",
    "I do not have a lawyer",
    "no tengo abogado todavía",
    "the next step is a trial",
  ])("given %j, then the customer does not refuse", (text) => {
    expect(read(text).refuses).toBe(false);
  });
});

describe("corrections", () => {
  test.each([
    "sorry, four rooms, not three",
    "actually it's 5k",
    "Actually, make that 5k",
    "I meant Friday",
    "my e-mail is a@b.com, not c@d.com",
    "my budget is 5000",
    "not 3k but 5k",
    "perdón, quería decir cinco mil",
    "mejor dicho, 4",
    "cuatro, no tres",
    "mi correo es ana@b.es",
    "en realidad son 5000",
  ])("given %j, then something is corrected", (text) => {
    expect(read(text).corrects).toBe(true);
  });

  test.each(["about 3k", "I need a divorce lawyer", "no, thanks", "next week", "unos 3000 euros", "hola"])(
    "given %j, then nothing is corrected",
    (text) => {
      expect(read(text).corrects).toBe(false);
    },
  );
});

describe("questions", () => {
  test.each([
    ["How much do you charge?", ["How much do you charge?"]],
    ["I need a lawyer, how much is it?", ["how much is it?"]],
    ["3k. Do you open on Saturdays?", ["Do you open on Saturdays?"]],
    ["what are your prices", ["what are your prices"]],
    ["¿Cuánto cobran?", ["¿Cuánto cobran?"]],
    ["Necesito un abogado ¿abren los sábados?", ["¿abren los sábados?"]],
    ["maybe 2,000?", []],
    ["hello?", []],
    ["is anyone there?", []],
    ["¿qué tal?", []],
    ["are you a bot?", []],
    ["can I talk to a human?", []],
    ["can you help me with a divorce?", []],
    ["When I was hit by a car I broke my leg", []],
  ])("given %j, then the questions are %j", (text, expected) => {
    expect(read(text).questions.map((part) => part.text.trim())).toEqual(expected);
  });

  test.each([
    "are you a bot?",
    "Is this a real person?",
    "am I talking to a machine?",
    "¿eres un robot?",
    "¿es usted una persona real?",
  ])("given %j, then it asks whether this is a machine", (text) => {
    expect(read(text).asksWhetherBot).toBe(true);
  });
});

describe("small talk", () => {
  test.each([
    ["hi", "greeting"],
    ["Hello?", "greeting"],
    ["Hi there! How are you?", "greeting"],
    ["Hola, buenas tardes", "greeting"],
    ["ok, hello", "greeting"],
    ["thanks!", "thanks"],
    ["ok, thank you so much", "thanks"],
    ["muchas gracias", "thanks"],
    ["ok", "acknowledgement"],
    ["👍", "acknowledgement"],
    ["vale, perfecto", "acknowledgement"],
    ["one moment please", "acknowledgement"],
    ["Hi, I need a lawyer", null],
    ["hola, necesito un abogado", null],
    ["next week", null],
  ])("given %j, then it is %j", (text, expected) => {
    expect(read(text).smallTalk).toBe(expected);
  });
});

describe("automatic messages", () => {
  test.each([
    "I am out of the office until Monday.",
    "Automatic reply: thank you for your e-mail",
    "I'm currently away on annual leave and will reply when I return",
    "Thank you for contacting us. We are currently closed and will get back to you.",
    "Estoy fuera de la oficina hasta el lunes",
    "Respuesta automática: gracias",
    "Gracias por su mensaje. Nos pondremos en contacto con usted en breve.",
  ])("given %j, then it is automatic", (text) => {
    expect(read(text).automatic).toBe(true);
  });

  test.each([
    "I work in an office",
    "my car is automatic",
    "thank you for your message, I need a lawyer",
    "estoy de viaje",
  ])("given %j, then a person wrote it", (text) => {
    expect(read(text).automatic).toBe(false);
  });
});
