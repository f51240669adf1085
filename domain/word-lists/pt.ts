import type { LanguageWords } from '../word-lists';

export const pt: LanguageWords = {
  // Not "escalação": a football side has one.
  'mail-trouble': `reclamação, reclamações, queixa, queixas, caso escalado, insatisf*,
    descontente*, descontentamento, inaceitável, indignad*,
    -sem reclamação, -sem reclamações, -sem queixa*, -nenhuma reclamação,
    -nenhuma queixa, -zero reclamações`,
  'mail-praise': `obrigado por, obrigada por, obrigado pel*, obrigada pel*, agradecimento*,
    parabéns, bom trabalho, ótimo trabalho, excelente trabalho, belo trabalho, elogio*,
    -obrigado por sua compra, -obrigado pela sua compra, -obrigado pela compra,
    -obrigado pelo seu pedido, -obrigado por se inscrever, -obrigado pela sua inscrição,
    -obrigado pelo seu interesse, -parabéns pelo aniversário, -parabéns pelo seu aniversário`,
  'kick-off': `kick-off*, pontapé inicial, pontapé de saída, início do projeto, início de projeto,
    arranque do projeto, abertura do projeto, lançamento do projeto, reunião inicial,
    reunião de arranque`,
  'wrap-up': `retrospectiva*, retrospetiva*, encerramento do projeto, encerramento de projeto,
    reunião de encerramento, fechamento do projeto, fecho do projeto, fecho de projeto,
    fim do projeto, balanço do projeto, lições aprendidas`,
  'check-in': `acompanhamento, alinhamento, ponto de situação, andamento do projeto,
    ponto de controle, ponto de controlo`,
  // "Time" is a team only beside a meeting.
  'team-meeting': `reunião de equipe, reunião da equipe, reunião de equipa, reunião da equipa,
    reunião do time, reunião de time, reunião com a equipe, reunião com a equipa,
    reunião de departamento, reunião do departamento, reunião de área, reunião geral,
    dia da equipe, dia da equipa`,
  'customer-meeting': `cliente, clientes, grupo focal, painel de usuários,
    painel de utilizadores, visita técnica, visita às instalações, revisão de conta`,
  'recognition-event': `prêmio, prêmios, premiação, reconhecimento, homenagem,
    celebração, comemoração, anos de casa, despedida, funcionário do mês, colaborador do mês,
    -prêmio de seguro, -reconhecimento facial, -reconhecimento de voz,
    -reconhecimento de imagem, -reconhecimento de imagens, -reconhecimento de receita*,
    -reconhecimento de firma`,
};
