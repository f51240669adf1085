import type { CalendarPage } from './calendar-page';
import type { Leader } from './leader';
import { expect, test } from './story';
import { ana, ben, chiara, customer, mira, stranger } from './team';
import type { CalendarScene, SceneEvent, SceneGuest, Variants } from '../simulators/calendar/scene';
import type { Lang } from '../simulators/scene';

const today = Temporal.Now.plainDateISO();
const day = (days: number) => today.add({ days }).toString();

/** Tomorrow at ten with these guests, me among them unless said otherwise. */
function event(guests: SceneGuest[], more: Partial<SceneEvent> = {}): SceneEvent {
  return {
    title: 'Catch-up',
    day: day(1),
    start: '10:00',
    end: '10:30',
    organiser: mira,
    guests: [{ ...mira, response: 'yes' }, ...guests],
    ...more,
  };
}
const withAna = event([{ ...ana, response: 'awaiting' }]);
const byAna = { ...withAna, organiser: ana };
const scene = (
  events: SceneEvent[],
  { lang = 'en', ...variants }: Variants & { lang?: Lang } = {},
): CalendarScene => ({ me: mira, lang, today: day(1), events, variants });

type Form = [what: string, scene: CalendarScene, does: (week: CalendarPage) => Promise<unknown>];
const opens = (week: CalendarPage) => week.opensEvent(0);
const nothing = async () => {};
/** Opens the event long enough to be known, and closes it again. */
async function glances(week: CalendarPage): Promise<void> {
  await week.opensEvent(0);
  await week.page.waitForTimeout(1500);
  await week.closesEvent();
}

const oneOnOne: Form[] = [
  ['an open event', scene([withAna]), opens],
  ...(['de', 'fr', 'ja', 'es', 'pt-BR', 'ar'] as const).map((lang): Form => [
    `the same, labels in ${lang}`,
    scene([withAna], { lang }),
    opens,
  ]),
  ['counts in Arabic digits', scene([withAna], { lang: 'ar', countInArabicDigits: true }), opens],
  ['an event of a series', scene([{ ...withAna, recurring: true }]), opens],
  ['an invitation by the report', scene([byAna]), opens],
  ['a report who has declined', scene([event([{ ...ana, response: 'no' }])]), opens],
  ['a room beside us', scene([{ ...withAna, rooms: [{ name: 'Blue' }] }]), opens],
  [
    'a room among the guests',
    scene(
      [{ ...withAna, rooms: [{ name: 'Blue', address: 'c_blue@resource.calendar.google.com' }] }],
      { roomAsTreeitem: true },
    ),
    opens,
  ],
  ['guests who arrive late', scene([withAna], { guestsLate: 1500 }), opens],
  ['a count that comes late', scene([withAna], { countLate: 1500 }), opens],
  ['guests beside the list', scene([withAna], { meetBlockOutside: true }), opens],
  ['url-safe ids', scene([{ ...withAna, id: 'a~~~b' }], { urlSafeIds: true }), opens],
  ['a shortened calendar', scene([withAna], { shortCalendar: true }), opens],
  ['an organiser who is counted but not listed', scene([withAna], { noOrganiserRow: true }), opens],
  ['addresses once per guest', scene([withAna], { guestAlsoTwice: false }), opens],
  ['a page where a clock ticks', scene([withAna], { tickingClock: true }), opens],
  [
    'the editor',
    scene([withAna]),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
    },
  ],
  [
    'the editor, built otherwise',
    scene([withAna], { editorGuestNesting: 2 }),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
    },
  ],
  [
    'a new event',
    scene([withAna]),
    (week) => week.newEvent({ title: 'Talk', guests: [mira, ana] }),
  ],
  [
    'a popover used again for it',
    scene([withAna, event([ana, ben])]),
    async (week) => {
      await week.opensEvent(1);
      await week.seesNoPrompt(1500);
      await week.opensEvent(0);
    },
  ],
];

const declined: Form[] = [
  [
    'No to an invitation',
    scene([byAna], { noQuestion: true }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.responds('no');
    },
  ],
  [
    'No to one of a series, while Calendar still asks',
    scene([{ ...byAna, recurring: true }]),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.responds('no');
    },
  ],
  [
    'the same, confirmed',
    scene([{ ...byAna, recurring: true }], { lang: 'ja', cancelFirst: true }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.responds('no');
      await week.answersQuestion('confirm');
    },
  ],
  [
    'deleting, while Calendar still asks',
    scene([withAna], { lang: 'de' }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.deletes();
    },
  ],
  [
    'deleting, confirmed',
    scene([withAna], { lang: 'fr' }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.deletes();
      await week.answersQuestion('confirm');
    },
  ],
  [
    'deleting without a question',
    scene([withAna], { noQuestion: true }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(600);
      await week.deletes();
    },
  ],
];

const moved: Form[] = [
  [
    'another time saved in the editor',
    scene([withAna]),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
      await week.page.waitForTimeout(700);
      await week.setsTime(day(2), '15:00', '15:30');
      await week.saves();
    },
  ],
  [
    'the same, confirmed',
    scene([withAna], { lang: 'es' }),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
      // The editor says no number of guests: it is known with whom the event is once no more have come.
      await week.page.waitForTimeout(2500);
      await week.setsTime(undefined, '16:00', '16:30');
      await week.saves();
      await week.answersQuestion('confirm');
    },
  ],
  [
    'a chip dragged to another day',
    scene([withAna]),
    async (week) => {
      await glances(week);
      await week.drags(0, day(today.dayOfWeek === 6 ? 0 : 1), '14:00');
    },
  ],
  [
    'the same without a question',
    scene([withAna], { noQuestion: true, lang: 'ja' }),
    async (week) => {
      await glances(week);
      await week.drags(0, day(1), '15:00');
    },
  ],
  [
    'a chip of a series whose other week was seen',
    scene(
      [
        { ...withAna, id: 'talk', recurring: true },
        { ...withAna, id: 'talk', recurring: true, start: '13:00', end: '13:30' },
      ],
      { noQuestion: true },
    ),
    async (week) => {
      await glances(week);
      await week.drags(1, day(1), '16:00');
    },
  ],
];

const nearMisses: Form[] = [
  ['an event without guests', scene([{ ...withAna, guests: [] }]), opens],
  ['me alone', scene([event([])]), opens],
  ['somebody nobody leads', scene([event([stranger])]), opens],
  ['a customer', scene([event([customer])]), opens],
  ['two reports', scene([event([ana, ben])]), opens],
  ['four guests', scene([event([ana, ben, chiara])]), opens],
  [
    'a report and a group',
    scene([event([ana, { name: 'Team', address: 'team@corp.example', group: true }])]),
    opens,
  ],
  ['a report without me', scene([{ ...withAna, guests: [ana, stranger], organiser: ana }]), opens],
  ['a guest list that cannot be read', scene([withAna], { unreadable: true }), opens],
  [
    'a guest list that guests may not see, of a report’s meeting',
    scene([{ ...event([ana, ben, chiara, stranger]), organiser: ana }], { guestListHidden: true }),
    opens,
  ],
  [
    'an editor to which guests come one by one',
    scene([event([ana, ben, chiara, customer, stranger])], { editorGuestsEvery: 900 }),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
      await week.seesNoPrompt(4000);
    },
  ],
  [
    'the editor of an event that is over',
    scene([{ ...withAna, day: day(-1) }]),
    async (week) => {
      await week.opensEvent(0);
      await week.edits();
      await week.seesNoPrompt(2500);
    },
  ],
  ['a task', scene([{ ...withAna, task: true }]), opens],
  ['an event that is over', scene([{ ...withAna, day: day(-1), recurring: true }]), opens],
  ...(['display', 'visibility', 'height', 'detach'] as const).map((hiddenBy): Form => [
    `a popover closed at once, hidden by ${hiddenBy}`,
    scene([withAna], { hiddenBy }),
    async (week) => {
      await week.opensEvent(0);
      await week.page.waitForTimeout(150);
      await week.closesEvent();
    },
  ]),
  ['chips only', scene([withAna]), nothing],
  [
    'a new event with two reports that is given another time and saved',
    scene([withAna]),
    async (week) => {
      await week.newEvent({ title: 'Talk', guests: [mira, ana, ben] });
      await week.page.waitForTimeout(700);
      await week.setsTime(day(2), '15:00', '15:30');
      await week.saves();
    },
  ],
  [
    'a chip dragged that no page has shown',
    scene([{ ...withAna, id: 'never-seen' }]),
    (week) => week.drags(0, day(1), '14:00'),
  ],
];

async function shows(
  leader: Leader,
  [what, calendar, does]: Form,
  occasion: RegExp,
): Promise<void> {
  await test.step(what, async () => {
    const week = await leader.opensCalendar(calendar);
    await does(week);
    const prompt = await week.prompt(occasion);
    await expect(prompt.occasion).toHaveText(occasion);
    await week.page.close();
    await leader.forgetsPrompts(24 * 15, { andAgain: true });
  });
}

test.describe('in Calendar a prompt comes', () => {
  test.setTimeout(180_000);
  test('for a one-on-one, in each of its forms', async ({ leaderAtWork }) => {
    for (const form of oneOnOne) await shows(leaderAtWork, form, /^One-on-one(?! (moved|called))/);
  });
  test('for a one-on-one that is declined or deleted', async ({ leaderAtWork }) => {
    for (const form of declined)
      await shows(leaderAtWork, form, /One-on-one (declined|called off)/);
  });
  test('for a one-on-one that is moved, in each of its forms', async ({ leaderAtWork }) => {
    for (const form of moved) await shows(leaderAtWork, form, /One-on-one moved/);
  });
});

test('in Calendar no prompt comes for what only looks like it', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(150_000);
  for (const [what, calendar, does] of nearMisses) {
    await test.step(what, async () => {
      const week = await leader.opensCalendar(calendar);
      await does(week);
      await week.seesNoPrompt(2200);
      await week.page.close();
    });
  }
  const week = await leader.opensCalendar(scene([withAna]));
  await week.opensEvent(0);
  await week.prompt();
});

test.describe('in Calendar', () => {
  test('a cancelled question takes the prompt back, and the next one still counts', async ({
    leaderAtWork: leader,
  }) => {
    for (const lang of ['en', 'ja'] as const) {
      const week = await leader.opensCalendar(
        scene([withAna], { lang, cancelFirst: lang === 'ja' }),
      );
      await week.opensEvent(0);
      await week.page.waitForTimeout(700);
      await week.deletes();
      const prompt = await week.prompt(/called off|declined/);
      await week.answersQuestion('cancel');
      await prompt.isGone(3000);
      await week.deletes();
      await (await week.prompt(/called off|declined/)).isThere();
      await week.page.close();
      await leader.forgetsPrompts(24 * 15, { andAgain: true });
    }
  });

  test('what lies out of sight is not open', async ({ leaderAtWork: leader }) => {
    const week = await leader.opensCalendar(scene([withAna]));
    for (const away of ['left: -9999px; right: auto', 'clip: auto; height: 0; overflow: hidden']) {
      const style = await week.page.addStyleTag({
        content: `[data-chips-dialog] { position: fixed !important; ${away.replaceAll(';', ' !important;')} !important }`,
      });
      await week.opensEvent(0);
      await week.seesNoPrompt(1500);
      await week.closesEvent();
      await style.evaluate((element) => (element as Element).remove());
    }
    await week.opensEvent(0);
    await week.prompt();
  });

  test('Yes after No takes the prompt back', async ({ leaderAtWork: leader }) => {
    const week = await leader.opensCalendar(scene([byAna], { noQuestion: true }));
    await week.opensEvent(0);
    await week.page.waitForTimeout(700);
    await week.responds('no');
    const prompt = await week.prompt(/declined|called off/);
    await week.responds('yes');
    await prompt.isGone(3000);
  });

  test('a new one-on-one is not moved by being given its time', async ({
    leaderAtWork: leader,
  }) => {
    const week = await leader.opensCalendar(scene([event([stranger])]));
    await week.newEvent({ title: 'Talk', guests: [mira, ana] });
    const prompt = await week.prompt(/^One-on-one(?! moved)/);
    await week.setsTime(day(2), '15:00', '15:30');
    await week.saves();
    await week.page.waitForTimeout(2500);
    expect(await prompt.occasion.innerText().catch(() => '')).not.toContain('moved');
    expect(await week.shows(/moved/)).toBe(false);
  });

  test('a cancelled move is no move, and a resized event is not moved', async ({
    leaderAtWork: leader,
  }) => {
    const week = await leader.opensCalendar(scene([withAna]));
    await glances(week);
    await leader.forgetsPrompts();
    await week.page.bringToFront();
    await week.resizes(0, day(1), '12:00');
    await week.seesNoPrompt(1500);
    await week.answersQuestion('cancel').catch(() => undefined);
    await week.drags(0, day(1), '14:00');
    const prompt = await week.prompt(/moved/);
    await week.answersQuestion('cancel');
    await prompt.isGone(3000);
  });

  test('protecting a one-on-one ignores pause and budget, once per event', async ({
    leaderAtWork: leader,
  }) => {
    const week = await leader.opensCalendar(
      scene([byAna, event([ben], { start: '13:00', end: '13:30', organiser: ben })], {
        noQuestion: true,
      }),
    );
    await week.opensEvent(0);
    await (await week.prompt()).isThere();
    await week.responds('no');
    const protecting = await week.prompt(/declined|called off/);
    await protecting.answers('Not now');
    await protecting.isGone(2000);
    await week.opensEvent(1);
    await week.seesNoPrompt();
    await week.responds('no');
    await week.prompt(/declined|called off/);
  });
});
