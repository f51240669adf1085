import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matcher as reads, soughtIn, type WordLists } from '../../domain/matching';
import { momentKinds } from '../../domain/moments';
import { wordLists as byLanguage } from '../../domain/word-lists';
import {
  builtInWords,
  checkWord,
  editsFrom,
  wordKinds,
  wordLanguages,
  wordLists,
  wordsOf,
  type WordKind,
  type WordLanguage,
} from '../../domain/words';

/** Reads a line by these lists, as background and page do together. */
const matcher = (lists: Partial<WordLists>) => reads(soughtIn(lists));

const all = matcher(wordLists({}));
const inSubject = (text: string) => all(text).filter((kind) => kind.startsWith('mail-'));
const inTitle = (text: string) => all(text).filter((kind) => !kind.startsWith('mail-'));

type Line = [text: string, kinds: string];

/** Subjects of mails and what their words tell: `trouble`, `praise` or nothing. */
const subjects: Record<WordLanguage, Line[]> = {
  en: [
    ['Complaint about the night shift', 'trouble'],
    ['RE: RE: Escalation - Nordwind order 4711', 'trouble'],
    ['Customer is very unhappy with us', 'trouble'],
    ['Thank you for the help on Friday', 'praise'],
    ['Fwd: Kudos to the support desk', 'praise'],
    ['Well done!', 'praise'],
    ['Thanks for handling the Nordwind complaint', 'trouble praise'],
    ['Thanks', ''],
    ['Re: Rota for December, thanks', ''],
    ['No complaints this month', ''],
    ['How to avoid complaints: training', ''],
    ['0 complaints in October', ''],
    ['Complaint form, version 2', ''],
    ['Kick off your shoes party', ''],
    ['Award bid review', ''],
    ['Compliance training', ''],
    ['Escalator out of order', ''],
    ['De-escalation course for the front desk', ''],
    ['Unhappy path tests', ''],
    ['Thank you for your order', ''],
    ['Performance appraisal form', ''],
    ['Complimentary tickets', ''],
    ['Complement to the offer', ''],
  ],
  de: [
    ['AW: Beschwerde Filiale Nord', 'trouble'],
    ['WG: Reklamation zu Auftrag 4711', 'trouble'],
    ['Kunde ist unzufrieden', 'trouble'],
    ['Eskalation an die Bereichsleitung', 'trouble'],
    ['Vielen Dank für eure Hilfe', 'praise'],
    ['Großes Lob an das Team', 'praise'],
    ['GROSSES LOB VON FRAU WINTER', 'praise'],
    ['Herzlichen Glückwunsch zur Prüfung', 'praise'],
    ['AW: Termin nächste Woche', ''],
    ['Danke', ''],
    ['Keine Beschwerden im November', ''],
    ['Schulung Beschwerdemanagement', ''],
    ['Vielen Dank für Ihre Bestellung', ''],
    ['Herzlichen Glückwunsch zum Geburtstag', ''],
    ['LOB review Q3', ''],
    ['Rückenbeschwerden: Angebot der Krankenkasse', ''],
  ],
  fr: [
    ['TR : Réclamation client Nordwind', 'trouble'],
    ['Client mécontent', 'trouble'],
    ['Reclamations de novembre', 'trouble'],
    ['Merci pour ton aide', 'praise'],
    ['Félicitations à toute l’équipe', 'praise'],
    ['RE: Bravo', 'praise'],
    ['Merci de confirmer votre présence', ''],
    ['Merci', ''],
    ['Aucune réclamation cette semaine', ''],
    ['Sortie escalade samedi', ''],
    ['Merci pour votre commande', ''],
    ['Nous ne sommes pas mécontents', ''],
  ],
  es: [
    ['RV: Queja de un cliente', 'trouble'],
    ['Reclamacion del pedido 4711', 'trouble'],
    ['Cliente insatisfecho', 'trouble'],
    ['Gracias por tu ayuda', 'praise'],
    ['¡Enhorabuena!', 'praise'],
    ['Muy buen trabajo', 'praise'],
    ['Gracias', ''],
    ['Noviembre sin quejas', ''],
    ['Escalada en roca el sábado', ''],
    ['Gracias por su compra', ''],
    ['Paquete para mañana', ''],
  ],
  pt: [
    ['ENC: Reclamação de cliente', 'trouble'],
    ['Queixas sobre o atendimento', 'trouble'],
    ['Clientes insatisfeitos', 'trouble'],
    ['Obrigada pela ajuda', 'praise'],
    ['Parabéns pelo resultado', 'praise'],
    ['Um elogio ao time', 'praise'],
    ['Obrigado', ''],
    ['Mês sem reclamações', ''],
    ['Obrigado pela sua compra', ''],
    ['Parabéns pelo seu aniversário', ''],
    ['Escalação do jogo de sexta', ''],
  ],
  ja: [
    ['Re: お客様からのクレームについて', 'trouble'],
    ['【至急】エスカレーションのお願い', 'trouble'],
    ['苦情対応の件', 'trouble'],
    ['先日のお礼', 'praise'],
    ['お客様からお褒めの言葉をいただきました', 'praise'],
    ['ご対応ありがとうございました', 'praise'],
    ['ご注文ありがとうございます', ''],
    ['本日はありがとうございました', ''],
    ['今月はクレームなし', ''],
    ['エスカレーター点検のお知らせ', ''],
    ['明けましておめでとうございます', ''],
    ['会議室の件', ''],
  ],
  nl: [
    ['FW: Klacht van een bewoner', 'trouble'],
    ['Ontevreden klant', 'trouble'],
    ['Escalatie naar directie', 'trouble'],
    ['Bedankt voor je inzet', 'praise'],
    ['Complimenten van de klant', 'praise'],
    ['Goed gedaan!', 'praise'],
    ['Bedankt', ''],
    ['Geen klachten deze week', ''],
    ['Klachtenprocedure 2027', ''],
    ['Bedankt voor uw bestelling', ''],
    ['Plafond lekt', ''],
  ],
  it: [
    ['I: Reclamo cliente Nordwind', 'trouble'],
    ['R: Clienti insoddisfatti', 'trouble'],
    ['Lamentele sul turno di notte', 'trouble'],
    ['Grazie per il tuo aiuto', 'praise'],
    ['Complimenti a tutti', 'praise'],
    ['Ottimo lavoro', 'praise'],
    ['Grazie', ''],
    ['Nessun reclamo a novembre', ''],
    ['Grazie per averci contattato', ''],
    ['Reclamizzare il prodotto', ''],
    ['Perfetto, grazie', ''],
  ],
  ko: [
    ['RE: 고객 불만 접수', 'trouble'],
    ['[긴급] 클레임 처리 요청', 'trouble'],
    ['이의제기 관련', 'trouble'],
    ['고객 칭찬 사례', 'praise'],
    ['프로젝트 수고하셨습니다', 'praise'],
    ['승진을 축하드립니다', 'praise'],
    ['내부 감사 자료 요청', ''],
    ['감사합니다', ''],
    ['변경사항의 건', ''],
    ['11월 클레임 없음', ''],
    ['시민원탁회의 안내', ''],
    ['이불 만들기 행사', ''],
  ],
  zh: [
    ['回复：客户投诉处理', 'trouble'],
    ['轉寄: 客訴案件', 'trouble'],
    ['员工抱怨加班', 'trouble'],
    ['表扬信', 'praise'],
    ['大家辛苦了', 'praise'],
    ['恭喜團隊', 'praise'],
    ['回复：谢谢', ''],
    ['本月零投诉', ''],
    ['系统升级通知', ''],
    ['不满三年的员工名单', ''],
    ['恭喜发财', ''],
    ['感谢您的订购', ''],
  ],
  ar: [
    ['رد: شكوى من عميل', 'trouble'],
    ['إعادة توجيه: تصعيد الطلب رقم 4711', 'trouble'],
    ['العميل غير راضٍ عن الخدمة', 'trouble'],
    ['شكراً على مساعدتك', 'praise'],
    ['خطاب شكر لفريق الدعم', 'praise'],
    ['أحسنتم', 'praise'],
    ['شكرا', ''],
    ['لا شكاوى هذا الشهر', ''],
    ['مصفوفة التصعيد', ''],
    ['شكرا على طلبك', ''],
    ['اجتماع مع السيد شكري', ''],
    ['تقدير تكلفة المشروع', ''],
  ],
};

/** Titles of events and the kinds their words tell. */
const titles: Record<WordLanguage, Line[]> = {
  en: [
    ['Kick-off Atlas', 'kick-off'],
    ['Atlas KICKOFF (remote)', 'kick-off'],
    ['Kick off: new intake desk', 'kick-off'],
    ['Sprint 12 Retro', 'wrap-up'],
    ['Lessons learned Atlas', 'wrap-up'],
    ['Project close-out', 'wrap-up'],
    ['Atlas check-in', 'check-in'],
    ['Status call', 'check-in'],
    ['All-hands', 'team-meeting'],
    ['Team meeting – north group', 'team-meeting'],
    ['Customer visit Acme', 'customer-meeting'],
    ['Focus groups, day 1', 'customer-meeting'],
    ['Service award ceremony', 'recognition-event'],
    ["Ana's farewell", 'recognition-event'],
    ['Kick-off workshop with the client', 'kick-off team-meeting customer-meeting'],
    ['Steam meeting', ''],
    ['Product launch', ''],
    ['Launch readiness', ''],
    ['Retrofit of building 3', ''],
    ['80s retro party', ''],
    ['Closing date March', ''],
    ['Hotel check-in', ''],
    ['Checking the numbers', ''],
    ['Async work hour', ''],
    ['Speech recognition demo', ''],
    ['Contract awards board', ''],
    ['Custom reports', ''],
    ['May, June, August', ''],
    ['Lunch', ''],
  ],
  de: [
    ['Auftaktworkshop Atlas', 'kick-off'],
    ['Projektstart Nordwind', 'kick-off'],
    ['Projektabschluss Atlas', 'wrap-up'],
    ['PROJEKTABSCHLUẞ', 'wrap-up'],
    ['Retrospektive Q3', 'wrap-up'],
    ['Jour fixe Vertrieb', 'check-in'],
    ['Teamrunde', 'team-meeting'],
    ['Abteilungsbesprechung', 'team-meeting'],
    ['Kundentermin Acme', 'customer-meeting'],
    ['Dienstjubiläum Kim', 'recognition-event'],
    ['Jahresabschluss', ''],
    ['Vertragsabschluss prüfen', ''],
    ['Abschlussprüfung Azubis', ''],
    ['Preisauszeichnung Regal 4', ''],
    ['Erkundung Standort', ''],
    ['März, Mai, August', ''],
  ],
  fr: [
    ['Réunion de lancement Atlas', 'kick-off'],
    ['Lancement du projet', 'kick-off'],
    ['Rétrospective sprint 4', 'wrap-up'],
    ['Bilan du projet', 'wrap-up'],
    ['Retour d’expérience Atlas', 'wrap-up'],
    ["Point d'avancement", 'check-in'],
    ['Point d’étape', 'check-in'],
    ['REUNION D’EQUIPE', 'team-meeting'],
    ['Visite client Acme', 'customer-meeting'],
    ['Remise de prix', 'recognition-event'],
    ['Pot de départ de Kim', 'recognition-event'],
    ['Lancement produit Orion', ''],
    ['Clôture comptable', ''],
    ['Déjeuner avec Rex', ''],
    ['Cérémonies agiles', ''],
    ['Reconnaissance faciale', ''],
    ['Mise au point', ''],
  ],
  es: [
    ['Reunión de arranque', 'kick-off'],
    ['Lanzamiento del proyecto', 'kick-off'],
    ['Cierre del proyecto Atlas', 'wrap-up'],
    ['Lecciones aprendidas', 'wrap-up'],
    ['Seguimiento semanal', 'check-in'],
    ['Reunion de equipo', 'team-meeting'],
    ['Visita a cliente', 'customer-meeting'],
    ['Entrega de premios', 'recognition-event'],
    ['Reconocimiento al equipo', 'recognition-event'],
    ['Lanzamiento de producto', ''],
    ['Cierre contable', ''],
    ['Reconocimiento médico', ''],
    ['Llevar el coche al taller', ''],
    ['Despedida de soltera', ''],
  ],
  pt: [
    ['Pontapé inicial Atlas', 'kick-off'],
    ['Início do projeto', 'kick-off'],
    ['Encerramento do projeto', 'wrap-up'],
    ['Lições aprendidas', 'wrap-up'],
    ['Alinhamento semanal', 'check-in'],
    ['Reunião de equipe', 'team-meeting'],
    ['Reunião do time', 'team-meeting'],
    ['Visita ao cliente', 'customer-meeting'],
    ['Premiação anual', 'recognition-event'],
    ['Encerramento contábil', ''],
    ['Reconhecimento facial', ''],
    ['Férias em maio', ''],
    ['Prémio de seguro', ''],
  ],
  ja: [
    ['新基幹システムキックオフ', 'kick-off'],
    ['ｷｯｸｵﾌ', 'kick-off'],
    ['プロジェクト立ち上げ会議', 'kick-off'],
    ['Q3振り返り', 'wrap-up'],
    ['KPT会', 'wrap-up'],
    ['進捗確認', 'check-in'],
    ['営業部会', 'team-meeting'],
    ['チームMTG', 'team-meeting'],
    ['顧客訪問（東風商事）', 'customer-meeting'],
    ['永年勤続表彰式', 'recognition-event'],
    ['サーバ立ち上げ', ''],
    ['花火打ち上げ', ''],
    ['本部会議', ''],
    ['昼食', ''],
    ['十一月', ''],
  ],
  nl: [
    ['Startoverleg Atlas', 'kick-off'],
    ['Aftrap project Noord', 'kick-off'],
    ['Projectevaluatie', 'wrap-up'],
    ['Retrospective sprint 3', 'wrap-up'],
    ['Voortgangsoverleg', 'check-in'],
    ['Teamoverleg', 'team-meeting'],
    ['Heidag', 'team-meeting'],
    ['Klantbezoek Acme', 'customer-meeting'],
    ['Afscheidsborrel Kim', 'recognition-event'],
    ['Uitreiking diploma’s', 'recognition-event'],
    ['Waardering aandelen', ''],
    ['Startmotor vervangen', ''],
    ['Vakantie in mei', ''],
  ],
  it: [
    ['Avvio progetto Atlas', 'kick-off'],
    ['Riunione di avvio', 'kick-off'],
    ['Chiusura progetto', 'wrap-up'],
    ['Retrospettiva sprint 4', 'wrap-up'],
    ['Riunione SAL', 'check-in'],
    ['Allineamento settimanale', 'check-in'],
    ['Riunione di team', 'team-meeting'],
    ['Visita cliente', 'customer-meeting'],
    ['Premiazione annuale', 'recognition-event'],
    ['Pranzo con Sal', ''],
    ['Chiusura uffici agosto', ''],
    ['Premio di risultato', ''],
    ['Riconoscimento vocale', ''],
  ],
  ko: [
    ['신규 사업 킥오프', 'kick-off'],
    ['착수보고회', 'kick-off'],
    ['스프린트 회고', 'wrap-up'],
    ['프로젝트 종료 회의', 'wrap-up'],
    ['진행상황 공유', 'check-in'],
    ['마케팅팀회의', 'team-meeting'],
    ['전사 타운홀', 'team-meeting'],
    ['고객사 미팅', 'customer-meeting'],
    ['우수사원 시상식', 'recognition-event'],
    ['위원회 고문 위촉', ''],
    ['화면 표시상태 점검', ''],
    ['스팀 회의', ''],
    ['점심 약속', ''],
    ['오월 휴가', ''],
  ],
  zh: [
    ['新系统启动会', 'kick-off'],
    ['專案啟動會議', 'kick-off'],
    ['项目复盘', 'wrap-up'],
    ['總結會', 'wrap-up'],
    ['进度同步', 'check-in'],
    ['部门例会', 'team-meeting'],
    ['團隊會議', 'team-meeting'],
    ['拜访客户', 'customer-meeting'],
    ['年度颁奖典礼', 'recognition-event'],
    ['客户端升级', ''],
    ['下周会议', ''],
    ['清晨会议', ''],
    ['网站会议', ''],
    ['案例会议', ''],
    ['五月休假', ''],
  ],
  ar: [
    ['اجتماع انطلاق مشروع أطلس', 'kick-off'],
    ['إطلاق المشروع', 'kick-off'],
    ['ختام المشروع', 'wrap-up'],
    ['الدروس المستفادة', 'wrap-up'],
    ['متابعة مع ليلى', 'check-in'],
    ['الاجتماع الدوري', 'check-in'],
    ['اجتماع الفريق', 'team-meeting'],
    ['ورشة عمل', 'team-meeting'],
    ['زيارة عميل', 'customer-meeting'],
    ['حفل تكريم', 'recognition-event'],
    ['إطلاق المنتج', ''],
    ['متابعة المباراة', ''],
    ['إغلاق الحسابات', ''],
    ['اجتماع عام 2027', ''],
    ['غداء مع كريم', ''],
    ['معمل القهوة', ''],
  ],
};

describe.each(wordLanguages)('in %s', (language) => {
  test.each(subjects[language])('the subject "%s" tells: %s', (text, kinds) =>
    expect(inSubject(text).join(' ').replaceAll('mail-', '')).toBe(kinds),
  );

  test.each(titles[language])('the title "%s" tells: %s', (text, kinds) =>
    expect(inTitle(text).join(' ')).toBe(kinds),
  );

  it.each(wordKinds)('%s has a few words, none of them in vain', (kind) => {
    const lines = byLanguage[language][kind].split(/,\s*/);
    const words = lines.filter((line) => !line.startsWith('-'));
    expect(words.length).toBeGreaterThanOrEqual(5);
    expect(complaintsAbout(kind, lines)).toEqual([]);
  });
});

/** Lines that another line makes superfluous, exceptions from nothing, and lines a leader could not write. */
function complaintsAbout(kind: WordKind, lines: readonly string[]): string[] {
  const finds = (words: readonly string[], text: string) => matcher({ [kind]: words })(text).length;
  const words = lines.filter((line) => !line.startsWith('-'));
  return lines.filter((line) => {
    const text = line.replace(/^-|\*$/g, '');
    if (checkWord(line) !== 'ok') return true;
    if (line.startsWith('-')) return !finds(words, text) || finds(lines, text);
    return finds(
      words.filter((word) => word !== line),
      text,
    );
  });
}

test('a word in vain is seen', () => {
  const lines = [
    'retro*',
    'retrospective',
    'post mortem',
    'Post-Mortem',
    '-lunch',
    'x',
    '-retro bar',
  ];
  const vain = ['retrospective', 'post mortem', 'Post-Mortem', '-lunch', 'x'];
  expect(complaintsAbout('wrap-up', lines)).toEqual(vain);
});

describe('the built-in words', () => {
  it('are those of moments that words can tell', () => {
    expect(wordKinds.filter((kind) => !momentKinds.includes(kind))).toEqual([]);
  });

  it.each(wordKinds)('of %s are there once each, in whatever letters', (kind) => {
    const words = builtInWords(kind).map((word) => word.toLowerCase());
    expect(words.length).toBe(new Set(words).size);
  });

  it('are found by themselves, in any case and between any blanks and punctuation', () => {
    const around = fc.string({
      unit: fc.constantFrom(...' \t\u00a0-–_.,:;!?()[]/"\'…「」、。：🎉'),
    });
    const word = fc
      .constantFrom(...wordKinds)
      .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...builtInWords(kind))))
      .filter(([, line]) => !line.startsWith('-'));
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/\p{M}|[ -]/gu, (sign) => (sign === ' ' ? '-' : ' ')),
    );
    fc.assert(
      fc.property(word, spelling, around, around, ([kind, line], spelt, before, after) => {
        expect(all(before + spelt(line.replace('*', '')) + after)).toContain(kind);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a leader makes of the words', () => {
  const kind = fc.constantFrom(...wordKinds);
  const goodLine = fc
    .string({ unit: 'grapheme', minLength: 2, maxLength: 20 })
    .filter(
      (line) => checkWord(line) === 'ok' && line.trim() === line && !/\s\s|[^\S ]/.test(line),
    );

  it('comes back as it was written, in any order and with repetitions', () => {
    const edited = kind.chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.array(fc.oneof(goodLine, fc.constantFrom(...builtInWords(kind)))),
        fc.array(goodLine),
      ),
    );
    fc.assert(
      fc.property(edited, ([kind, lines, playbookWords]) => {
        const edits = editsFrom(kind, lines, playbookWords);
        const back = wordsOf(kind, edits, playbookWords);
        expect(back.toSorted()).toEqual([...new Set(lines)].toSorted());
        const again = editsFrom(kind, [...lines].reverse().concat(lines), playbookWords);
        expect(again.added.toSorted()).toEqual(edits.added.toSorted());
        expect(again.removed).toEqual(edits.removed);
      }),
    );
  });

  it('is nothing when the list stays as it is', () => {
    expect(editsFrom('wrap-up', builtInWords('wrap-up'))).toEqual({ added: [], removed: [] });
    expect(wordsOf('wrap-up')).toEqual(builtInWords('wrap-up'));
  });

  it('may be no words at all', () => {
    const none = editsFrom('wrap-up', ['', '  ']);
    expect(wordsOf('wrap-up', none)).toEqual([]);
    expect(matcher(wordLists({ 'wrap-up': none }))('Retro')).toEqual([]);
    expect(all('Retro')).toEqual(['wrap-up']);
  });

  it('is tidy: blanks are cut, lines that cannot count are left out', () => {
    const lines = [
      ...builtInWords('kick-off'),
      '  big \t bang ',
      '*',
      'x',
      'so*on',
      'y'.repeat(61),
    ];
    expect(editsFrom('kick-off', lines)).toEqual({ added: ['big bang'], removed: [] });
  });

  it('goes over the words of a playbook', () => {
    const playbook = { 'kick-off': ['lift-off', 'big bang', 'x'], 'wrap-up': ['splash-down'] };
    const edits = { 'kick-off': { added: ['green light'], removed: ['big bang', 'kick-off*'] } };
    const told = matcher(wordLists(edits, playbook));
    expect(told('Lift-off Atlas')).toEqual(['kick-off']);
    expect(told('Green light Atlas')).toEqual(['kick-off']);
    expect(told('Splash down')).toEqual(['wrap-up']);
    expect(told('x: Big bang and kick-off')).toEqual([]);
    expect(matcher(wordLists({}, playbook))('Big bang')).toEqual(['kick-off']);
  });

  it('may be an exception', () => {
    const told = matcher(wordLists({ 'kick-off': { added: ['-football kick-off'], removed: [] } }));
    expect(told('Football kick-off')).toEqual([]);
    expect(told('Kick-off')).toEqual(['kick-off']);
  });
});

test.each([
  ['retro', 'ok'],
  ['retro*', 'ok'],
  ['-retro party', 'ok'],
  ['1:1', 'ok'],
  ['定例', 'ok'],
  ['x'.repeat(60), 'ok'],
  ['', 'empty'],
  [' \t', 'empty'],
  ['*', 'only-star'],
  ['-*', 'only-star'],
  ['＊', 'only-star'],
  ['*retro', 'star-inside'],
  ['re*tro', 'star-inside'],
  ['retro**', 'star-inside'],
  ['x', 'too-short'],
  ['x*', 'too-short'],
  ['会', 'too-short'],
  ['C++', 'too-short'],
  ['---', 'too-short'],
  ['🎉🎉', 'too-short'],
  ['x'.repeat(61), 'too-long'],
])('the line %j is %s', (line, said) => expect(checkWord(line)).toBe(said));
