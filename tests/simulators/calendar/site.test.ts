// @vitest-environment happy-dom
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import fc from 'fast-check';
import type { CalendarSim } from './controls';
import type { CalendarScene, SceneEvent, Variants } from './scene';
import { calendarSite } from './site';

const ADDRESS = 'https://calendar.google.com/calendar/u/0/r/week/2026/10/7';
const me = { name: 'Maya Lindt', address: 'maya@corp.example' };
const ann = { name: 'Ann Example', address: 'ann@corp.example' };
const ben = { name: 'Ben Sample', address: 'ben@corp.example' };
const LANGUAGES = ['en', 'de', 'fr', 'ja', 'es', 'pt-BR', 'ar'] as const;

function talk(more: Partial<SceneEvent> = {}): SceneEvent {
  const time = { day: '2026-10-07', start: '15:00', end: '16:00' };
  return { title: 'Ann, Maya 1:1', ...time, organiser: me, guests: [ann], ...more };
}

function scene(events: SceneEvent[], variants: Variants = {}): CalendarScene {
  return { me, lang: 'en', today: '2026-10-07', events, variants };
}

describe('what the site answers', () => {
  const site = calendarSite(scene([talk({ title: '</script><b>' })]));

  it('serves the document under every route, and its files', () => {
    for (const path of ['', 'calendar/u/0/r', 'calendar/u/1/r/eventedit/abc', 'calendar/r?eid=x']) {
      expect(site(`https://calendar.google.com/${path}`)).toMatchObject({ status: 200 });
    }
    expect(site('https://calendar.google.com/page/page.js')?.headers['content-type']).toContain(
      'text/javascript',
    );
    expect(site('https://calendar.google.com/page/page.css')?.headers['content-type']).toContain(
      'text/css',
    );
  });

  it('has nothing else on its host, and no say on other hosts', () => {
    for (const path of ['favicon.ico', 'page/site.ts', 'page/words.json', 'page/../site.ts']) {
      expect(site(`https://calendar.google.com/${path}`)).toMatchObject({ status: 404 });
    }
    expect(site('https://mail.google.com/calendar/u/0/r')).toBeUndefined();
  });

  it('forbids inline scripts and HTML out of strings', () => {
    const policy = site(ADDRESS)?.headers['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  it('carries the scene as data that cannot break out', () => {
    const body = site(ADDRESS)?.body ?? '';
    expect(body).toContain('\\u003c/script>\\u003cb>');
    expect(body.match(/<\/script>/g)).toHaveLength(2);
  });

  it('is written from right to left in Arabic only', () => {
    for (const lang of LANGUAGES) {
      const body = calendarSite({ ...scene([]), lang })(ADDRESS)?.body;
      expect(body).toContain(`lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
    }
  });

  it('knows the same words in every language', () => {
    const keys = LANGUAGES.map((lang) => Object.keys(wordsOf({ ...scene([]), lang })));
    for (const each of keys) expect(each).toEqual(keys[0]);
  });
});

describe('the page', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval'] }));

  it('gives a day the key (year - 1970) << 9 | month << 5 | day', async () => {
    await open(scene([]));
    const dates = await import(/* @vite-ignore */ page('dates.js'));
    expect(dates.dateKey(dates.day('2026-09-15'))).toBe(28975);
    const date = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (moment) => {
        const [year, month, day] = moment.toISOString().split(/[-T]/).map(Number);
        const key = dates.dateKey(dates.day(moment.toISOString().slice(0, 10)));
        expect([(key >> 9) + 1970, (key >> 5) & 15, key & 31]).toEqual([year, month, day]);
      }),
    );
    expect(all('.hours [data-datekey]')).toHaveLength(7);
  });

  it('writes "<event id> <calendar>" as base64 without padding into every chip', async () => {
    await open(scene([talk({ id: 'abc' }), talk({ id: 'weekly', recurring: true })]));
    const [single, instance] = all('[role=main] [data-eventchip]');
    expect(idOf(single)).toBe('abc maya@corp.example');
    expect(single?.dataset.eventid).not.toContain('=');
    expect(idOf(instance)).toMatch(/^weekly_20261007T\d{4}00Z maya@corp\.example$/);
  });

  it('can shorten the calendar, and use the url-safe letters', async () => {
    const variants: Variants = { shortCalendar: true, urlSafeIds: true };
    await open(scene([talk({ id: 'a~~~b' })], variants));
    const eid = all('[data-eventchip]')[0]?.dataset.eventid ?? '';
    expect(eid).toMatch(/^[\w-]+$/);
    expect(eid).toMatch(/[-_]/);
    expect(atob(eid.replaceAll('-', '+').replaceAll('_', '/'))).toBe('a~~~b maya@m');
  });

  it('gives tasks an id of their own, and a bubble without event details', async () => {
    await open(scene([talk({ task: true, guests: [] }), talk()]));
    expect(all('[data-eventchip]')[0]?.dataset.eventid).toMatch(/^tasks_/);
    sim().openEvent(0);
    expect(all('#rAECCd')).toHaveLength(1);
    expect(all('#xDetDlg')).toHaveLength(0);
    sim().openEvent(1);
    expect(all('#xDetDlg')).toHaveLength(1);
  });

  it('puts the reading text first and the resize handle last in a timed chip', async () => {
    await open(scene([talk()]));
    const chip = all('[role=button][data-eventchip][jslog]')[0];
    expect(chip?.firstElementChild?.className).toBe('XuJrye');
    expect(chip?.firstElementChild?.textContent).toBe(
      '3pm to 4pm, Ann, Maya 1:1, Maya Lindt, No location, October 7, 2026',
    );
    expect(chip?.lastElementChild?.getAttribute('data-eventid')).toBe(chip?.dataset.eventid);
  });

  it('names guests, organiser, title and answers in the popover by the known ids', async () => {
    await open(scene([talk({ recurring: true, guests: [ann, { ...ben, response: 'yes' }] })]));
    sim().openEvent(0);
    expect(all('[role=treeitem]')).toHaveLength(0);
    vi.advanceTimersByTime(2000);
    expect(
      all('[role=dialog][data-chips-dialog=true][aria-labelledby=rAECCd] #xDetDlg'),
    ).toHaveLength(1);
    expect(all('[role=tree] > [role=treeitem]').map((row) => row.dataset.email)).toEqual([
      me.address,
      ann.address,
      ben.address,
    ]);
    expect(all('#xDtlDlgOrg')[0]?.getAttribute('aria-label')).toBe(
      'Maya Lindt, Attending, Organizer',
    );
    expect(all(`[role=treeitem] [data-hovercard-id="${ann.address}"]`).length).toBeGreaterThan(1);
    expect(all('#xDetDlgAtt > div > div').map((line) => line.textContent)).toEqual([
      '3 guests',
      '2 yes',
      '1 awaiting',
    ]);
    expect(all('#xDetDlgWhen > div > div').map((line) => line.textContent)).toEqual([
      'Ann, Maya 1:1',
      'Wednesday, October 7⋅3:00 – 4:00pm',
      'Weekly on Wednesday',
    ]);
    for (const id of [
      'xRsvpYesBu',
      'xRsvpNoBu',
      'xRsvpMaybeBu',
      'xDetDlgDelBu',
      'xDetDlgCloseBu',
    ]) {
      expect(all(`#${id}`)).toHaveLength(1);
    }
  });

  it('reuses the popover: marks stay, foreign children vanish, the list is new after 0.8 s', async () => {
    await open(
      scene([talk(), talk({ title: 'Ben', guests: [ben], start: '09:00', end: '10:00' })]),
    );
    sim().openEvent(0);
    const root = all('#xDetDlg')[0];
    const title = all('#rAECCd')[0];
    root?.setAttribute('data-marked', '');
    all('[jsname=sV9x3c]')[0]?.append(document.createElement('b'));
    sim().openEvent(1);
    expect(all('#xDetDlg')[0]).toBe(root);
    expect(root?.hasAttribute('data-marked')).toBe(true);
    expect(all('#rAECCd')[0]).toBe(title);
    expect(title?.textContent).toBe('Ben');
    expect(all('[jsname=sV9x3c] b')).toHaveLength(0);
    vi.advanceTimersByTime(900);
    expect(all('#rAECCd')[0]).not.toBe(title);
    sim().closePopover();
    expect(all('#xDetDlg')).toHaveLength(1);
  });

  it('counts but does not list a large crowd, nor anybody in an unreadable layout', async () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      name: '',
      address: `p${i}@corp.example`,
    }));
    await open(scene([talk({ guests: crowd })]));
    await settledPopover();
    expect(all('#xDetDlgAtt')[0]?.textContent).toContain('61 guests');
    expect(all('[role=treeitem]')).toHaveLength(0);
    await open(scene([talk()], { unreadable: true }));
    await settledPopover();
    expect(all('#xDetDlgAtt')[0]?.textContent).toContain('2 guests');
    expect(attributeValues()).not.toContain('@');
    await open(scene([talk()]));
    await settledPopover();
    expect(attributeValues()).toContain(ann.address);
  });

  it('can keep guests from each other: the organiser and I are listed, and no number is said', async () => {
    await open(scene([talk({ guests: [ann, ben] })], { guestListHidden: true }));
    await settledPopover();
    expect(all('#xDetDlgAtt')[0]?.textContent).not.toMatch(/\d/);
    expect(all('#xDetDlgAtt')[0]?.textContent).not.toBe('');
    const hidden = all('[role=treeitem]').length;
    await open(scene([talk({ guests: [ann, ben] })]));
    await settledPopover();
    expect(all('[role=treeitem]').length).toBeGreaterThan(hidden);
  });

  it('can say the number of guests late, and list them in the editor one by one', async () => {
    const guests = [ann, ben, { name: 'Cy', address: 'cy@corp.example' }];
    await open(scene([talk({ guests })], { countLate: 1000, editorGuestsEvery: 900 }));
    sim().openEvent(0);
    await vi.advanceTimersByTimeAsync(900);
    expect(all('[role=treeitem]')).toHaveLength(4);
    expect(all('#xDetDlgAtt')[0]?.textContent).toBe('');
    await vi.advanceTimersByTimeAsync(200);
    expect(all('#xDetDlgAtt')[0]?.textContent).toContain('4 guests');
    sim().edit();
    const listed = () => all('[role=main] [data-email]').length;
    expect(listed()).toBe(2);
    await vi.advanceTimersByTimeAsync(950);
    expect(listed()).toBe(3);
    await vi.advanceTimersByTimeAsync(5000);
    expect(listed()).toBe(4);
  });

  it('takes an answer back when the question is cancelled, and keeps it when confirmed', async () => {
    await open(scene([talk({ recurring: true })]));
    await settledPopover();
    const chosen = () => all('.KKjvXb button')[0]?.id;
    for (const [answer, result] of [
      ['cancel', 'xRsvpYesBu'],
      ['confirm', 'xRsvpNoBu'],
    ] as const) {
      sim().respond('no');
      expect(chosen()).toBe('xRsvpNoBu');
      expect(all('.question[role=dialog]')).toHaveLength(1);
      sim().answerQuestion(answer);
      await vi.advanceTimersByTimeAsync(1);
      expect(chosen()).toBe(result);
    }
  });

  it('has the editor ids, language-free dates, and asks before saving a change', async () => {
    await open(scene([talk()]));
    await settledPopover();
    sim().edit();
    expect(location.pathname).toMatch(/\/r\/eventedit\/\w+$/);
    expect(all('[role=main] [data-email]')).toHaveLength(2);
    sim().setTime('2026-10-08', '10:00', '10:30');
    for (const id of ['xStDaIn', 'xEnDaIn']) {
      expect(all(`[data-ical="20261008"] #${id}`)).toHaveLength(1);
    }
    expect(['xStTiIn', 'xEnTiIn'].map((id) => all<HTMLInputElement>(`#${id}`)[0]?.value)).toEqual([
      '10:00am',
      '10:30am',
    ]);
    sim().save();
    sim().answerQuestion('confirm');
    await vi.advanceTimersByTimeAsync(1);
    expect(location.pathname).toContain('/r/week/');
    expect(all('[data-eventchip] .XuJrye')[0]?.textContent).toContain('October 8, 2026');
  });

  it('always has a dialog that is never open', async () => {
    await open(scene([]));
    expect(all('[role=dialog]')).toHaveLength(1);
  });
});

let opened = 0;

/** Runs the served page in this document. Ids differ each time, so that an earlier page stays out of it. */
async function open(given: CalendarScene) {
  opened += 1;
  const events = given.events.map((event, i) => ({ id: `made${opened}x${i}`, ...event }));
  const block = document.createElement('script');
  block.type = 'application/json';
  block.id = 'scene';
  block.textContent = dataOf({ ...given, events });
  document.head.replaceChildren(block);
  document.body.replaceChildren();
  history.replaceState(null, '', '/calendar/u/0/r');
  vi.resetModules();
  await import(/* @vite-ignore */ page('page.js'));
}

async function settledPopover() {
  sim().openEvent(0);
  await vi.advanceTimersByTimeAsync(2000);
}

function page(file: string): string {
  return join(dirname(fileURLToPath(import.meta.url)), file);
}

function dataOf(given: CalendarScene): string {
  const body = calendarSite(given)(ADDRESS)?.body ?? '';
  return /<script type="application\/json" id="scene">(.*)<\/script>/.exec(body)?.[1] ?? '';
}

function wordsOf(given: CalendarScene): Record<string, string> {
  return JSON.parse(dataOf(given)).words;
}

function all<E extends HTMLElement = HTMLElement>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}

function idOf(chip: HTMLElement | undefined): string {
  return atob(chip?.dataset.eventid ?? '');
}

/** Every attribute's value in the event details. */
function attributeValues(): string {
  return all('#xDetDlg, #xDetDlg *')
    .flatMap((node) => [...node.attributes].map(({ value }) => value))
    .join(' ');
}

function sim(): CalendarSim {
  return Reflect.get(window, 'sim') as CalendarSim;
}
