import type { Phrases } from "./phrases.ts";

const done = "reserv|agend|marqu|cancel|confirm|envi|mand|lig|cobr|reembols|aplic|encomend";
const act =
  "reservar|agendar|marcar|cancelar|confirmar|reembolsar|cobrar|aplicar|alterar|enviar|mandar|ligar|encomendar";
const time =
  "as \\d|hoje|amanha|esta (?:tarde|manha|noite|semana)|na (?:segunda|terca|quarta|quinta|sexta)|no (?:sabado|domingo)|na proxima semana|antes d|em (?:\\d+|uma?|dois|duas|tres|cinco|dez|quinze|trinta|poucos) ?(?:minutos?|horas?|dias?)?|dentro de|imediatamente|de imediato|agora mesmo";

export const portuguese: Phrases = {
  actions: [
    /\b(?:alterei|alteramos|mudei|mudamos)\b.*\b(?:consultas?|reservas?|pedidos?|contas?|mesas?|precos?|marcac\w+)\b/,
    new RegExp(
      `\\b(?:eu )?(?:ja )?(?:te |lhe |o |a )?(?:${done})(?:ei|uei|amos)\\b|\\bja foi (?:${done})\\w*ad[oa]\\b`,
    ),
    new RegExp(`\\b(?:vou|vamos|posso|podemos|poderia) (?:te |lhe |ja )?(?:${act})(?:-\\w+)?\\b`),
    /\b(?:reservarei|agendarei|marcarei|enviarei|ligarei|cancelarei|(?:enviar|ligar|mandar)-(?:lhe|te)-ei)\b/,
    /\b(?:sua|seu|a|o) (?:consulta|reserva|reuniao|chamada|visita|pedido|pagamento|mesa|horario|marcacao|agendamento) (?:esta|foi|fica|ficou)(?: ja)? (?:reservad|agendad|marcad|confirmad|cancelad|alterad|recebid|processad|feit)[oa]\b/,
    /\b(?:vemo-nos|nos vemos|esperamos por (?:si|voce)) (?:na|no|amanha|hoje|as)\b/,
  ],
  timedContact: new RegExp(
    `\\b(?:(?:vai|vao|ira|irao|vamos|iremos) (?:te |lhe )?(?:ligar|contactar|contatar|escrever|responder|enviar|retornar|entrar em contat?to)|ligar(?:a|ao|emos)|responder(?:a|ao|emos)|entrar(?:a|ao|emos) em contat?to|contactar(?:a|ao|emos)|retornar(?:a|ao|emos))(?:-\\w+)?\\b.*\\b(?:${time})`,
  ),
  favours:
    /\b(?:descontos?|oferta especial|preco especial|cupo(?:m|es)|codigo promocional|gratis|gratuit[oa]s?|de graca|sem (?:custo|custos|encargos)|de presente|metade do preco|garant(?:o|imos|ia|ido|ida|e)|prometo|prometemos|asseguro|100 ?% (?:certo|garantido))\b/,
  payment:
    /\b(?:pague (?:aqui|agora)|link de pagamento|faca (?:o|um|uma) (?:pagamento|transferencia|pix)|numero do (?:seu )?cartao|dados do (?:seu )?cartao|senha|conta bancaria|transferencia|chave pix)\b/,
  stock:
    /\b(?:em (?:stock|estoque)|sem (?:stock|estoque)|disponi(?:vel|veis)|disponibilidade|esgotad[oa]s?|resta[m]? (?:so |apenas )?(?:\d+|uma?|dois|duas|tres|pouc[oa]s)|em armazem)\b/,
  claimsHuman:
    /(?<!\bnao )\bsou (?:uma pessoa|um ser humano|(?:um )?human[oa]|de carne e osso|um funcionari[oa])\b|\bnao sou (?:um |uma )?(?:bot|chatbot|robo|maquina|ia|assistente virtual|inteligencia artificial)\b/,
  insult: /\b(?:idiotas?|imbecil|estupid[oa]s?|merda|puta|caralho|burr[oa]s?|cala a boca|vai a merda|filho da)\b/,
  leak: /\b(?:(?:outr[oa]|ultim[oa]) client[ea]s? (?:disse|pediu|quer|tem|escreveu|pagou)|cliente anterior|minhas (?:instrucoes|regras|diretrizes)|instrucoes (?:do sistema|internas|secretas|iniciais|originais)|mensagem do sistema|modelo de linguagem|(?:fui|estou) (?:instruid|programad)[oa] (?:a|para))\b/,
  negation: /\b(?:nao|nunca|nem|tampouco|nenhum[a]?)\b/,
  passesOn:
    /\b(?:(?:vou )?(?:passo|passar|passei|encaminh\w+|transmit\w+)\b|(?:a|à|ao|com a|para a) (?:nossa )?equipa?e?\b|(?:nossa|a) equipe? (?:pode|vai)|nao (?:sei|tenho|consigo (?:ver|dizer|confirmar)))/,
  people: /\b(?:equip[ae]|colegas?|alguem|pessoas?|estou|ninguem|advogad[oa]s?|agentes?|consultor\w*)\b/,
};
