import type { Wording } from "../wording.ts";

/** Portuguese that reads naturally in Brazil and in Portugal: formal, without "você" and without words of one side only. */
export const pt: Wording = {
  thanks: [
    "Obrigado.",
    "Certo, obrigado.",
    "Está anotado, obrigado.",
    "Entendido, muito obrigado.",
    "Já anotei, obrigado.",
  ],
  corrected: ["Obrigado, já corrigi.", "Claro, fica corrigido.", "Sem problema, já está atualizado."],
  declined: [
    "Não há problema, deixamos isso em branco.",
    "Muito bem, não é necessário.",
    "Sem problema, seguimos sem esse dado.",
  ],
  unclear: [
    "Anotei tal como escreveu, e os nossos colegas vão ver com atenção.",
    "Obrigado, passo aos nossos colegas tal como escreveu.",
  ],
  notAnswered: [
    "Para podermos preparar tudo, falta-me só um dado.",
    "Para que fale com a pessoa certa, ainda me falta saber isto.",
    "Quando puder, é isto que me falta.",
    "Só me falta saber uma coisa.",
  ],
  backToQuestion: ["Voltando ao que me falta:", "Retomo a minha pergunta:", "E para continuar:"],
  refusedRequired: [
    "Compreendo. Pergunto porque precisamos disso para poder ajudar.",
    "Fica ao seu critério. Serve apenas para lhe darmos uma boa resposta.",
  ],
  invalid: {
    email_without_domain: [
      "Falta a esse endereço a parte depois do @ (deve ser algo como nome@exemplo.com).",
      "Ainda não consigo usar esse endereço, porque lhe falta um domínio completo como exemplo.com.",
    ],
    email_malformed: [
      "Não consegui ler um endereço de e-mail (deve ser algo como nome@exemplo.com).",
      "Ainda não parece um endereço de e-mail, por exemplo nome@exemplo.com.",
    ],
    email_misspelt: [
      "A parte depois do @ parece ter um engano: talvez seja {suggestion}. Por favor, escreva outra vez o endereço correto.",
      "Eu esperaria {suggestion}. Se o seu endereço está certo assim, basta enviar de novo.",
    ],
    phone_malformed: [
      "Não consegui ler um número de telefone completo.",
      "Ainda não parece um número completo. Com o código do país, como +55 ou +351, funciona sempre.",
    ],
    not_a_number: ["Não consegui ler um número.", "Ainda preciso de um número, por exemplo 3."],
    no_amount: [
      "Não consegui ler um valor. Basta um valor aproximado.",
      "Ainda preciso de um valor, mesmo que seja aproximado.",
    ],
    not_an_option: [
      "Não consegui relacionar isso com nenhuma das opções.",
      "Ainda preciso de uma das opções da lista.",
    ],
    no_date: [
      "Não consegui ler uma data nem um prazo.",
      "Ainda preciso de um dia ou de um prazo, por exemplo a próxima semana ou 15 de março.",
    ],
    date_in_past: ["Esse dia já passou.", "Ainda preciso de um dia que esteja por vir."],
    not_yes_or_no: ["Basta um sim ou um não.", "Ainda preciso de um simples sim ou não."],
    too_long: ["É um pouco longo para mim.", "Preciso disso um pouco mais curto."],
    empty: ["Não me chegou nenhuma palavra.", "Não consegui ler nada nessa mensagem."],
  },
  passOn: [
    "Não tenho aqui a resposta, por isso passo a sua pergunta aos nossos colegas.",
    "Essa é para os nossos colegas: já lhes deixei a sua pergunta.",
    "Prefiro não arriscar uma resposta incerta e passo a sua pergunta aos nossos colegas.",
  ],
  passOnNamed: (topics) => [
    `Sobre ${topics} não tenho aqui a resposta, por isso passo aos nossos colegas.`,
    `Quanto a ${topics}, deixo a sua pergunta aos nossos colegas.`,
  ],
  passOnOthers: [
    "O resto do que perguntou passo aos nossos colegas.",
    "O que não consegui responder aqui fica com os nossos colegas.",
  ],
  quote: (quoted) => `“${quoted}”`,
  and: "e",
  attachmentSeen: ["Obrigado, passo isso aos nossos colegas.", "Recebido, já está com os nossos colegas."],
  assistant: (businessName, name) => [
    name === ""
      ? `Sou o assistente virtual de ${businessName}. Os nossos colegas veem esta conversa e podem continuá-la.`
      : `Sou ${name}, assistente virtual de ${businessName}. Os nossos colegas veem esta conversa e podem continuá-la.`,
    `Quem escreve aqui é o assistente virtual de ${businessName}, e os nossos colegas acompanham a conversa.`,
  ],
  why: [
    "Serve para nos prepararmos e lhe darmos uma boa resposta, nada mais.",
    "Pergunto para que fale logo com a pessoa certa, sem ter de repetir nada.",
  ],
  thisLanguage: ["Claro, continuamos em português.", "Com certeza, em português."],
  chatter: ["É sempre bom conversar um pouco.", "Obrigado por contar.", "Gosto de uma boa conversa."],
  tampering: (businessName) => [
    `Só posso ajudar com assuntos de ${businessName}.`,
    `Isso não posso fazer aqui. Com prazer ajudo com o seu assunto para ${businessName}.`,
  ],
  upset: [
    "Peço desculpa pelo transtorno. Se preferir falar com alguém, basta escrever “pessoa”.",
    "Compreendo, e lamento. Escreva “pessoa” a qualquer momento e um dos nossos colegas continua.",
  ],
  goOn: ["Muito bem, então seguimos por aqui.", "Claro, continuamos aqui com prazer."],
  wellbeing: ["Tudo bem, obrigado.", "Muito bem, obrigado por perguntar."],
  waiting: ["Sim, estou aqui.", "Continuo aqui, e recebi tudo o que escreveu.", "Desculpe a demora, estou aqui."],
  moment: ["Claro, sem pressa.", "Com certeza, leve o tempo que for preciso."],
  goodbye: [
    "Até breve. Quando voltar, é isto que me falta:",
    "Tudo de bom. Quando tiver um momento, podemos seguir com isto:",
  ],
  youAreWelcome: ["De nada.", "Com prazer.", "Sempre às ordens."],
  helloAgain: ["Olá de novo.", "Que bom ter notícias suas.", "Olá, estou aqui."],
  returned: ["Obrigado pela mensagem. Por agora, sigo eu a partir daqui.", "Entretanto continuo ao seu dispor."],
  returnedUnanswered: [
    "Lamento que ainda ninguém tenha ficado livre. Voltei a avisar os nossos colegas de que está à espera.",
    "Os nossos colegas ainda não puderam responder, e lamento a espera. Já lhes lembrei que está aqui.",
  ],
  cannotHelp: [
    "Lamento, não consigo responder bem a isso. Avisei os nossos colegas, e um deles vai continuar esta conversa.",
  ],
  loop: ["Não quero andar em círculos, por isso avisei os nossos colegas. Um deles vai continuar esta conversa."],
  settled: [
    "Obrigado, acrescentei isso para os nossos colegas. Eles têm tudo o que escreveu.",
    "Anotado. Os nossos colegas vão ver isso com tudo o mais.",
    "Guardei isso com o resto para os nossos colegas.",
  ],
  settledGreeting: [
    "Olá de novo. Os nossos colegas têm tudo o que escreveu e vão continuar esta conversa.",
    "Que bom ter notícias suas. Os nossos colegas têm as suas mensagens e respondem aqui.",
  ],
  settledWaiting: [
    "Sim, estou aqui. As suas mensagens estão com os nossos colegas, que respondem nesta conversa.",
    "Continuo aqui, e nada do que escreveu se perdeu. Os nossos colegas respondem nesta conversa.",
  ],
  settledThanks: [
    "De nada. Os nossos colegas têm tudo o que escreveu.",
    "Com prazer. Os nossos colegas continuam a partir daqui.",
    "Sempre às ordens.",
  ],
  settledGoodbye: ["Até breve, e obrigado por escrever.", "Tudo de bom, e obrigado pelo seu tempo."],
  settledNod: [
    "Já está tudo com os nossos colegas.",
    "Os nossos colegas têm tudo o que escreveu e respondem nesta conversa.",
    "Claro. Estou aqui se lhe ocorrer mais alguma coisa.",
  ],
};
