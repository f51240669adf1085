import type { SitePage } from './site-page';
import type { Leader } from './leader';
import { expect, test } from './story';
import { ana, ben, chiara, customer, henrik, mira, stranger } from './team';
import type { CalendarScene, SceneEvent } from '../simulators/calendar/scene';
import type { GmailMessage, GmailScene, GmailThread } from '../simulators/gmail/scene';
import type { Lang, Someone } from '../simulators/scene';

/** The moments that words and the right people make together; what only looks like them; and what waits in the popup. */

const today = Temporal.Now.plainDateISO();
const day = (days: number) => today.add({ days }).toString();
const hoursAgo = (hours: number) =>
  Temporal.Now.instant()
    .subtract({ minutes: hours * 60 })
    .toString();

const mail = (from: Someone, more: Partial<GmailMessage> = {}): GmailMessage => ({
  from,
  to: [mira],
  at: hoursAgo(1),
  body: 'Have you a moment?',
  ...more,
});
const mailbox = (thread: GmailThread, lang: Lang = 'en'): GmailScene => ({
  me: mira,
  lang,
  threads: [thread],
});
const thread = (subject: string, ...messages: GmailMessage[]): GmailThread => ({
  subject,
  messages,
});
const fromCustomer = mail(customer, { to: [mira, ana] });

const event = (title: string, guests: Someone[], more: Partial<SceneEvent> = {}): SceneEvent => ({
  title,
  day: day(1),
  start: '10:00',
  end: '11:00',
  organiser: mira,
  guests: [mira, ...guests].map((guest) => ({ ...guest, response: 'yes' })),
  ...more,
});
const week = (one: SceneEvent, lang: Lang = 'en'): CalendarScene => ({
  me: mira,
  lang,
  today: day(1),
  events: [one],
});

interface Sight {
  what: string;
  shows: (leader: Leader) => Promise<SitePage>;
}
const inGmail = (what: string, scene: GmailScene): Sight => ({
  what,
  async shows(leader) {
    const gmail = await leader.opensGmail(scene);
    await gmail.opensThread(0);
    return gmail;
  },
});
const inCalendar = (what: string, scene: CalendarScene): Sight => ({
  what,
  async shows(leader) {
    const calendar = await leader.opensCalendar(scene);
    await calendar.opensEvent(0);
    return calendar;
  },
});

type Row = [occasion: RegExp, ...Sight[]];
const inMails: Row[] = [
  [
    /A mail about trouble/,
    inGmail('a complaint', mailbox(thread('Complaint about the delivery', fromCustomer))),
    inGmail('in German', mailbox(thread('AW: Beschwerde Lieferung', fromCustomer), 'de')),
    inGmail('in Japanese', mailbox(thread('納品についてのクレーム', fromCustomer), 'ja')),
    inGmail('in Arabic', mailbox(thread('رد: بخصوص الشكوي', fromCustomer), 'ar')),
    inGmail('by a report', mailbox(thread('Escalation: Harbour', mail(ana)))),
  ],
  [
    /A mail with praise/,
    inGmail('praise', mailbox(thread('Great job on the move', fromCustomer))),
    inGmail('in French', mailbox(thread('Félicitations à l’équipe', fromCustomer), 'fr')),
  ],
  [
    /A mail that waits/,
    inGmail('a mail of last week', mailbox(thread('Dates', mail(ana, { at: hoursAgo(24 * 6) })))),
  ],
  [/A mail from your leader/, inGmail('my leader', mailbox(thread('Next year', mail(henrik))))],
];
const inEvents: Row[] = [
  [
    /Kick-off/,
    inCalendar('a kick-off', week(event('Kick-off: new desk', [ana, ben]))),
    inCalendar('in German', week(event('Projektstart Nord', [ana, ben]), 'de')),
    inCalendar('in Japanese', week(event('新システム キックオフ', [ana, customer]), 'ja')),
    inCalendar('in Arabic', week(event('الإجتماع الإفتتاحي', [ana, ben]), 'ar')),
    inCalendar('with one report', week(event('Kickoff', [ana]))),
  ],
  [
    /Wrap-up/,
    inCalendar('a retrospective', week(event('Retrospective', [ana, ben, stranger]))),
    inCalendar('in Spanish', week(event('Retrospectiva del proyecto', [ana, ben]), 'es')),
  ],
  [/Customer meeting/, inCalendar('a visit', week(event('Customer visit', [customer])))],
  [/A recognition/, inCalendar('an award', week(event('Award for the night shift', [ana, ben])))],
];

const staysAway: Sight[] = [
  inGmail(
    'a complaint that concerns no report',
    mailbox(thread('Complaint', mail(customer, { to: [mira, stranger] }))),
  ),
  inGmail(
    'a complaint that I have answered',
    mailbox(thread('Complaint', mail(customer), mail(mira, { to: [ana], at: hoursAgo(0.5) }))),
  ),
  inGmail(
    'the word only in the mail itself',
    mailbox(thread('Dates', { ...fromCustomer, body: 'A complaint, an escalation.' })),
  ),
  inCalendar('a kick-off without a report', week(event('Kick-off', [stranger, henrik]))),
  inCalendar(
    'an instance of a series',
    week(event('Kick-off of the week', [ana, ben], { recurring: true })),
  ),
  inCalendar('my leader alone', week(event('Kick-off', [henrik]))),
  inCalendar('a customer’s name without a customer', week(event('Customer visit', [stranger]))),
  inCalendar(
    'the word only in the description',
    week(event('Lunch', [ana, ben], { description: 'kick-off' })),
  ),
];

const waits: [suggested: RegExp, Sight][] = [
  [/Team meeting/, inCalendar('a team meeting', week(event('Team meeting', [ana, ben, chiara])))],
  [/Check-in/, inCalendar('a check-in', week(event('Status Harbour', [ana, ben])))],
  [/Customer meeting/, inCalendar('customers alone', week(event('Dates', [customer, ana])))],
];

for (const [where, rows] of [
  ['Gmail', inMails],
  ['Calendar', inEvents],
] as const) {
  test(`in ${where} a prompt comes for what words and people make together`, async ({
    leaderAtWork: leader,
  }) => {
    test.setTimeout(150_000);
    await leader.knowsCustomer(customer);
    for (const [occasion, ...sights] of rows) {
      for (const { what, shows } of sights) {
        await test.step(`${occasion.source}: ${what}`, async () => {
          const page = await shows(leader);
          await expect((await page.prompt()).occasion).toHaveText(occasion);
          await page.page.close();
          await leader.forgetsPrompts(24 * 15, { andAgain: true });
        });
      }
    }
  });
}

test('no prompt comes for words without the people, or people without the words', async ({
  leaderAtWork: leader,
}) => {
  test.setTimeout(150_000);
  await leader.knowsCustomer(customer);
  for (const { what, shows } of staysAway) {
    await test.step(what, async () => {
      const page = await shows(leader);
      await page.seesNoPrompt(1800);
      await page.page.close();
    });
  }
  const control = await inMails[0]![1]!.shows(leader);
  await control.prompt();
});

test('what is not sure enough for a page waits in the popup', async ({ leaderAtWork: leader }) => {
  await leader.knowsCustomer(customer);
  for (const [suggested, { what, shows }] of waits) {
    await test.step(what, async () => {
      const page = await shows(leader);
      await page.seesNoPrompt(1500);
      const popup = await leader.opensPopup();
      await expect(popup.getByText(suggested).first()).toBeVisible();
      await popup.close();
      await page.page.close();
    });
  }
});

test('words that the leader adds are found from then on', async ({ leaderAtWork: leader }) => {
  const calendar = await leader.opensCalendar(week(event('Spatenstich', [ana, ben])));
  await calendar.opensEvent(0);
  await calendar.seesNoPrompt(1500);
  await calendar.closesEvent();
  await leader.addsTitleWord('Kick-off', 'Spatenstich');
  await calendar.page.bringToFront();
  await calendar.opensEvent(0);
  await expect((await calendar.prompt()).occasion).toHaveText(/Kick-off/);
});
