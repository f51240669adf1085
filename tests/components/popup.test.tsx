// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup, type Page } from '../../components/popup/popup';
import type { Person } from '../../domain/people';
import { answerPromise } from '../../storage/answers';
import { database, write as mutate } from '../../storage/database';
import type { Decided } from '../../storage/decisions';
import { append, dayTallies, promises } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { changeSettings, noteSite, settings } from '../../storage/settings';
import { streakInput } from '../../storage/streak-input';
import { noteWaits, waits } from '../../storage/waits';
import { button, field, freshBrowser, open, write } from './screen';

/** A Monday morning. */
const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
const monday = '2026-11-23';
const day = 86_400_000;
let leave: () => void = () => undefined;
let opened: Page[];

const person = (id: string, name: string): Person => ({
  id,
  name,
  addresses: [`${id}@corp.example`],
  role: 'report',
  updatedAt: 1,
  device: 'test',
});
const start = () =>
  changeSettings(() => ({
    startedAt: clock.now - 60 * day,
    startDay: '2026-10-05',
    workingDays: [1, 2, 3, 4, 5],
    firstWeekday: 1,
  }));
const show = async () => {
  leave();
  leave = open(<Popup clock={() => clock} openPage={(page) => opened.push(page)} />);
  await vi.waitFor(() => expect(document.querySelector('h1')).toBeTruthy());
};
/** What was typed or chosen is drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
/** The screen has come to rest after a step: clicks count again. */
const settled = () =>
  vi.waitFor(() => expect(document.querySelector('.popup.busy')).toBeNull(), { timeout: 2000 });
const said = () => document.querySelector('footer [role=status]')!.textContent;
const says = (words: string) => vi.waitFor(() => expect(said()).toBe(words));
const due = () => [...document.querySelectorAll('ul[aria-label="Due promises"] > li')];
const streak = () => document.querySelector('section[aria-label=Streak]')!;
const acts = async () => (await dayTallies()).reduce((sum, tally) => sum + tally.acts, 0);
const promise = (person_: string, at: string) =>
  append(
    { kind: 'promise', person: person_, behaviour: 'B03', moment: 'one-on-one-moved', due: at },
    { ...clock, now: clock.now - 3 * day },
    '2026-11-20',
  );

beforeEach(async () => {
  opened = [];
  await freshBrowser();
  await savePeople([person('ana', 'Ana Silva'), person('ben', 'Ben Okoro')]);
  await start();
});
afterEach(() => {
  leave();
  leave = () => undefined;
});

describe('before Start', () => {
  it('the popup only invites to the welcome page', async () => {
    await changeSettings(() => ({ startedAt: undefined }));
    await show();
    expect(document.querySelectorAll('button')).toHaveLength(1);
    button('Start').click();
    expect(opened).toEqual(['welcome']);
  });
});

describe('due promises', () => {
  it('are asked for, counted once answered, and can be asked again', async () => {
    await promise('ana', '2026-11-20T17:00');
    await promise('ben', '2026-11-30T17:00');
    await show();
    await vi.waitFor(() => expect(due()).toHaveLength(1));
    expect(due()[0]!.querySelector('bdi')!.textContent).toBe('Ana Silva');
    expect(due()[0]!.textContent).toContain('Due Friday, 17:00');
    button('Yes, done').click();
    await says('Logged: done.');
    expect(due()).toHaveLength(0);
    expect(await acts()).toBe(1);
    button('Undo').click();
    await vi.waitFor(() => expect(due()).toHaveLength(1));
    expect(await acts()).toBe(0);
  });

  it('"No" is an answer and no act', async () => {
    await promise('ana', '2026-11-20T17:00');
    await show();
    button('No').click();
    await says('Noted: not this time.');
    expect(await acts()).toBe(0);
    expect((await promises())[0]!.answer).toBe('no');
  });

  it('are answered by the first click: the next promise does not answer to the second', async () => {
    await promise('ana', '2026-11-20T17:00');
    await promise('ben', '2026-11-20T18:00');
    await show();
    button('Yes, done').click();
    button('No').click();
    await says('Logged: done.');
    button('Yes, done').click();
    await drawn();
    expect(await acts()).toBe(1);
    expect(due()).toHaveLength(1);
    await settled();
    button('Yes, done').click();
    await vi.waitFor(async () => expect(await acts()).toBe(2));
  });

  it('answered elsewhere keep their answer, and say it', async () => {
    const { id } = await promise('ana', '2026-11-20T17:00');
    await promise('ben', '2026-11-20T18:00');
    await show();
    await answerPromise(id, 'yes', clock);
    button('No').click();
    await says('Logged: done.');
    expect(due()).toHaveLength(1);
    const ana = (await promises()).find((one) => one.id === id);
    expect(ana!.answer).toBe('yes');
    expect(await acts()).toBe(1);
    await settled();
    button('Undo').click();
    await vi.waitFor(() => expect(due()).toHaveLength(2));
  });

  it('answered elsewhere are not moved', async () => {
    const { id } = await promise('ana', '2026-11-20T17:00');
    await show();
    button('Move…').click();
    await vi.waitFor(() => button('Tomorrow'));
    await answerPromise(id, 'no', clock);
    button('Tomorrow').click();
    await says('Noted: not this time.');
    expect((await promises())[0]).toMatchObject({ answer: 'no', due: '2026-11-20T17:00' });
  });

  it('move to a day within a year, and to no other', async () => {
    await promise('ana', '2026-11-20T17:00');
    await show();
    button('Move…').click();
    await vi.waitFor(() => expect(field('Or on')).toBeTruthy());
    expect(field('Or on')).toMatchObject({ min: monday, max: '2027-11-23' });
    for (const wrong of ['', '2026-11-22', '2027-11-24', '2100-01-01']) {
      write(field('Or on'), wrong);
      await drawn();
      button('Move').click();
      await vi.waitFor(() =>
        expect(document.querySelector('.moving')!.textContent).toContain(
          'Please pick a day from 23 November to 23 November 2027.',
        ),
      );
    }
    await drawn();
    expect((await promises())[0]!.due).toBe('2026-11-20T17:00');
    for (const right of [monday, '2027-11-23']) {
      write(field('Or on'), right);
      await drawn();
      button('Move').click();
      await vi.waitFor(async () => expect((await promises())[0]!.due).toBe(`${right}T17:00`));
      await settled();
      button('Undo').click();
      await vi.waitFor(() => button('Move…').click());
      await vi.waitFor(() => expect(field('Or on')).toBeTruthy());
      await settled();
    }
  });

  it('move to tomorrow', async () => {
    await promise('ana', '2026-11-20T17:00');
    await show();
    button('Move…').click();
    await vi.waitFor(() => button('Tomorrow'));
    button('Tomorrow').click();
    await says('Moved to tomorrow, 17:00.');
    expect((await promises())[0]!.due).toBe('2026-11-24T17:00');
    expect(due()).toHaveLength(0);
  });
});

describe('the streak', () => {
  const actOn = (...days: string[]) =>
    Promise.all(days.map((one) => append({ kind: 'act' }, clock, one)));

  it('stands in words beside its prints', async () => {
    await actOn('2026-10-06', '2026-10-13', '2026-10-20', '2026-10-21', '2026-10-22', monday);
    await show();
    expect(streak().textContent).toContain('3 weeks in step');
    expect(streak().textContent).toContain('This week 1 of 3 acts');
    expect(streak().textContent).toContain('Week of 5 October: in step');
    expect(streak().querySelectorAll('ol li')).toHaveLength(8);
  });

  it.each([
    [2, 'This week 2 of 3 acts'],
    [3, 'This week 3 acts: in step'],
    [6, 'This week 6 acts: in step'],
  ])('with %i acts of three says "%s"', async (count, words) => {
    await actOn(...Array<string>(count).fill(monday));
    await show();
    expect(streak().textContent).toContain(words);
  });

  it('with one act of one says that the week is in step', async () => {
    await changeSettings(() => ({ startDay: monday }));
    await actOn(monday);
    await show();
    expect(streak().textContent).toContain('This week 1 act: in step');
  });

  it('asks once before a reserve week is spent', async () => {
    // Four kept weeks earn a reserve; the week before this one has one act of three.
    await actOn('2026-10-06', '2026-10-13');
    await actOn('2026-10-20', '2026-10-21', '2026-10-22', '2026-10-27', '2026-10-28', '2026-10-29');
    await actOn('2026-11-17');
    await show();
    await vi.waitFor(() => button('Spend it').click());
    await says('Reserve week spent.');
    expect((await streakInput(clock)).spent).toEqual(new Set(['2026-11-16']));
    expect(streak().textContent).toContain('Week of 16 November: reserve week');
    button('Undo').click();
    await vi.waitFor(() => button('Leave it'));
    await settled();
    button('Leave it').click();
    await says('Left as it is.');
    expect(streak().textContent).not.toContain('Spend it');
    expect((await streakInput(clock)).left).toEqual(new Set(['2026-11-16']));
  });

  it('leaves out a week away', async () => {
    await actOn('2026-11-17');
    await show();
    expect(streak().textContent).toContain('Week of 16 November: missed');
    button('Away…').click();
    await vi.waitFor(() => button('Whole week').click());
    await says('Marked as away: the whole week.');
    expect(streak().textContent).toContain('Week of 16 November: does not count');
    const friday = streak().querySelectorAll<HTMLButtonElement>('fieldset button')[4]!;
    expect(friday.getAttribute('aria-pressed')).toBe('true');
    friday.click();
    await says('Not away: Friday.');
    expect((await dayTallies()).filter(({ away }) => away)).toHaveLength(4);
  });
});

describe('who has waited longest', () => {
  const wrote = (who: string, daysAgo: number) =>
    noteWaits([{ key: who, person: who, since: clock.now - daysAgo * day }], clock.now);
  const waiting = () => document.querySelector('.waiting')?.textContent ?? '';

  it('is held against the promise in working days: a weekend is no delay', async () => {
    await wrote('ana', 3);
    await show();
    expect(waiting()).toContain('Ana Silva · mail since Friday');
    expect(waiting()).toContain('within your promise');
    await wrote('ben', 5);
    await show();
    await vi.waitFor(() => expect(waiting()).toContain('Ben Okoro'));
    expect(waiting()).toContain('2 days over your promise');
  });

  it('can be taken off the list and put back', async () => {
    await wrote('ana', 3);
    await show();
    button('Not waiting').click();
    await says('Taken off the list.');
    expect(await waits()).toEqual([]);
    expect(waiting()).toBe('');
    button('Undo').click();
    await vi.waitFor(() => expect(waiting()).toContain('Ana Silva'));
  });

  it('is nobody who was removed from the people', async () => {
    await wrote('gone', 5);
    await show();
    expect(waiting()).toBe('');
  });
});

describe('the next step', () => {
  const offer = () => document.querySelector('.offer')!;

  it('is the suggestion that waits, with occasion and name, and its answer can be taken back', async () => {
    const decided: Decided = {
      id: 'd',
      at: clock.now - 1000,
      site: 'calendar',
      kind: 'one-on-one',
      key: 'k',
      person: 'ana',
      day: '2026-11-24',
      outcome: 'popup',
      reason: 'too-soon',
      behaviour: 'B21',
    };
    await mutate(['decisions'], (tx) => tx.objectStore('decisions').put(decided));
    await show();
    expect(offer().querySelector('h2')!.textContent).toBe('One-on-one, tomorrow');
    expect(offer().querySelector('bdi')!.textContent).toBe('Ana Silva');
    button('Done').click();
    await says('Logged in your private log.');
    expect(await acts()).toBe(1);
    button('Undo').click();
    await vi.waitFor(async () => expect(await acts()).toBe(0));
    expect((await (await database()).get('decisions', 'd'))!.fate).toBeUndefined();
  });

  it('is something not done lately when no occasion is known', async () => {
    await show();
    const first = offer().querySelector('p')!.textContent;
    button("I'll do it").click();
    await vi.waitFor(() => expect(said()).toMatch(/^Promised for .+, \d\d:00\.$/));
    expect(await promises()).toHaveLength(1);
    expect(offer().querySelector('p')!.textContent).not.toBe(first);
    await show();
    expect(offer().querySelector('p')!.textContent).not.toBe(first);
  });

  it('taken up with a double click is promised once, and what comes next is not', async () => {
    await show();
    const take = button("I'll do it");
    take.click();
    take.click();
    await vi.waitFor(() => expect(said()).toMatch(/^Promised for/));
    button('Done').click();
    await drawn();
    expect(await promises()).toHaveLength(1);
    expect(await acts()).toBe(0);
    await settled();
    button('Done').click();
    await vi.waitFor(async () => expect(await acts()).toBe(1));
  });

  it('refused, makes room for another and leaves no trace', async () => {
    await show();
    const first = offer().querySelector('p')!.textContent;
    button('Not now').click();
    await says('Left for another time.');
    expect(offer().querySelector('p')!.textContent).not.toBe(first);
    expect(await (await database()).count('events')).toBe(0);
  });
});

describe('the quick log', () => {
  it('logs an act with two clicks', async () => {
    await show();
    button('Log an act').click();
    await vi.waitFor(() => document.querySelectorAll<HTMLElement>('.chip')[1]!.click());
    button('Named good work').click();
    await says('Logged: Named good work.');
    const [event] = await (await database()).getAll('events');
    expect(event).toMatchObject({ kind: 'act', person: 'ana', behaviour: 'B68', day: monday });
    expect(document.querySelector('.quick-log')).toBeNull();
  });

  it('logs a double click once', async () => {
    await show();
    button('Log an act').click();
    await vi.waitFor(() => button('Named good work'));
    const act = button('Named good work');
    act.click();
    act.click();
    await says('Logged: Named good work.');
    expect(await acts()).toBe(1);
    await settled();
    button('Log an act').click();
    await vi.waitFor(() => write(field('In your own words'), 'Fetched the tea'));
    await drawn();
    const own = button('Log it');
    own.click();
    own.click();
    await says('Logged: Fetched the tea.');
    expect(await acts()).toBe(2);
  });

  it('lists people by name, numbers as numbers', async () => {
    await savePeople([10, 9, 2].map((n) => person(`p${n}`, `Person ${n}`)));
    await show();
    button('Log an act').click();
    await vi.waitFor(() =>
      expect([...document.querySelectorAll('.chip bdi')].map((one) => one.textContent)).toEqual([
        'Ana Silva',
        'Ben Okoro',
        'Person 2',
        'Person 9',
        'Person 10',
      ]),
    );
  });

  it('takes own words, and a day up to two weeks back', async () => {
    await show();
    button('Log an act').click();
    await vi.waitFor(() => button('Log it').click());
    expect(await acts()).toBe(0);
    const when = field<HTMLSelectElement>('When');
    expect(when.options).toHaveLength(15);
    when.value = '2026-11-09';
    when.dispatchEvent(new Event('change', { bubbles: true }));
    write(field('In your own words'), '  Fetched the tea $1 ');
    await drawn();
    button('Log it').click();
    await says('Logged for 9 November: Fetched the tea $1.');
    const [event] = await (await database()).getAll('events');
    expect(event).toMatchObject({ text: 'Fetched the tea $1', day: '2026-11-09' });
  });

  it('finds one of many people by a part of the name', async () => {
    await savePeople(Array.from({ length: 30 }, (_, n) => person(`p${n}`, `Person ${n}`)));
    await show();
    button('Log an act').click();
    const names = () => [...document.querySelectorAll('.chip bdi')].map((one) => one.textContent);
    await vi.waitFor(() => expect(names()).toHaveLength(8));
    write(document.querySelector('input[type=search]')!, 'okor');
    await vi.waitFor(() => expect(names()).toEqual(['Ben Okoro']));
  });
});

describe('silence', () => {
  const line = () => document.querySelector('.site-line')!.textContent;

  it('while presenting ends by itself after an hour', async () => {
    await show();
    expect(line()).toContain('Gmail ✓ Calendar ✓');
    button('Presenting').click();
    await says('Presenting until 10:00: nothing appears on pages.');
    expect((await settings()).presentingUntil).toBe(clock.now + 3_600_000);
    expect(button('Presenting').getAttribute('aria-pressed')).toBe('true');
    button('Presenting').click();
    await says('Not presenting any more.');
    expect((await settings()).presentingUntil).toBeUndefined();
  });

  it('until tomorrow ends at midnight, or earlier when asked', async () => {
    await show();
    button('Pause until tomorrow').click();
    await says('Paused until tomorrow.');
    await settled();
    expect((await settings()).pausedUntil).toBe(Date.UTC(2026, 10, 23, 23));
    button('Resume').click();
    await says('Prompts are on again.');
    expect(line()).toContain('Gmail ✓');
  });

  it('because a layout is not recognised is said, with details to copy', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      locks: navigator.locks,
      language: 'en-GB',
      clipboard: { writeText: async (words: string) => void copied.push(words) },
    });
    await noteSite('gmail', { trouble: { at: 1, surface: 'thread', skeleton: 'div>span' } });
    await show();
    expect(line()).toContain('Gmail: layout not recognised');
    expect(line()).toContain('Calendar ✓');
    button('Copy details').click();
    await says('Copied. There are no addresses or texts in it.');
    expect(copied).toEqual(['thread\ndiv>span']);
    vi.unstubAllGlobals();
  });
});
