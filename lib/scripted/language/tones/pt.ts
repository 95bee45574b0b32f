import type { ToneWordings } from "./tone-wordings.ts";

export const pt: ToneWordings = {
  formal: {
    thanks: [
      "Muito obrigado.",
      "Fica anotado, muito obrigado.",
      "Tomei nota, muito obrigado.",
      "Agradeço a informação.",
    ],
    corrected: ["Muito obrigado, fica corrigido.", "Com certeza, já está corrigido.", "Fica atualizado."],
    chatter: ["Agradeço a gentileza.", "É muito amável da sua parte."],
    wellbeing: ["Muito bem, agradeço.", "Bem, obrigado pela atenção."],
    youAreWelcome: ["É um prazer.", "Sempre ao seu dispor."],
    helloAgain: ["Os meus cumprimentos.", "Obrigado por escrever de novo."],
    goodbye: [
      "Desejo-lhe um bom dia. Quando for conveniente, é isto que me falta:",
      "Obrigado pelo seu tempo. Quando for possível, seguimos com isto:",
    ],
    settledGoodbye: ["Desejo-lhe um bom dia, e obrigado por escrever.", "Obrigado pelo seu tempo."],
  },
  concise: {
    thanks: ["Obrigado.", "Anotado.", "Certo.", "Entendido."],
    corrected: ["Corrigido.", "Já mudei, obrigado.", "Atualizado."],
    declined: ["Certo.", "Não é preciso então.", "Fica em branco."],
    notAnswered: ["Falta um dado.", "Ainda falta isto.", "Só falta uma coisa."],
    backToQuestion: ["Voltando a isto:", "Ainda em aberto:"],
    chatter: ["Obrigado.", "É bom saber."],
    wellbeing: ["Bem, obrigado.", "Tudo bem, obrigado."],
    youAreWelcome: ["De nada.", "Com prazer."],
    moment: ["Sem pressa.", "Não há pressa."],
    settledThanks: ["De nada.", "Os nossos colegas têm tudo."],
    settledNod: ["Os nossos colegas têm tudo.", "Tudo fica anotado."],
  },
  informal: {
    unclear: [
      "Anotei tal como escreveste, e os nossos colegas vão ver com atenção.",
      "Obrigado, passo aos nossos colegas tal como escreveste.",
    ],
    notAnswered: [
      "Para podermos preparar tudo, falta-me só um dado.",
      "Para que fales com a pessoa certa, ainda me falta saber isto.",
      "Quando puderes, é isto que me falta.",
      "Só me falta saber uma coisa.",
    ],
    refusedRequired: [
      "Compreendo. Pergunto porque precisamos disso para te podermos ajudar.",
      "Fica ao teu critério. Serve apenas para te darmos uma boa resposta.",
    ],
    invalid: {
      email_misspelt: [
        "A parte depois do @ parece ter um engano: talvez seja {suggestion}. Por favor, escreve outra vez o endereço correto.",
        "Eu esperaria {suggestion}. Se o teu endereço está certo assim, basta enviares de novo.",
      ],
    },
    passOn: [
      "Não tenho aqui a resposta, por isso passo a tua pergunta aos nossos colegas.",
      "Essa é para os nossos colegas: já lhes deixei a tua pergunta.",
      "Prefiro não arriscar uma resposta incerta e passo a tua pergunta aos nossos colegas.",
    ],
    passOnNamed: (topics) => [
      `Sobre ${topics} não tenho aqui a resposta, por isso passo aos nossos colegas.`,
      `Quanto a ${topics}, deixo a tua pergunta aos nossos colegas.`,
    ],
    passOnOthers: [
      "O resto do que perguntaste passo aos nossos colegas.",
      "O que não consegui responder aqui fica com os nossos colegas.",
    ],
    why: [
      "Serve para nos prepararmos e te darmos uma boa resposta, nada mais.",
      "Pergunto para que fales logo com a pessoa certa, sem teres de repetir nada.",
    ],
    tampering: (businessName) => [
      `Só posso ajudar com assuntos de ${businessName}.`,
      `Isso não posso fazer aqui. Com prazer ajudo com o teu assunto para ${businessName}.`,
    ],
    upset: [
      "Peço desculpa pelo transtorno. Se preferires falar com alguém, basta escreveres “pessoa”.",
      "Compreendo, e lamento. Escreve “pessoa” a qualquer momento e um dos nossos colegas continua.",
    ],
    waiting: ["Sim, estou aqui.", "Continuo aqui, e recebi tudo o que escreveste.", "Desculpa a demora, estou aqui."],
    moment: ["Claro, sem pressa.", "Com certeza, leva o tempo que for preciso."],
    goodbye: [
      "Até breve. Quando voltares, é isto que me falta:",
      "Tudo de bom. Quando tiveres um momento, podemos seguir com isto:",
    ],
    helloAgain: ["Olá de novo.", "Que bom ter notícias tuas.", "Olá, estou aqui."],
    returned: ["Obrigado pela mensagem. Por agora, sigo eu a partir daqui.", "Entretanto continuo ao teu dispor."],
    returnedUnanswered: [
      "Lamento que ainda ninguém tenha ficado livre. Voltei a avisar os nossos colegas de que estás à espera.",
      "Os nossos colegas ainda não puderam responder, e lamento a espera. Já lhes lembrei que estás aqui.",
    ],
    settled: [
      "Obrigado, acrescentei isso para os nossos colegas. Eles têm tudo o que escreveste.",
      "Anotado. Os nossos colegas vão ver isso com tudo o mais.",
      "Guardei isso com o resto para os nossos colegas.",
    ],
    settledGreeting: [
      "Olá de novo. Os nossos colegas têm tudo o que escreveste e vão continuar esta conversa.",
      "Que bom ter notícias tuas. Os nossos colegas têm as tuas mensagens e respondem aqui.",
    ],
    settledWaiting: [
      "Sim, estou aqui. As tuas mensagens estão com os nossos colegas, que respondem nesta conversa.",
      "Continuo aqui, e nada do que escreveste se perdeu. Os nossos colegas respondem nesta conversa.",
    ],
    settledThanks: [
      "De nada. Os nossos colegas têm tudo o que escreveste.",
      "Com prazer. Os nossos colegas continuam a partir daqui.",
      "Sempre às ordens.",
    ],
    settledGoodbye: ["Até breve, e obrigado por escreveres.", "Tudo de bom, e obrigado pelo teu tempo."],
    settledNod: [
      "Já está tudo com os nossos colegas.",
      "Os nossos colegas têm tudo o que escreveste e respondem nesta conversa.",
      "Claro. Estou aqui se te ocorrer mais alguma coisa.",
    ],
  },
};
