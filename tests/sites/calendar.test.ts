// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventFacts } from '../../domain/facts';
import { calendar } from '../../sites/calendar';
import { wordKinds } from '../../domain/matching';
import type { Says, Sight } from '../../sites/site';
import { growWild } from './hostile';
import { showPage, stubLayout } from './page';

beforeEach(() => {
  stubLayout();
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => vi.useRealTimers());

const week = 'https://calendar.google.com/calendar/u/0/r/week';
/** Which words tell what is a matter of the lists; here any word of these stands for its kind. */
const says: Says = (line) => wordKinds.filter((kind) => line.includes(kind));
const read = (markup: string, at = week) => calendar.open(showPage(markup, at), says);
const eventIn = ({ facts }: Sight) => facts[0] as EventFacts | undefined;
const encoded = (id: string) => btoa(`${id} me@corp.example`).replaceAll('=', '');
const [me, ana] = ['me@corp.example', 'ana@corp.example'];

/** The same address stands on several nested nodes. */
const guest = (address: string, more = '') =>
  `<div role="treeitem" jsname="OLRBPb" data-email="${address}" data-id="${address}" data-hovercard-id="${address}"
     aria-label="Somebody" ${more}><div data-hovercard-id="${address}"></div><div>Somebody</div></div>`;
interface Bubble {
  id?: string;
  count?: string;
  guests?: string[];
  more?: string;
}
/** The structure of the popover of June 2026. */
const popover = ({ id = 'abc', count = '2 guests', guests = [me, ana], more = '' }: Bubble = {}) =>
  `<div role="dialog" jsname="ssXDle" data-chips-dialog="true" aria-labelledby="rAECCd" aria-modal="true" tabindex="-1"><span jsname="bN97Pc">
   <div id="xDetDlg" data-eventid="${encoded(id)}" data-origin="2"><div>
    <button id="xDetDlgCloseBu"></button><button jsname="DyVDA"></button><button id="xDetDlgDelBu" jsname="VkLyEc"></button>
    <div jsname="sV9x3c"><div id="xDetDlgWhen"><div data-text="Ann / Bob 1:1"><span role="heading" aria-level="1" id="rAECCd">Ann / Bob 1:1</span></div>
      <div>Wednesday, July 8<span>⋅</span><span>6:30 – 7:30pm</span></div></div>
     <div><div jsname="bA8IK"><div id="xDetDlgAtt"><div><div>${count}</div><div>1 yes</div><div>1 awaiting</div></div></div></div>
      <div jsname="MsyPn" role="tree">${guests.map((address) => guest(address)).join('')}${more}</div></div>
     <div role="button" data-hovercard-id="${me}"><div id="xDetDlgCal" data-hovercard-id="${me}"><span>Organizer</span></div></div></div>
    <div><div jsname="lHDFj"><button id="xRsvpYesBu" aria-label="Yes"></button><button id="xRsvpNoBu" aria-label="Respond No">No</button></div></div>
   </div></div></span></div>`;
const chipOf = (id: string, day: number, text = '6:30pm, Ann / Bob') =>
  `<div role="main"><div data-datekey="${day}"><div role="button" data-eventchip data-eventid="${encoded(id)}"><i></i>${text}<div data-eventid="${encoded(id)}"></div></div></div></div>`;
const question = '<div role="alertdialog"><button>Send</button></div>';

describe('an open event', () => {
  it('says its guests, each once, and on which day it lies', () => {
    expect(eventIn(read(chipOf('abc', 28975) + popover()).look())).toEqual({
      kind: 'event',
      key: 'abc',
      series: undefined,
      people: 'people',
      guests: [me, ana],
      others: 0,
      doing: 'open',
      startsAt: undefined,
      day: '2026-09-15',
    });
  });

  it('of a series tells it by its id alone', () => {
    const seen = eventIn(read(popover({ id: 's_20261007T150000Z' })).look());
    expect(seen).toMatchObject({ series: 's', startsAt: Date.UTC(2026, 9, 7, 15) });
  });

  it.each<[string, Bubble, Partial<EventFacts>]>([
    [
      'a group is another',
      { more: guest('team@corp.example', 'data-is-expandable="true"'), count: '3 guests' },
      { people: 'people', guests: [me, ana], others: 1 },
    ],
    [
      'so is a row without an address',
      { more: '<div role="treeitem">2 more</div>', count: '3 guests' },
      { people: 'people', others: 1 },
    ],
    [
      'a room is nobody',
      { more: guest('c_1@resource.calendar.google.com') },
      { people: 'people', guests: [me, ana], others: 0 },
    ],
    [
      'guests still arriving are unreadable',
      { count: '3 guests', guests: [me] },
      { people: 'unreadable' },
    ],
    [
      'a list too long to be shown is unreadable',
      { count: '250 guests', guests: [] },
      { people: 'unreadable' },
    ],
    [
      'the organiser is counted without a row',
      { guests: [ana] },
      { people: 'people', guests: [ana, me] },
    ],
    ['nobody invited is nobody', { count: '', guests: [] }, { people: 'unreadable' }],
    [
      'numbers are read in Arabic',
      { count: '٣ ضيوف', guests: [me, ana] },
      { people: 'unreadable' },
    ],
    ['numbers are read in Persian', { count: '۲ مهمان', guests: [me, ana] }, { people: 'people' }],
    [
      'numbers are read in Hindi',
      { count: '३ मेहमान', guests: [me, ana] },
      { people: 'unreadable' },
    ],
  ])('%s', (_, bubble, expected) => {
    expect(eventIn(read(popover(bubble)).look())).toMatchObject(expected);
  });

  const countLines = /(?<=<div id="xDetDlgAtt">).*?awaiting<\/div><\/div>(?=<\/div>)/s;
  const counted = (said: string) => popover().replace(countLines, said);

  it.each<[string, EventFacts['people']]>([
    ['2 guests, 1 yes', 'people'],
    ['<div>2 invités</div><div>2 oui</div>', 'people'],
    ['ゲスト 2 人', 'people'],
    ['２人', 'people'],
    ['٢', 'people'],
    ['২ জন', 'people'],
    ['<div>ضيفان</div><div>نعم واحد</div>', 'people'],
    ['', 'unreadable'],
    ['The full guest list has been hidden', 'unreadable'],
    ['1 yes', 'unreadable'],
    ['1 002 invités<div>2 oui</div>', 'unreadable'],
    ['1\u00a0002 invités', 'unreadable'],
    ['1\u2009002 invités', 'unreadable'],
    ['1\u202f002 invités', 'unreadable'],
    ['1.002 Gäste', 'unreadable'],
    ['1,002 guests', 'unreadable'],
    ['1’002 Gäste', 'unreadable'],
    ['١٬٠٠٢ ضيف', 'unreadable'],
    ['2 000 002 invités', 'unreadable'],
    ['10002 guests', 'unreadable'],
  ])('with two rows and the count “%s” is %s', (said, people) => {
    expect(eventIn(read(counted(said)).look())).toMatchObject({ people, guests: [me, ana] });
  });

  it('is read once the number of its rows is said, and not when it is another', () => {
    for (const [said, people] of [
      ['2 guests', 'people'],
      ['9 guests', 'unreadable'],
    ]) {
      const reader = read(counted(''));
      expect(reader.look()).toMatchObject({ facts: [{ people: 'unreadable' }], lookAgainIn: 250 });
      document.querySelector('#xDetDlgAtt')!.textContent = said!;
      expect(eventIn(reader.look())?.people).toBe(people);
    }
  });

  it('without anybody has nobody', () => {
    const alone = popover({ guests: [] }).replace(countLines, '');
    expect(eventIn(read(alone).look())).toMatchObject({ people: 'none', guests: [] });
  });

  it('is trouble only when its list says a number and shows nobody', () => {
    expect(read(popover({ guests: [] })).look().trouble?.surface).toBe('event');
    expect(read(popover({ guests: [me] })).look().trouble).toBeUndefined();
  });

  it('left hidden after it closed is none', () => {
    expect(
      read(popover().replace('role="dialog"', 'role="dialog" style="display: none"')).look().facts,
    ).toEqual([]);
  });

  it('says what kinds its title tells, and nothing else of the title', () => {
    const titled = (title: string) => popover().replaceAll('Ann / Bob 1:1', title);
    const seen = eventIn(read(titled('Secret kick-off')).look());
    expect(seen?.says).toEqual(['kick-off']);
    expect(JSON.stringify(seen)).not.toContain('Secret');
    expect(eventIn(read(titled('Secret')).look())).not.toHaveProperty('says');
  });

  it('does not say what stands in its description or its guests’ names', () => {
    const written = popover({ more: '<div id="xDetDlgDesc">kick-off</div>' });
    expect(eventIn(read(written).look())).not.toHaveProperty('says');
  });

  it('used again in place for the next event is the next event', () => {
    const reader = read(popover());
    expect(eventIn(reader.look())?.key).toBe('abc');
    document.querySelector('#xDetDlg')!.setAttribute('data-eventid', encoded('next'));
    expect(eventIn(reader.look())?.key).toBe('next');
  });

  it('in the editor is read there', () => {
    const editor = `<div role="main"><input id="xTiIn"><button id="xSaveBu"></button>${guest(me)}${guest(ana)}</div>`;
    const at = `https://calendar.google.com/calendar/u/0/r/eventedit/${encoded('abc')}`;
    const reader = read(editor, at);
    reader.look();
    vi.advanceTimersByTime(2000);
    expect(eventIn(reader.look())).toMatchObject({
      key: 'abc',
      guests: [me, ana],
      people: 'people',
    });
    expect(
      eventIn(read(editor, 'https://calendar.google.com/calendar/u/0/r/eventedit').look())?.key,
    ).toMatch(/^new:/);
  });

  it('in the editor says what its title tells once it is written, not while', () => {
    const editor = `<div role="main"><input id="xTiIn" data-initial-value="old wrap-up" value="old wrap-up"><button id="xSaveBu"></button>${guest(me)}${guest(ana)}</div>`;
    const reader = read(editor, 'https://calendar.google.com/calendar/u/0/r/eventedit');
    const title = document.querySelector<HTMLInputElement>('#xTiIn')!;
    expect(eventIn(reader.look())?.says).toEqual(['wrap-up']);
    title.focus();
    title.value = 'new kick-off';
    expect(eventIn(reader.look())?.says).toEqual(['wrap-up']);
    title.blur();
    expect(eventIn(reader.look())?.says).toEqual(['kick-off']);
  });

  it('is none on a page without one, nor is a task', () => {
    expect(read(chipOf('abc', 28975)).look()).toMatchObject({ facts: [], trouble: undefined });
    expect(read('<div role="dialog"><span id="rAECCd">Task</span></div>').look().facts).toEqual([]);
  });
});

describe('what is done to an event', () => {
  const no = () => document.querySelector('#xRsvpNoBu')!;
  const doing = ({ facts }: Sight) => facts.map((fact) => fact.kind === 'event' && fact.doing);

  it('declined counts from the click, and lasts when nothing is asked', () => {
    const reader = read(popover());
    expect(doing(reader.look())).toEqual(['open']);
    reader.clicked!(no());
    expect(reader.look()).toMatchObject({
      facts: [{ key: 'abc', doing: 'declined', guests: [me, ana] }],
      lookAgainIn: 250,
    });
    expect(reader.look().facts[0]).not.toHaveProperty('settled');
    vi.advanceTimersByTime(2001);
    expect(reader.look()).toMatchObject({
      facts: [{ doing: 'declined', settled: true }],
      lookAgainIn: undefined,
    });
  });

  it('declined is told as settled also when the leader opens another event at once', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(no());
    document.querySelector('#xDetDlg')!.setAttribute('data-eventid', encoded('next'));
    vi.advanceTimersByTime(2001);
    expect(reader.look().facts).toMatchObject([{ key: 'abc', settled: true }, { key: 'next' }]);
    vi.advanceTimersByTime(900);
    expect(reader.look().facts).toMatchObject([{ key: 'abc', settled: true }, { key: 'next' }]);
    vi.advanceTimersByTime(200);
    expect(reader.look().facts).toMatchObject([{ key: 'next', doing: 'open' }]);
  });

  it('two declined one after the other are both told', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(no());
    document.querySelector('#xDetDlg')!.setAttribute('data-eventid', encoded('next'));
    reader.look();
    reader.clicked!(no());
    expect(reader.look().facts).toMatchObject([
      { key: 'next', doing: 'declined' },
      { key: 'abc', doing: 'declined', settled: true },
    ]);
    vi.advanceTimersByTime(1100);
    expect(reader.look().facts).toMatchObject([{ key: 'next', doing: 'declined' }]);
  });

  it('declined shows while Calendar still asks, and goes when the question is cancelled', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(no());
    document.body.append(new DOMParser().parseFromString(question, 'text/html').body.firstChild!);
    expect(reader.look()).toMatchObject({ facts: [{ doing: 'declined' }], lookAgainIn: 250 });
    document.querySelector('[role=alertdialog]')!.remove();
    vi.advanceTimersByTime(601);
    expect(reader.look()).toMatchObject({
      facts: [{ doing: 'open' }],
      calledOff: ['event:abc'],
    });
  });

  it('declined stays when the question is answered', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(no());
    document.body.append(new DOMParser().parseFromString(question, 'text/html').body.firstChild!);
    reader.look();
    document.querySelector('[role=alertdialog]')!.remove();
    no().setAttribute('aria-label', 'Respond No, selected');
    vi.advanceTimersByTime(601);
    const sight = reader.look();
    expect(sight).toMatchObject({ facts: [{ doing: 'declined', settled: true }], calledOff: [] });
  });

  it('a click elsewhere is nothing', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(document.querySelector('#xRsvpYesBu')!);
    expect(doing(reader.look())).toEqual(['open']);
  });

  it('dragged counts once it stands elsewhere; a re-created chip does not', () => {
    const reader = read(chipOf('abc', 28975));
    const chip = document.querySelector('[data-eventchip]')!;
    const drag = () => {
      reader.pressed!(chip.querySelector('i') ?? chip, 10, 10);
      reader.released!(200, 10);
    };
    drag();
    expect(reader.look()).toMatchObject({ facts: [], lookAgainIn: 250 });
    document.querySelector('[data-datekey]')!.setAttribute('data-datekey', '28976');
    expect(reader.look()).toMatchObject({
      facts: [{ key: 'abc', doing: 'moved', people: 'unreadable' }],
    });
  });

  it('a pointer that hardly moved drags nothing', () => {
    const reader = read(chipOf('abc', 28975));
    reader.pressed!(document.querySelector('[data-eventchip]')!, 10, 10);
    reader.released!(13, 13);
    document.querySelector('[data-datekey]')!.setAttribute('data-datekey', '28976');
    expect(reader.look()).toMatchObject({ facts: [], lookAgainIn: undefined });
  });
});

it('the whole card of an open event is never covered; without one nothing need stay clear', () => {
  expect(read(chipOf('abc', 28975)).mustStayClear()).toEqual([]);
  const reader = read(chipOf('abc', 28975) + popover());
  expect(reader.mustStayClear()).toContain(document.querySelector('[role=dialog]'));
});

it('whatever stands on the page, nothing throws', () => {
  growWild(() => {
    const reader = calendar.open(document, says);
    const { facts } = reader.look();
    const [some = document.body] = document.body.querySelectorAll(
      '#xRsvpNoBu, #xDetDlgDelBu, #xSaveBu',
    );
    reader.clicked!(some);
    reader.pressed!(document.body.querySelector('[data-eventchip]') ?? some, 0, 0);
    reader.released!(50, 50);
    reader.mustStayClear();
    reader.shouldStayClear();
    return [...facts, ...reader.look().facts];
  });
});

describe('an event that is open', () => {
  it('of another year says which, and a number in its title says nothing', () => {
    const dated = (when: string) =>
      popover().replace('Wednesday, July 8', when).replaceAll('Ann / Bob 1:1', 'Plan 2019');
    expect(eventIn(read(dated('Thursday, November 19, 2020')).look())?.year).toBe(2020);
    expect(eventIn(read(dated('الخميس ١٩ نوفمبر ٢٠٢٠')).look())?.year).toBe(2020);
    expect(eventIn(read(dated('Dec 30, 2025 – Jan 5, 2027')).look())?.year).toBe(2027);
    expect(eventIn(read(dated('Wednesday, July 8')).look())?.year).toBeUndefined();
  });

  it('under a new id is unreadable while the last one’s guests stand there', () => {
    const reader = read(popover());
    expect(eventIn(reader.look())?.people).toBe('people');
    document.querySelector('#xDetDlg')!.setAttribute('data-eventid', encoded('next'));
    expect(reader.look()).toMatchObject({
      facts: [{ key: 'next', people: 'unreadable' }],
      lookAgainIn: 250,
    });
    const [first] = document.querySelectorAll('[role=treeitem]');
    first!.replaceWith(first!.cloneNode(true));
    expect(eventIn(reader.look())).toMatchObject({ key: 'next', people: 'people' });
    document.querySelector('#xDetDlg')!.setAttribute('data-eventid', encoded('third'));
    expect(eventIn(reader.look())?.people).toBe('unreadable');
    vi.advanceTimersByTime(2000);
    // Two one-on-ones with the same person in a row are possible, too.
    expect(eventIn(reader.look())).toMatchObject({ key: 'third', people: 'people' });
  });

  it('declined while its guests are drawn anew is declined with the guests of a moment ago', () => {
    const reader = read(popover());
    reader.look();
    for (const row of document.querySelectorAll('[role=treeitem]')) row.remove();
    reader.clicked!(document.querySelector('#xRsvpNoBu')!);
    expect(eventIn(reader.look())).toMatchObject({ doing: 'declined', guests: [me, ana] });
  });

  it('is not declined after all when Yes follows No', () => {
    const reader = read(popover());
    reader.look();
    reader.clicked!(document.querySelector('#xRsvpNoBu')!);
    expect(eventIn(reader.look())).toMatchObject({ doing: 'declined' });
    reader.clicked!(document.querySelector('#xRsvpYesBu')!);
    expect(reader.look().calledOff).toEqual(['event:abc']);
    expect(eventIn(reader.look())).toMatchObject({ doing: 'open' });
  });
});

describe('an event in the editor', () => {
  const editor = (when = '') =>
    `<div role="main"><input id="xTiIn"><button id="xSaveBu"></button>${when}<div role="tree">${guest(me)}${guest(ana)}</div></div>`;
  const of = (id: string) => `https://calendar.google.com/calendar/u/0/r/eventedit${id}`;
  const known = of(`/${encoded('abc')}`);
  const peopleAfter = (reader: ReturnType<typeof read>, ms: number) => {
    vi.advanceTimersByTime(ms);
    return eventIn(reader.look())?.people;
  };
  const add = (address: string) =>
    document
      .querySelector('[role=tree]')!
      .append(document.createRange().createContextualFragment(guest(address)));

  it('is unreadable while guests still come one by one, and read when no more do', () => {
    const reader = read(editor(), known);
    expect(reader.look()).toMatchObject({ facts: [{ people: 'unreadable' }], lookAgainIn: 250 });
    for (const n of [3, 4, 5, 6]) {
      expect(peopleAfter(reader, 900)).toBe('unreadable');
      add(`guest${n}@corp.example`);
      expect(peopleAfter(reader, 0)).toBe('unreadable');
    }
    expect(peopleAfter(reader, 1100)).toBe('unreadable');
    expect(peopleAfter(reader, 100)).toBe('people');
    expect(eventIn(reader.look())?.guests).toHaveLength(6);
    expect(reader.look().lookAgainIn).toBeUndefined();
  });

  it('stays read when its guests are drawn anew, and is not when others come', () => {
    const reader = read(editor(), known);
    reader.look();
    expect(peopleAfter(reader, 2000)).toBe('people');
    const rows = [...document.querySelectorAll('[role=treeitem]')];
    for (const row of rows) row.remove();
    expect(peopleAfter(reader, 50)).toBe('unreadable');
    document.querySelector('[role=tree]')!.append(...rows.map((row) => row.cloneNode(true)));
    expect(peopleAfter(reader, 50)).toBe('people');
    add('bo@corp.example');
    expect(peopleAfter(reader, 50)).toBe('unreadable');
  });

  it('opened again is as new when its guests had not been believed', () => {
    const opens = () => document.querySelector('#xTiIn')!.removeAttribute('hidden');
    const closes = () => document.querySelector('#xTiIn')!.setAttribute('hidden', '');
    const reader = read(editor(), known);
    expect(peopleAfter(reader, 0)).toBe('unreadable');
    closes();
    expect(peopleAfter(reader, 2000)).toBeUndefined();
    opens();
    expect(peopleAfter(reader, 900)).toBe('unreadable');
    expect(peopleAfter(reader, 2000)).toBe('people');
    closes();
    expect(peopleAfter(reader, 900)).toBeUndefined();
    opens();
    expect(peopleAfter(reader, 900)).toBe('people');
  });

  it('is believed at once when the popover has shown the same guests and their number', () => {
    for (const [count, people] of [
      ['2 guests', 'people'],
      ['9 guests', 'unreadable'],
    ]) {
      const reader = read(
        popover({ count: count! }) + editor().replace('<input', '<input hidden'),
        known,
      );
      expect(eventIn(reader.look())?.people).toBe(people);
      document.querySelector('[role=dialog]')!.setAttribute('hidden', '');
      document.querySelector('#xTiIn')!.removeAttribute('hidden');
      expect(eventIn(reader.look())?.people).toBe(people);
    }
  });

  it.each([
    ['its field', '<input id="xStDaIn" data-date="20260302" value="Mar 2">'],
    ['what is around it', '<div data-ical="20260302"><input id="xStDaIn" value="Mar 2"></div>'],
  ])('says its day by %s, and still the same while another is picked', (_, when) => {
    const reader = read(editor(when), known);
    expect(eventIn(reader.look())?.day).toBe('2026-03-02');
    for (const name of ['data-date', 'data-ical']) {
      document.querySelector(`[${name}]`)?.setAttribute(name, '20260305');
    }
    expect(eventIn(reader.look())?.day).toBe('2026-03-02');
    reader.clicked!(document.querySelector('#xSaveBu')!);
    expect(eventIn(reader.look())).toMatchObject({ doing: 'moved', day: '2026-03-05' });
  });

  it('has no day while its field says none, or while it is only being made', () => {
    const when = '<input id="xStDaIn" data-date="20260302" value="Mar 2">';
    expect(eventIn(read(editor(when), known).look())?.day).toBe('2026-03-02');
    expect(eventIn(read(editor(when), of('')).look())?.day).toBeUndefined();
    expect(
      eventIn(read(editor(when.replace('20260302', '20260231')), known).look())?.day,
    ).toBeUndefined();
  });

  it('saved before its guests could be believed is moved with the guests who then stand there', () => {
    const when = '<input id="xStDaIn" data-date="20260302" value="Mar 2">';
    const reader = read(editor(when), known);
    reader.look();
    document.querySelector('#xStDaIn')!.setAttribute('data-date', '20260305');
    reader.clicked!(document.querySelector('#xSaveBu')!);
    expect(eventIn(reader.look())).toMatchObject({ doing: 'moved', people: 'unreadable' });
    vi.advanceTimersByTime(2000);
    expect(eventIn(reader.look())).toMatchObject({
      doing: 'moved',
      people: 'people',
      guests: [me, ana],
      day: '2026-03-05',
    });
  });
});

describe('an event saved in the editor', () => {
  const editor = (start: string) =>
    `<div role="main"><input id="xTiIn"><div id="xSaveBu"></div><input id="xStDaIn" value="July 8">
     <input id="xStTiIn" value="${start}">${[me, ana].map((address) => guest(address)).join('')}</div>`;
  const of = (id: string) => `https://calendar.google.com/calendar/u/0/r/eventedit${id}`;
  const saves = (at: string, opened: string, filled: string, saved: string) => {
    const reader = read(editor(opened), at);
    reader.look();
    const start = document.querySelector<HTMLInputElement>('#xStTiIn')!;
    start.value = filled;
    reader.look();
    start.value = saved;
    reader.clicked!(document.querySelector('#xSaveBu')!);
    return eventIn(reader.look())?.doing;
  };

  it('at another time is moved; at the same time it is not', () => {
    expect(saves(of(`/${encoded('abc')}`), '2pm', '2pm', '3pm')).toBe('moved');
    expect(saves(of(`/${encoded('abc')}`), '2pm', '2pm', '2pm')).toBe('open');
  });

  it('is not moved by a time that was filled in late', () => {
    expect(saves(of(`/${encoded('abc')}`), '', '2pm', '2pm')).toBe('open');
    expect(saves(of(`/${encoded('abc')}`), '', '2pm', '3pm')).toBe('moved');
  });

  it('is not moved when it is only being made, or made like another', () => {
    expect(saves(of(''), '2pm', '2pm', '3pm')).toBe('open');
    expect(saves(of(`/duplicate/${encoded('abc')}`), '2pm', '2pm', '3pm')).toBe('open');
  });
});
