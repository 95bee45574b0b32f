import { type KnowledgeLanguage, wordSet } from "./language.ts";

/** Spanish. */
export const es: KnowledgeLanguage = {
  code: "es",
  stopWords:
    wordSet(`cosa cosas normalmente habitualmente generalmente suele suelen aproximadamente tarda tardan tiempo dura demora dias semanas meses
    el la los las lo un una unos unas y e o u pero de del al a en con sin por para como que si no ya mas menos muy tan tambien
    yo me mi mis tu te tus usted ustedes vosotros nosotros nos se su sus le les os este esta esto estos estas ese esa eso aqui ahi alli hay
    es son era soy estoy esta estan estamos ser estar fue he ha han hemos tengo tiene tienen tienes teneis tenemos hacer hace hacen haceis haceis
    que cual cuales quien quienes cuando donde como cuanto cuanta cuantos cuantas porque algun alguna algunos algunas algo alguien todo toda todos todas otro otra
    puedo puede pueden podeis podria podrian podriais debo debe quiero quisiera queria necesito necesitamos busco buscamos quiere gustaria saber decir dime decirme dar tener
    hola buenas buenos dias tardes noches favor gracias perdon perdona disculpe vale si solo
    pregunta preguntas informacion info ofrecen ofreceis ofrece venden vendeis vende trabajan trabajais ayudar ayuda posible disponible cerca ahora hoy actualmente
    cuesta cuestan costar costaria coste costo costos costes precio precios vale valen valer tarifa tarifas cobran cobrais cobra honorarios dinero pagar caro barato
    euros euro dolares dolar pesos servicio servicios producto productos articulo articulos tipo empresa negocio`),
  phrases: /\b(?:buenos dias|buenas (?:tardes|noches)|que tal)\b/g,
  price:
    /\b(?:cuanto (?:cuesta|cuestan|costaria|cobran|cobrais|cobra|vale|valen|es|seria|sale|saldria|me)|a cuanto|precios?|costes?|costos?|tarifas?|cobran|cobrais|honorarios|baratos?|baratas?|caros?|caras?|economicos?|economicas?)\b/,
  cheapest:
    /\b(?:mas (?:barat[oa]s?|economic[oa]s?)|(?:el|al) (?:menor|mejor) precio|menos car[oa]s?|precio mas bajo)\b/,
  dearest: /\b(?:mas car[oa]s?|mas costos[oa]s?|(?:el )?mayor precio|precio mas alto)\b/,
  duration: /\b(?:cuanto (?:tarda|tardan|tiempo|dura|demora)|cuantos (?:dias|meses)|cuantas semanas|plazo)\b/,
  hours:
    /\b(?:horarios?|horas de (?:apertura|atencion)|(?:estan|esta|estais) (?:ya |todavia |aun )?(?:abiert[oa]s?|cerrad[oa]s?)|(?:cuando|a que hora|hasta que hora|desde que hora|que dias)\b.{0,30}\b(?:abren|abris|abre|cierran|cerrais|cierra|abiert[oa]s?|atienden)|(?:abren|abris|abre|cierran|cerrais|atienden) (?:el|los|hoy|manana|ahora|en)|(?:abiert[oa]s?) (?:el|los|hoy|manana|ahora))\b/,
  colours: [
    "negro negra negros negras",
    "blanco blanca blancos blancas",
    "gris grises",
    "rojo roja rojos rojas",
    "azul azules",
    "verde verdes",
    "amarillo amarilla amarillos amarillas",
    "marron marrones",
    "naranja naranjas",
    "rosa rosas",
    "morado morada morados moradas",
    "beis",
    "plateado plateada plata",
    "dorado dorada",
  ],
};
