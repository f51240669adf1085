// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../components/popup/popup';
import type { Meeting } from '../../domain/one-on-ones';
import type { Person } from '../../domain/people';
import { answerPromise } from '../../storage/answers';
import { database, write as mutate } from '../../storage/database';
import type { Decided } from '../../storage/decisions';
import { append, dayTallies, promises } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { practice } from '../../storage/practice';
import { changeSettings, noteSite, settings } from '../../storage/settings';
import { streakInput } from '../../storage/streak-input';
import { noteWaits, waits } from '../../storage/waits';
import { shortOf } from '../../storage/wordings';
import { button, field, freshBrowser, open, write } from './screen';

/** A Monday morning. */
const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
const monday = '2026-11-23';
const day = 86_400_000;
let leave: () => void = () => undefined;
let opened: string[];

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
  const openPage = (page: string, place?: string) =>
    void opened.push(place === undefined ? page : `${page}#${place}`);
  leave = open(<Popup clock={() => clock} openPage={openPage} />);
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
const line = () => document.querySelector('.site-line')!.textContent;
/** Tabs of these sites are open, with our script in them. @param contains has the extension access? */
function opens(
  sites: ('mail' | 'calendar')[],
  contains: (what: { origins: string[] }) => Promise<boolean> = async () => true,
): void {
  Object.assign(fakeBrowser, { permissions: { contains } });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url = '' }: { url?: string }) =>
      sites.filter((site) => url.includes(site)).map((_, id) => ({ id, url })),
    sendMessage: async () => undefined,
  });
}
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
  it('leads to the answers, as it always does', async () => {
    await changeSettings(() => ({ startedAt: undefined }));
    await show();
    await vi.waitFor(() => button('Help').click());
    expect(opened).toEqual(['journal#help']);
  });

  it('the popup only invites to the welcome page', async () => {
    await changeSettings(() => ({ startedAt: undefined }));
    await show();
    const buttons = [...document.querySelectorAll('button')];
    expect(buttons).toEqual([button('Help'), button('Start')]);
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
    noteWaits([{ key: who, person: who, since: clock.now - daysAgo * day }], clock);
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

  it('refused, makes room for another and does not come back', async () => {
    await show();
    const words = () => offer().querySelector('p')!.textContent;
    const first = words();
    button('Not now').click();
    await says('Left for another time.');
    expect(words()).not.toBe(first);
    await show();
    expect(words()).not.toBe(first);
    const [event] = await (await database()).getAll('events');
    expect(event).toMatchObject({ kind: 'dismiss' });
    expect(event).not.toHaveProperty('decision');
    expect(await acts()).toBe(0);
  });

  it('is the person without a real talk for too long, and says since when', async () => {
    await append({ kind: 'act', behaviour: 'B05', person: 'ben' }, clock, '2026-11-03');
    await append({ kind: 'act', behaviour: 'B05', person: 'ana' }, clock, '2026-11-21');
    await show();
    expect(offer().textContent).toContain('Ben Okoro has gone 20 days without a real talk');
    button('Why this?').click();
    await vi.waitFor(() =>
      expect(offer().textContent).toContain('longer since your last real talk than you want'),
    );
    button("I'll do it").click();
    await vi.waitFor(async () => expect(await promises()).toHaveLength(1));
    expect(await promises()).toMatchObject([{ behaviour: 'B05', person: 'ben', moment: 'popup' }]);
  });

  it('holds a wait against that of customers once both are known', async () => {
    await savePeople([{ ...person('acme', 'Acme'), role: 'customer' }]);
    await noteWaits([{ key: 't', person: 'ana', since: clock.now - 5 * day }], clock);
    await show();
    expect(offer().textContent).toContain('give Ana Silva an answer now');
    for (let n = 0; n < 5; n += 1) {
      for (const who of ['ben', 'acme']) {
        const reply = { kind: 'reply', person: who, waited: 3 * 3_600_000 } as const;
        await append(reply, clock, '2026-11-20');
      }
    }
    await show();
    const sentence = 'Ana Silva has waited 5 days. Customers usually wait 3 hours.';
    expect(offer().textContent).toContain(sentence);
  });

  it('names the leader where it is about them', async () => {
    await savePeople([{ ...person('henrik', 'Henrik Vasa'), role: 'leader' }]);
    const { behaviours } = await practice();
    const others = behaviours.map(({ id }) => id).filter((id) => id !== 'B77');
    await changeSettings(() => ({ off: others }));
    await show();
    expect(offer().querySelector('bdi')!.textContent).toBe('Henrik Vasa');
  });

  it('asks once after the third refusal in a row whether to retire it', async () => {
    const { behaviours } = await practice();
    const others = behaviours.map(({ id }) => id).filter((id) => id !== 'B77');
    await changeSettings(() => ({ off: others }));
    for (const on of ['2026-10-04', '2026-10-24']) {
      const then = { ...clock, now: Date.parse(`${on}T09:00Z`) };
      await append({ kind: 'dismiss', behaviour: 'B77' }, then, on);
    }
    await show();
    button('Not now').click();
    await says('Left for another time. Not useful? Retire this suggestion.');
    await settled();
    button('Retire it').click();
    await says('Retired. The options can bring it back.');
    expect((await settings()).off).toContain('B77');
    button('Undo').click();
    await vi.waitFor(async () => expect((await settings()).off).not.toContain('B77'));
  });
});

describe('a one-on-one that has ended', () => {
  const met = (key: string, who: string, at: string): Meeting => ({
    key,
    person: who,
    day: at,
    seenAt: 1,
  });
  const have = (...all: Meeting[]) =>
    mutate(['meetings'], async (tx) => {
      for (const meeting of all) await tx.objectStore('meetings').put(meeting);
    });
  const asked = () => [...document.querySelectorAll('.ended li > p')].map((one) => one.textContent);
  const events = async () => (await database()).getAll('events');

  it('is asked about, and what follows it is offered once', async () => {
    await have(met('a', 'ana', '2026-11-20'), met('b', 'ben', '2026-11-22'));
    await show();
    expect(asked()).toEqual([
      'One-on-one with Ana Silva, Friday: did it take place?',
      'One-on-one with Ben Okoro, yesterday: did it take place?',
    ]);
    button('Yes').click();
    await says('Noted: it took place.');
    expect(asked()).toHaveLength(1);
    expect(await events()).toMatchObject([
      { kind: 'one-on-one', person: 'ana', went: 'kept', day: '2026-11-20' },
    ]);
    const offer = () => document.querySelector('.offer')!;
    expect(offer().querySelector('h2')!.textContent).toBe('After the one-on-one');
    expect(offer().querySelector('bdi')!.textContent).toBe('Ana Silva');
    await settled();
    button('Done').click();
    await says('Logged in your private log.');
    expect(offer().querySelector('h2')!.textContent).toBe('A good next step');
    const [act] = (await events()).filter(({ kind }) => kind === 'act');
    expect(act).toMatchObject({ behaviour: 'B21', person: 'ana' });
  });

  it('is asked about again when the answer is taken back, and nothing follows', async () => {
    await have(met('a', 'ana', '2026-11-20'));
    await show();
    button('Yes').click();
    await says('Noted: it took place.');
    button('Undo').click();
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    expect(document.querySelector('.offer h2')!.textContent).toBe('A good next step');
  });

  it.each([
    ['Moved', 'moved'],
    ['No', 'missed'],
  ])('and was not held as planned is answered with "%s"', async (name, went) => {
    await have(met('a', 'ana', '2026-11-20'));
    await show();
    button(name).click();
    await vi.waitFor(() => expect(asked()).toEqual([]));
    expect(await events()).toMatchObject([{ kind: 'one-on-one', went }]);
    const title = () => document.querySelector('.offer h2')!.textContent;
    await vi.waitFor(() => expect(title()).toBe('A new time for your one-on-one'));
    expect(document.querySelector('.offer bdi')!.textContent).toBe('Ana Silva');
    await settled();
    button('Done').click();
    await vi.waitFor(() => expect(title()).toBe('A good next step'));
    // Both were logged in one millisecond: their order is nobody's.
    const act = { kind: 'act', behaviour: 'B03', person: 'ana' };
    expect(await events()).toHaveLength(2);
    expect(await events()).toContainEqual(expect.objectContaining(act));
  });

  it.each([
    ['Yes', '2026-11-20', true],
    ['No', '2026-11-20', false],
    ['Moved', '2026-11-20', false],
    ['No', '2026-11-27', true],
  ])('answered with "%s": what waits about the one of %s is offered: %s', async (name, on, is) => {
    await have(met('a', 'ana', '2026-11-20'));
    const decided: Decided = {
      id: 'd',
      at: clock.now,
      site: 'calendar',
      kind: 'one-on-one',
      key: 'k',
      person: 'ana',
      day: on,
      outcome: 'popup',
      reason: 'not-sure',
      behaviour: 'B35',
    };
    await mutate(['decisions'], (tx) => tx.objectStore('decisions').put(decided));
    await show();
    button(name).click();
    await vi.waitFor(() => expect(asked()).toEqual([]));
    await settled();
    button('Not now').click();
    const title = () => document.querySelector('.offer h2')!.textContent;
    await vi.waitFor(() => expect(title()).toMatch(is ? /^One-on-one/ : /^A good next step$/));
  });

  it('is asked about three at a time, and not with people who were removed', async () => {
    await have(...['a', 'b', 'c', 'd', 'e'].map((key) => met(key, 'ana', '2026-11-20')));
    await have(met('f', 'gone', '2026-11-20'));
    await show();
    expect(asked()).toHaveLength(3);
    expect(document.querySelector('.ended')!.textContent).toContain('2 more after these');
  });
});

describe('the review of the week', () => {
  it('is announced in one line that leads to it, until it is done', async () => {
    await changeSettings(() => ({ review: { weekday: 5, time: '14:00' } }));
    await show();
    const line = () => document.querySelector('.review')?.textContent ?? '';
    expect(line()).toContain('Your week is ready');
    button('Look back').click();
    expect(opened).toEqual(['journal#week/2026-11-16']);
    await append({ kind: 'review', of: 'week', start: '2026-11-16' }, clock, monday);
    await show();
    expect(line()).toContain('October is ready');
    button('Look back').click();
    expect(opened[1]).toBe('journal#week/month-2026-10');
    await append({ kind: 'review', of: 'month', start: '2026-10-01' }, clock, monday);
    await show();
    expect(line()).toBe('');
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

  it('has a few acts at hand and finds every other', async () => {
    await append({ kind: 'act', behaviour: 'B53' }, clock, monday);
    await show();
    button('Log an act').click();
    const names = () => [...document.querySelectorAll('.whats button')].map((b) => b.textContent);
    await vi.waitFor(() => expect(names()).toHaveLength(8));
    expect(names().slice(0, 3)).toEqual([shortOf('B05'), shortOf('B68'), shortOf('B53')]);
    expect(names()).not.toContain(shortOf('B62'));
    write(field('Find any act'), shortOf('B62').toUpperCase());
    await vi.waitFor(() => expect(names()).toEqual([shortOf('B62')]));
    write(field('Find any act'), 'xyzzy');
    await vi.waitFor(() =>
      expect(document.querySelector('.quick-log')!.textContent).toContain('Nothing with these'),
    );
    expect(names()).toEqual([]);
  });

  it('notes the minutes of a talk, whole ones only', async () => {
    await show();
    button('Log an act').click();
    await vi.waitFor(() => write(field('Minutes'), '0'));
    await drawn();
    button(shortOf('B05')).click();
    await vi.waitFor(() =>
      expect(document.querySelector('.more')!.textContent).toContain('Nothing was logged.'),
    );
    expect(await acts()).toBe(0);
    write(field('Minutes'), '20');
    await drawn();
    button(shortOf('B05')).click();
    await vi.waitFor(async () => expect(await acts()).toBe(1));
    const [event] = await (await database()).getAll('events');
    expect(event).toMatchObject({ behaviour: 'B05', minutes: 20 });
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

describe('the state line', () => {
  it('says of a site that it is read only while an open page of it answers', async () => {
    opens(['mail']);
    await show();
    await vi.waitFor(() => expect(line()).toContain('Gmail ✓ Calendar · not read yet'));
    await noteSite('gmail', { seenAt: clock.now - 60_000 });
    opens([]);
    await show();
    await vi.waitFor(() =>
      expect(line()).toContain('Gmail · last read today Calendar · not read yet'),
    );
  });

  it('says nothing good of a site before it is known, nor of one that the browser keeps back', async () => {
    let tell!: (access: boolean) => void;
    const told = new Promise<boolean>((resolve) => (tell = resolve));
    opens(['mail', 'calendar'], async ({ origins: [site] }) => site!.includes('calendar') || told);
    await show();
    await vi.waitFor(() => expect(line()).toContain('Gmail Calendar'));
    expect(line()).not.toContain('✓');
    tell(false);
    await vi.waitFor(() => expect(line()).toContain('Gmail: access is off'));
    expect(line()).toContain('Calendar ✓');
    expect(line()).not.toContain('Gmail ✓');
  });
});

describe('silence', () => {
  it('while presenting ends by itself after an hour', async () => {
    opens(['mail', 'calendar']);
    await show();
    await vi.waitFor(() => expect(line()).toContain('Gmail ✓ Calendar ✓'));
    button('Presenting').click();
    await says('Presenting until 10:00: nothing appears on pages.');
    expect((await settings()).presentingUntil).toBe(clock.now + 3_600_000);
    expect(button('Presenting').getAttribute('aria-pressed')).toBe('true');
    button('Presenting').click();
    await says('Not presenting any more.');
    expect((await settings()).presentingUntil).toBeUndefined();
  });

  it('until tomorrow ends at midnight, or earlier when asked', async () => {
    opens(['mail']);
    await show();
    button('Pause until tomorrow').click();
    await says('Paused until tomorrow.');
    await settled();
    expect((await settings()).pausedUntil).toBe(Date.UTC(2026, 10, 23, 23));
    button('Resume').click();
    await says('Prompts are on again.');
    await vi.waitFor(() => expect(line()).toContain('Gmail ✓'));
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
    opens(['mail', 'calendar']);
    await show();
    expect(line()).toContain('Gmail: layout not recognised');
    await vi.waitFor(() => expect(line()).toContain('Calendar ✓'));
    expect(line()).not.toContain('Gmail ✓');
    button('Copy details').click();
    await says('Copied. There are no addresses or texts in it.');
    expect(copied).toEqual(['thread\ndiv>span']);
    vi.unstubAllGlobals();
  });
});
