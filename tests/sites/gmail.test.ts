// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ComposeFacts, ThreadFacts } from '../../domain/facts';
import { wordKinds } from '../../domain/matching';
import { gmail } from '../../sites/gmail';
import { timeOf } from '../../sites/gmail-marks';
import type { Says, Sight } from '../../sites/site';
import { growWild } from './hostile';
import { showPage, stubLayout } from './page';

beforeEach(stubLayout);

/** Which words tell what is a matter of the lists; here any word of these stands for its kind. */
const says: Says = (line) => wordKinds.filter((kind) => line.includes(kind));
const look = (markup: string, hash = '#inbox'): Sight =>
  gmail.open(showPage(markup, `https://mail.google.com/mail/u/0/${hash}`), says).look();
const threadIn = ({ facts }: Sight) =>
  facts.find((fact): fact is ThreadFacts => fact.kind === 'thread');
const composesIn = ({ facts }: Sight) =>
  facts.filter((fact): fact is ComposeFacts => fact.kind === 'compose');
const savedPage = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/pages', name), 'utf8');

const opened = (...messages: string[]) => titled('…', ...messages);
const titled = (subject: string, ...messages: string[]) =>
  `<div role="main"><div class="ha"><h2 class="hP" data-legacy-thread-id="16f40000000aaaaa"
     data-thread-perm-id="undefined">${subject}</h2></div>${messages.join('')}</div>`;

/** The header of August 2025, as found in the open. */
const header2025 = (from = 'ana@corp.example', to = 'me@corp.example', body = 'body') =>
  `<div class="adn ads" data-message-id="#msg-f:1" data-legacy-message-id="198c7000000bbbbb">
    <div class="gE iv gt"><table><tr class="acZ"><td class="gF gK"><h3 class="iw gFxsud">
      <span translate="no" class="qu" role="gridcell"><span email="${from}" name="Ana S" data-hovercard-id="${from}" class="gD"><span>Ana S</span></span>
      <span class="go">&lt;${from}&gt;</span></span></h3></td>
      <td class="gH bAk"><span class="g3" title="20 Aug 2025, 13:19">13:19</span></td></tr>
    <tr class="acZ xD"><td><span translate="no" class="hb">to <span email="${to}" name="me" data-hovercard-id="${to}" class="g2">me</span> </span>
      <div aria-haspopup="true" class="ajy" role="button" aria-label="Show details"></div></td></tr></table></div>
    <div class="ii gt"><div class="a3s aiL ">${body}</div></div></div>`;

/** The header of May 2016, in Chinese: the same skeleton without hovercards and ids. */
const header2016 = `<div role="listitem" class="h7"><div class="gE iv gt"><table>
    <tr class="acZ"><td class="gF gK"><h3 class="iw"><span email="ana@corp.example" name="安娜" class="gD">安娜</span>
      <span class="go">&lt;ana@corp.example&gt;</span></h3></td><td class="gH"><span class="g3" title="2016年5月4日 上午10:08">5月4日</span></td></tr>
    <tr class="acZ xD"><td><span class="hb">发送至 <span email="me@corp.example" name="我" class="g2">我</span></span></td></tr></table></div>
    <div class="ii gt"><div class="a3s">…</div></div></div>`;
const collapsed =
  '<div class="kv" role="listitem"><h3 class="iw"><span email="bo@corp.example" name="Bo" class="gD">Bo</span></h3></div>';

describe('a thread', () => {
  it('of 2025 says who wrote its newest message, to whom and when', () => {
    expect(threadIn(look(opened(header2025())))).toEqual({
      kind: 'thread',
      key: '16f40000000aaaaa',
      people: 'people',
      from: 'ana@corp.example',
      to: ['me@corp.example'],
      at: parseInt('198c7000000', 16),
    });
  });

  it('says what kinds its subject tells, and nothing else of the subject', () => {
    const facts = threadIn(look(titled('Secret mail-trouble', header2025())));
    expect(facts?.says).toEqual(['mail-trouble']);
    expect(JSON.stringify(facts)).not.toContain('Secret');
    expect(threadIn(look(titled('Secret', header2025())))).not.toHaveProperty('says');
  });

  it('says who else is on it when its subject says something, and not otherwise', () => {
    const thread = [collapsed, header2025('kim@client.example')];
    const facts = threadIn(look(titled('mail-trouble', ...thread)));
    expect(facts).toMatchObject({ from: 'kim@client.example', others: ['bo@corp.example'] });
    expect(threadIn(look(titled('Plan', ...thread)))).not.toHaveProperty('others');
    expect(threadIn(look(titled('mail-trouble', header2025())))).not.toHaveProperty('others');
  });

  it('does not say what stands in a mail, a label or a list beside it', () => {
    const body = '<h2 data-legacy-thread-id="16f4000000099999">mail-trouble</h2> mail-praise';
    const beside = '<tr class="zA"><td><h2 class="hP">mail-trouble</h2></td></tr>';
    const page = `<div role="main"><table>${beside}</table>${titled('Plan', header2025('ana@corp.example', 'me@corp.example', body))}</div>`;
    const facts = threadIn(look(page));
    expect(facts).toMatchObject({ from: 'ana@corp.example' });
    expect(facts).not.toHaveProperty('says');
  });

  it('of 2016 says the same in Chinese, without a time', () => {
    const seen = threadIn(look(opened(header2016)));
    expect(seen).toMatchObject({
      people: 'people',
      from: 'ana@corp.example',
      to: ['me@corp.example'],
    });
    expect(seen?.at).toBeUndefined();
  });

  it('is about its newest message, not the ones before', () => {
    expect(threadIn(look(opened(collapsed, header2025())))?.from).toBe('ana@corp.example');
    expect(threadIn(look(opened(header2025(), header2025('bo@corp.example'))))?.from).toBe(
      'bo@corp.example',
    );
  });

  it('whose newest message is collapsed is unreadable, and no trouble', () => {
    const sight = look(opened(header2025(), collapsed));
    expect(threadIn(sight)).toMatchObject({ people: 'unreadable', to: [] });
    expect(threadIn(sight)?.from).toBeUndefined();
    expect(sight.trouble).toBeUndefined();
  });

  it('takes nobody from a mail body, even if Gmail’s own markup was pasted there', () => {
    const quoted = `<div class="kv"></div>${header2025('boss@corp.example', 'kim@client.example')}`;
    const seen = threadIn(look(opened(header2025('ana@corp.example', 'me@corp.example', quoted))));
    expect(seen).toMatchObject({
      people: 'people',
      from: 'ana@corp.example',
      to: ['me@corp.example'],
    });
  });

  it('whose sender bears no address is unreadable: a recipient is no sender', () => {
    const sight = look(opened(header2025('...', 'ana@corp.example')));
    expect(threadIn(sight)?.people).toBe('unreadable');
    expect(sight.trouble?.surface).toBe('thread');
  });

  it.each<[string, string, string]>([
    [
      'the old id',
      '<h2 data-legacy-thread-id="16f4000000012345" data-thread-perm-id="p">…</h2>',
      '16f4000000012345',
    ],
    [
      'else the new one',
      '<h2 data-legacy-thread-id="undefined" data-thread-perm-id="thread-f:1">…</h2>',
      'thread-f:1',
    ],
    [
      'else the address of the page',
      '<h2 data-thread-perm-id="undefined">${subject}</h2>',
      'FMfcgzQbfTqxyzabcd',
    ],
  ])('is known by %s', (_, head, key) => {
    const markup = `<div role="main">${head}${header2025()}</div>`;
    expect(threadIn(look(markup, '#inbox/FMfcgzQbfTqxyzabcd'))?.key).toBe(key);
  });

  it('without any id of its own is known by its newest message, and never by an "undefined"', () => {
    const bare = (message: string) => `<div role="main">${message}</div>`;
    expect(threadIn(look(bare(header2025())))?.key).toBe('198c7000000bbbbb');
    const lost = header2025().replace('"198c7000000bbbbb"', '"undefined"');
    expect(threadIn(look(bare(lost)))).toMatchObject({ key: '#msg-f:1', people: 'people' });
    expect(threadIn(look(bare(lost)))?.at).toBeUndefined();
  });

  it('in the preview pane needs no address of the page', () => {
    expect(threadIn(look(opened(header2025()), '#inbox'))?.from).toBe('ana@corp.example');
  });

  it('that is hidden is none', () => {
    expect(look(opened(header2025()).replace('role="main"', 'role="main" hidden')).facts).toEqual(
      [],
    );
  });

  it('is none while Gmail loads', () => {
    expect(look(header2025())).toMatchObject({ facts: [], trouble: undefined });
  });
});

/** A row of December 2019, in Russian. */
const row2019 = (last = '16f430000001e240') => `<tr class="zA yO" role="row" draggable="true">
  <td class="yX xY" role="gridcell"><div class="afn"><span class="yP" email="bo@corp.example" name="Борис">Борис</span></div>
    <div class="yW"><span class="bA4"><span class="yP" email="bo@corp.example" name="Борис" data-hovercard-id="bo@corp.example">Борис</span></span> <span class="bx0">5</span></div></td>
  <td class="xY a4W" role="gridcell"><div class="xS" role="link"><span class="bog"><span data-thread-id="#thread-f:1"
    data-legacy-thread-id="16f4100000000001" data-legacy-last-message-id="${last}">тема</span></span></div></td>
  <td class="xW xY" role="gridcell"><span title="чт, 26 дек. 2019 г., 22:54"></span></td></tr>`;
const list = (...rows: string[]) =>
  `<div role="main"><table gh="tl">${rows.join('')}</table></div>`;

describe('a list', () => {
  it('says who wrote last in each row and when', () => {
    expect(look(list(row2019())).facts).toEqual([
      {
        kind: 'list',
        key: 'list',
        people: 'people',
        rows: [
          { key: '16f4100000000001', from: 'bo@corp.example', at: parseInt('16f43000000', 16) },
        ],
      },
    ]);
  });

  it.each([
    '#sent',
    '#sent/p2',
    '#drafts',
    '#scheduled',
    '#outbox',
    '#search/in%3Asent',
    '#search/in:sent+plan',
    '#search/plan+from%3Ame/p2',
    '#search/from%3A%28me%29',
    '#search/is%3Asent',
    '#advanced-search/subset=sent&has=plan',
  ])('of my own mail at %s says of nobody that they wrote', (hash) => {
    const { facts, trouble } = look(list(row2019()), hash);
    expect(facts).toEqual([{ kind: 'list', key: 'list', people: 'none', rows: [] }]);
    expect(trouble).toBeUndefined();
  });

  it.each(['#inbox', '#label/sent-to-me', '#search/from%3Ameera', '#search/sent+by+me', '#all'])(
    'at %s says who wrote',
    (hash) => {
      expect(look(list(row2019()), hash).facts).toMatchObject([{ people: 'people' }]);
    },
  );

  it.each([
    ['To: ', ''],
    ['An: ', ''],
    ['إلى: ', ''],
    ['宛先: ', ''],
    ['', ', Entwurf'],
    ['', '<span>, مسودة</span>'],
  ])('leaves out a row that says “%s…%s”: its people need not have written', (before, after) => {
    const labelled = row2019().replace(
      /<span class="bA4">(.*?<\/span>)<\/span>/,
      `${before}<span class="bA4">$1${after}</span>`,
    );
    expect(labelled).not.toBe(row2019());
    expect(look(list(labelled)).facts).toMatchObject([{ people: 'none', rows: [] }]);
  });

  it('keeps a row of several people, however few dots, commas and numbers stand between them', () => {
    const several = row2019().replace(
      '<span class="bA4">',
      '<span class="bA4"><span class="yP" email="me@corp.example" name="я">я</span> .. (2), ',
    );
    expect(look(list(several)).facts).toMatchObject([{ rows: [{ from: 'bo@corp.example' }] }]);
  });

  it('leaves out rows without a known time', () => {
    expect(look(list(row2019('undefined'))).facts).toMatchObject([{ people: 'none', rows: [] }]);
  });

  it('is not read beside an open thread', () => {
    const both = opened(list(row2019()), header2025());
    expect(look(both).facts.map(({ kind }) => kind)).toEqual(['thread']);
  });
});

const chip = (address: string) =>
  `<div role="option" data-name="x" data-hovercard-id="${address}">x</div>`;
const field = (name: string, ...people: string[]) =>
  `<div class="anm" name="${name}"><div role="listbox">${people.map(chip).join('')}</div><input peoplekit-id="BbVjBd"></div>`;
const compose = (...fields: string[]) =>
  `<div role="dialog"><form>${fields.join('')}<input name="subjectbox"><div g_editable="true" role="textbox" contenteditable></div></form></div>`;

describe('a mail being written', () => {
  it('goes to whom its chips say, to and cc, never bcc', () => {
    const [seen] = composesIn(
      look(
        compose(
          field('to', 'ana@corp.example'),
          field('cc', 'bo@corp.example'),
          field('bcc', 'kim@client.example'),
        ),
      ),
    );
    expect(seen).toMatchObject({ people: 'people', to: ['ana@corp.example', 'bo@corp.example'] });
    expect(seen?.thread).toBeUndefined();
  });

  it('goes to whom the hidden fields of before 2021 say', () => {
    const old = compose(
      '<div class="vR"><input type="hidden" name="to" value=\'"Ana S" <ana@corp.example>\'></div>',
    );
    expect(composesIn(look(old))).toMatchObject([{ people: 'people', to: ['ana@corp.example'] }]);
  });

  it('goes to nobody by half an address', () => {
    const half = compose('<textarea name="to">bo@corp, ana@corp.example</textarea>');
    expect(composesIn(look(half))).toMatchObject([{ to: ['ana@corp.example'] }]);
  });

  it('goes to nobody while its fields are empty', () => {
    expect(composesIn(look(compose(field('to'))))).toMatchObject([{ people: 'none', to: [] }]);
  });

  it('is unreadable when no field is there', () => {
    expect(composesIn(look(compose()))).toMatchObject([{ people: 'unreadable', to: [] }]);
  });

  it('that opens folded goes to whom its summary line says, unless a blind copy is written', () => {
    const line = '<div class="oL"><span email="ana@corp.example">Ana</span></div>';
    const quoted = '<div g_editable="true"><span email="kim@client.example">Kim</span></div>';
    expect(composesIn(look(compose(line, quoted)))).toMatchObject([
      { people: 'people', to: ['ana@corp.example'] },
    ]);
    const blind = field('bcc', 'ana@corp.example').replace('<div', '<div hidden');
    expect(composesIn(look(compose(line, blind)))).toMatchObject([
      { people: 'unreadable', to: [] },
    ]);
  });

  it('as an inline reply belongs to its thread', () => {
    const reply = `<div class="ip adB"><div class="M9"><form>${field('to', 'ana@corp.example')}</form></div></div>`;
    expect(composesIn(look(opened(header2025(), reply)))).toMatchObject([
      { to: ['ana@corp.example'], thread: '16f40000000aaaaa' },
    ]);
  });

  it('in its own window is found, too', () => {
    const window = `<body class="xE xp"><div>${field('to', 'ana@corp.example')}</div></body>`;
    expect(composesIn(look(window))).toMatchObject([{ to: ['ana@corp.example'] }]);
  });

  it('is none when its window is closed and only hidden', () => {
    const closed = compose(field('to', 'ana@corp.example')).replace('<div', '<div hidden');
    expect(composesIn(look(closed))).toEqual([]);
  });

  it('is none when it is minimised to its title, or closed and emptied', () => {
    const written = compose(field('to', 'ana@corp.example'));
    expect(composesIn(look(written))).toHaveLength(1);
    const emptied = written.replace('<form>', '<div class="aaZ"></div><form>');
    expect(composesIn(look(emptied))).toEqual([]);
    showPage(written);
    Element.prototype.getBoundingClientRect = () => DOMRect.fromRect({ width: 300, height: 40 });
    expect(composesIn(gmail.open(document, says).look())).toEqual([]);
  });

  it('is none when it is a quotation in a mail', () => {
    const quoted = compose(field('to', 'kim@client.example'));
    expect(
      composesIn(look(opened(header2025('ana@corp.example', 'me@corp.example', quoted)))),
    ).toEqual([]);
  });

  it('keeps its key and its people while its fields are folded away', () => {
    const page = showPage(compose(field('to', 'ana@corp.example')));
    const reader = gmail.open(page, says);
    const [before] = composesIn(reader.look());
    page.querySelector('[name=to]')!.remove();
    expect(composesIn(reader.look())).toEqual([before]);
    expect(composesIn(gmail.open(page, says).look())[0]?.key).not.toBe(before?.key);
  });

  it('is busy while a recipient is being typed', () => {
    const page = showPage(compose(field('to', 'ana@corp.example')));
    const reader = gmail.open(page, says);
    expect(reader.look().busy).toEqual([]);
    const input = page.querySelector<HTMLInputElement>('[name=to] input')!;
    input.focus();
    input.value = 'bo';
    const { busy, facts } = reader.look();
    expect(busy).toEqual([`compose:${facts[0]?.key}`]);
  });
});

describe('the clock in an id', () => {
  it.each<[string | undefined, string | undefined]>([
    ['16f4000000012345', '2019-12-26T02:18:59Z'],
    ['16F40000000ABCDE', '2019-12-26T02:18:59Z'],
    ['undefined', undefined],
    [undefined, undefined],
    ['', undefined],
    ['16f400000001234', undefined],
    ['16f40000000123456', undefined],
    ['16f40000000123zz', undefined],
    ['0000000000012345', undefined],
    ['ffffffffffffffff', undefined],
  ])('%s says %s', (id, time) => {
    const at = timeOf(id);
    const second = at === undefined ? undefined : Math.floor(at / 1000) * 1000;
    expect(
      second === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(second).toString(),
    ).toBe(time);
  });

  it('gives back every time of Gmail’s life', () => {
    const first = Date.UTC(2004, 10, 4);
    fc.assert(
      fc.property(
        fc.integer({ min: first, max: Date.UTC(2099, 0) }),
        fc.integer({ min: 0, max: 0xfffff }),
        (at, rest) => {
          expect(
            timeOf(at.toString(16).padStart(11, '0') + rest.toString(16).padStart(5, '0')),
          ).toBe(at);
        },
      ),
    );
  });
});

describe('a saved page', () => {
  it('of Gmail in 2014 has rows without times, and that is no trouble', () => {
    const sight = look(savedPage('gmail-2014-inbox-list-rows.html'));
    for (const fact of sight.facts)
      expect(fact).toMatchObject({ kind: 'list', people: 'none', rows: [] });
    expect(sight.trouble).toBeUndefined();
  });

  it('of Gmail without people has no facts and no trouble', () => {
    expect(look(savedPage('gmail-2017-06-addon-sidebar-no-people.html'))).toMatchObject({
      facts: [],
      trouble: undefined,
    });
  });

  it.each([
    'foreign-google-inbox-2016-08-list-with-overlay.html',
    'foreign-google-inbox-2016-08-message-many-recipients-censored.html',
    'foreign-google-inbox-2017-03-inline-compose-censored.html',
    'foreign-google-inbox-2017-03-thread-censored.html',
  ])('%s is not Gmail: nobody is taken from it', (name) => {
    const { facts, trouble } = look(savedPage(name));
    expect(facts.filter(({ people }) => people === 'people')).toEqual([]);
    const main = document.querySelector('[role=main]');
    const holdsPeople =
      main !== null && main.querySelector('[email], [data-hovercard-id*="@"]') !== null;
    expect(trouble !== undefined).toBe(holdsPeople);
  });
});

it.each([
  ['beside the last one', '<div id="one" role="main"></div><div id="two"></div>'],
  ['anywhere else', '<div><div id="one" role="main"></div></div><div><div id="two"></div></div>'],
])('the view is found when it changes to one %s', (_where, views) => {
  const reader = gmail.open(showPage(views), says);
  const [one, two] = ['#one', '#two'].map((id) => document.querySelector(id)!);
  two!.append(document.createRange().createContextualFragment(header2025()));
  expect(reader.look().facts).toEqual([]);
  one!.removeAttribute('role');
  two!.setAttribute('role', 'main');
  expect(threadIn(reader.look())?.people).toBe('people');
  one!.setAttribute('role', 'main');
  two!.setAttribute('hidden', '');
  expect(reader.look().facts).toEqual([]);
});

it('a page with people and nothing else we know is trouble', () => {
  const people = '<div email="ana@corp.example"></div>';
  expect(look(`<div role="main">${people}</div>`).trouble?.surface).toBe('page');
  expect(look(`<div role="main"></div>${people}`).trouble).toBeUndefined();
});

it('whatever stands on the page, nothing throws', () => {
  growWild(() => {
    const reader = gmail.open(document, says);
    const { facts } = reader.look();
    reader.mustStayClear();
    reader.shouldStayClear();
    return facts;
  });
});
