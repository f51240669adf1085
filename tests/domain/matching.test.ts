import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matcher as reads, soughtIn, type WordLists } from '../../domain/matching';
import { wordLists } from '../../domain/words';

/** Reads a line by these lists, as background and page do together. */
const matcher = (lists: Partial<WordLists>) => reads(soughtIn(lists));

/** Is one of these words in the text? */
const finds = (words: string[], text: string) => matcher({ 'kick-off': words })(text).length > 0;

describe('a word is found', () => {
  test.each([
    ['kick-off', 'Kick off'],
    ['kick-off', 'KICK-OFF: Atlas'],
    ['kick off', 'Atlas kick‑off'],
    ['kick off', 'kick_off'],
    ['kick off', 'kick –  off'],
    ['kick off', 'kick\u00a0off\r\n'],
    ['- kick off', 'Kick-off'],
    [' kick- ', 'kick'],
    ['kick\0off', 'Off'],
    [' retro* ', 'Retrospective'],
    ['retro **', 'Retro **'],
    ['kickoff', 'ｋｉｃｋｏｆｆ'],
    ['kickoff', '𝐊𝐢𝐜𝐤𝐨𝐟𝐟'],
    ['kickoff', 'kick\u00adoff'],
    ['kickoff', '\u202ekick\u200doff\u202c'],
    ['kickoff', '⭐\ufe0fKickoff🎉'],
    ['kickoff', 'Q3キックオフkickoff会'],
    ['réunion', 'REUNION'],
    ['reunion', 'Re\u0301union'],
    ["point d'étape", 'Point d’étape'],
    ["point d'etape", 'point d etape'],
    ['großes Lob', 'GROSSES LOB'],
    ['grosses lob', 'GROẞES LOB'],
    ['istanbul', 'İSTANBUL'],
    ['σύνοψις', 'ΣΎΝΟΨΙΣ'],
    ['retro*', 'Retrospective'],
    ['retro*', 'retro'],
    ['retro＊', 'Retros'],
    ['kick-off*', 'Kick-Offs'],
    ['C++', 'C++ for all'],
    ['r&d', 'Visit of R&D'],
    ['🏆', 'Today🏆🏆'],
    ['定例', '第3回定例MTG'],
    ['キックオフ', 'ｷｯｸｵﾌ ﾐｰﾃｨﾝｸﾞ'],
    ['KPT', '月末KPT会'],
    ['고객', '신규고객과의 미팅'],
    ['启动会', '启动会议'],
    ['𠮷田', 'A𠮷田'],
    ['会议', '"会议"'],
    ['شكوى', 'الشكوي'],
    ['إجازة', 'أجازه'],
    ['آلية', 'اليه'],
    ['شكرا على', 'شُكْرًا علـــى'],
    ['عميل', 'ﻋﻤﻴﻞ'],
    ['فريق', 'والفريق'],
    ['فريق', 'فبالفريق'],
    ['لقاء', 'للقاء'],
    ['لقاء', 'كلقاء'],
    ['وكلاء', 'والوكلاء'],
    ['kick-off', 'الـ kick-off'],
    ['kick-off', 'والkick-off'],
    ['فر*', 'فريق'],
    ['كل*', 'بالكلمة'],
    ['ال*', 'العمل'],
    ['كل', 'لكل'],
  ])('%j in %j', (word, text) => expect(finds([word], text)).toBe(true));

  test.each([
    ['team', 'Steam meeting'],
    ['team', 'Teams'],
    ['team', 'team2'],
    ['retro*', 'Astroretro'],
    ['kick off', 'kick it off'],
    ['kick off', 'kick. Off'],
    ['1:1', '11:15'],
    ['C++', 'C'],
    ['c.t', 'cat'],
    ['が', 'か'],
    ['회의', '회 의'],
    ['회의', '회읜'],
    ['회고', '협회 고문'],
    ['praise', 'appraise'],
    ['para', 'Parà2'],
    ['كريم', 'تكريم'],
    ['عميل', 'عميلان'],
    ['فريق', 'تفريق'],
    ['كل', 'كلمة'],
    ['ألف', 'فريق'],
    ['في', 'فيلم'],
    ['ال', 'العمل'],
    ['اجتماع الفريق', 'اجتماع فريق'],
    ['شكر', 'شكري'],
  ])('%j but not in %j', (word, text) => {
    expect(finds([word], text)).toBe(false);
    expect(finds([word], `${text} ${word.replace('*', '')}`)).toBe(true);
  });

  test.each([
    ['no exception', 'A complaint', true],
    ['the exception', 'No complaints so far', false],
    ['the exception in capitals, with a dash', 'NO-COMPLAINT week', false],
    ['the exception and the word', 'No complaint but this complaint', true],
    ['the exception inside another word', 'Piano complaints', true],
    ['the exception twice', 'No complaints, really no complaints', false],
  ])('unless an exception holds it: %s', (_, text, expected) =>
    expect(finds(['complain*', '-no complain*'], text)).toBe(expected),
  );

  it('exceptions that overlap do the same in either order', () => {
    expect(finds(['c', '-a b', '-b c d'], 'a b c d')).toBe(true);
    expect(finds(['c', '-b c d', '-a b'], 'a b c d')).toBe(true);
  });

  it('an exception for every word that begins so takes the whole word', () => {
    expect(finds(['c', '-c*'], 'cc')).toBe(false);
    expect(finds(['c', '-d*'], 'dc')).toBe(false);
    expect(finds(['c', '-d*'], 'd c')).toBe(true);
  });

  it('an exception holds as often as it stands there, side by side, too', () => {
    expect(finds(['会', '-会'], '会会')).toBe(false);
    expect(finds(['会', '-会'], '会会议')).toBe(false);
    expect(finds(['议', '-会'], '会会议')).toBe(true);
  });

  it('what is left beside an exception does not grow together', () => {
    expect(finds(['会议', '-案例'], '会案例议')).toBe(false);
    expect(finds(['kick off', ' -it '], 'kick it off')).toBe(false);
  });

  it('only in the first 300 characters', () => {
    expect(finds(['kickoff'], `${'x'.repeat(292)} kickoff`)).toBe(true);
    expect(finds(['kickoff'], `${'x'.repeat(300)} kickoff`)).toBe(false);
  });

  it('never when it is empty', () => {
    const nothing = ['', ' ', '*', '-', '---', '-*', '_', '\u200b', '\u0301', '’'];
    expect(finds(nothing, ' - ’ _ * \u200b anything')).toBe(false);
    expect(finds([...nothing, 'anything'], 'anything')).toBe(true);
  });
});

test('kinds come in their order, each once, whatever the order of lists and words', () => {
  const said = matcher({
    'wrap-up': ['retro'],
    'mail-trouble': ['retro', 'RETRO', 'complaint'],
    'kick-off': ['kickoff'],
  })('Retro of the complaint');
  expect(said).toEqual(['mail-trouble', 'wrap-up']);
  expect(matcher({})('Retro')).toEqual([]);
});

describe('whatever is written', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 });
  const anyWord = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'\\^$.*+?()[]{}|/-,&!=<:>a1 '), maxLength: 20 }),
  );

  it('kinds come back, once each', () => {
    fc.assert(
      fc.property(fc.array(anyWord), anyText, (words, text) => {
        const said = matcher({ 'kick-off': words, 'wrap-up': words })(text);
        expect([[], ['kick-off', 'wrap-up']]).toContainEqual(said);
      }),
    );
  });

  it('a word is a text, never a pattern', () => {
    const patterns = ['.*', '(a+)+$', '[a-z]', '\\w', 'a|b', '^', '$&', '(?<!x)', '\\', '['];
    expect(finds(patterns, 'aaaaaaaaaaaaaaaaab')).toBe(false);
    for (const one of patterns.slice(1)) expect(finds([one], `so: ${one}`), one).toBe(true);
  });

  it('the order of words and exceptions does not matter, nor do repetitions', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '会'), maxLength: 5 });
    const line = fc.tuple(fc.constantFrom('', '-'), piece, fc.constantFrom('', '*'));
    const lines = fc.array(
      line.map((parts) => parts.join('')),
      { maxLength: 8 },
    );
    const shuffled = lines.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    fc.assert(
      fc.property(shuffled, piece, piece, ([lines, others], one, other) => {
        const text = `${one} ${other}`;
        expect(finds([...others, ...lines], text)).toBe(finds(lines, text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('time', () => {
  const read = matcher(wordLists({}));
  const harmless = 'Quarterly planning with the whole north group '.repeat(250).slice(0, 10_000);
  /** Of some rounds the fastest, in ms: what the work takes when nothing else is running. */
  const timeOf = (work: () => unknown, rounds = 10) =>
    Math.min(
      ...Array.from({ length: rounds }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }),
    );
  const many = (work: () => unknown) => () => {
    for (let n = 0; n < 20; n += 1) work();
  };
  timeOf(many(() => read(harmless)));

  // One character may stand for eighteen (NFKD), and a busy machine doubles that: without the cut it would be hundreds.
  test.each([
    ['one letter', 'a'],
    ['beginnings of words', 'kick of'],
    ['exceptions', 'no complaints '],
    ['right to left', '\u202ekickoff\u202d'],
    ['zero-width joiners', 'k\u200d'],
    ['combining marks', 'e\u0301\u0323'],
    ['marks of other scripts in the wrong order', '\u3099\u0f72\u05b0\u094d'],
    ['lone surrogates', '\ud83d\ud83d\udf89\udf89'],
    ['one character that stands for eighteen', '\ufdfa'],
    ['Hangul', '회의고객'],
    ['what Arabic joins to words', 'وبالل'],
    ['blanks and dashes', ' -–\u3000'],
    ['stars', '*('],
  ])('is bounded for %s', (_, unit) => {
    const hostile = unit.repeat(10_000 / unit.length);
    const usual = timeOf(many(() => read(harmless)));
    expect(timeOf(many(() => read(hostile))) / usual).toBeLessThan(60);
  });

  it('does not grow with the text', () => {
    const [short, long] = [harmless.slice(0, 300), 'x'.repeat(1_000_000)];
    const usual = timeOf(many(() => read(short)));
    expect(timeOf(many(() => read(long))) / usual).toBeLessThan(5);
  });

  it('grows with the words only in step, whatever they are', () => {
    const nested = (length: number) =>
      Array.from({ length }, (_, n) => `${'a'.repeat(30 + (n % 30))}(a*)*$${n}`);
    const text = 'a'.repeat(10_000);
    const [few, more] = [
      matcher({ 'kick-off': nested(100) }),
      matcher({ 'kick-off': nested(1_000) }),
    ];
    const usual = timeOf(many(() => few(text)));
    expect(timeOf(many(() => more(text))) / usual).toBeLessThan(30);
  });
});
