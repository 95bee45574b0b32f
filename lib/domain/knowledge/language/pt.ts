import { type KnowledgeLanguage, wordSet } from "./language.ts";

/** Portuguese, of Brazil and of Portugal. */
export const pt: KnowledgeLanguage = {
  code: "pt",
  stopWords:
    wordSet(`coisa coisas normalmente geralmente costuma costumam aproximadamente tempo demora dias semanas meses
    o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao aos com sem por pelo pela para pra como que se nao ja mais menos muito tao tambem
    eu me mim meu minha meus minhas tu te teu tua voce voces vc nos nosso nossa seu sua seus suas lhe este esta isto esse essa isso aquele aqui ai la ha
    e sao era sou estou esta estao estamos ser estar foi tenho tem temos ter haver fazer faz fazem fazemos
    qual quais quem quando onde quanto quanta quantos quantas porque algum alguma alguns algumas algo alguem tudo todo toda todos todas outro outra
    posso pode podem poderia poderiam devo deve quero queria gostaria preciso precisamos procuro saber dizer diga me dar
    ola oi bom boa dia tarde noite favor obrigado obrigada desculpe sim so apenas
    pergunta perguntas informacao informacoes info oferecem oferece vendem vende trabalham ajudar ajuda possivel disponivel perto agora hoje atualmente
    custa custam custar custaria custo custos preco precos vale valem valor valores tarifa tarifas cobram cobra honorarios dinheiro pagar caro barato sai fica
    euros euro reais real dolares servico servicos produto produtos artigo artigos tipo empresa negocio`),
  phrases: /\b(?:bom dia|boa (?:tarde|noite)|tudo bem)\b/g,
  price:
    /\b(?:quanto (?:custa|custam|custaria|cobram|cobra|e|sai|fica|seria|vale)|precos?|custos?|valor(?:es)?|tarifas?|cobram|honorarios|baratos?|baratas?|caros?|caras?|em conta)\b/,
  cheapest:
    /\b(?:mais (?:barat[oa]s?|economic[oa]s?|em conta)|(?:o )?(?:menor|melhor) preco|menos car[oa]s?|preco mais baixo)\b/,
  dearest: /\b(?:mais car[oa]s?|(?:o )?maior preco|preco mais alto)\b/,
  duration: /\b(?:quanto tempo|quanto demora|quantos (?:dias|meses)|quantas semanas|prazo)\b/,
  hours:
    /\b(?:horarios?|(?:estao|esta|voces estao) (?:ja |ainda )?(?:abert[oa]s?|fechad[oa]s?)|(?:quando|a que horas?|que horas|ate que horas?|que dias)\b.{0,30}\b(?:abrem|abre|fecham|fecha|abert[oa]s?|atendem|funcionam|funciona)|(?:abrem|abre|fecham|fecha|atendem|funcionam) (?:no|na|aos|nos|ao|hoje|amanha|agora|em|de)|abert[oa]s? (?:no|na|aos|ao|hoje|amanha|agora))\b/,
  colours: [
    "preto preta pretos pretas",
    "branco branca brancos brancas",
    "cinza cinzento cinzenta",
    "vermelho vermelha vermelhos vermelhas",
    "azul azuis",
    "verde verdes",
    "amarelo amarela amarelos amarelas",
    "castanho castanha marrom",
    "laranja",
    "rosa cor-de-rosa",
    "roxo roxa",
    "bege",
    "prateado prateada prata",
    "dourado dourada",
  ],
};
