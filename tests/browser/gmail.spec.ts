import type { GmailPage } from './gmail-page';
import type { Leader } from './leader';
import { expect, test } from './story';
import { ana, ben, customer, mailFrom, mira, stranger, team } from './team';
import type {
  GmailMessage,
  GmailScene,
  GmailThread,
  GmailVariants,
} from '../simulators/gmail/scene';
import type { Lang, Someone } from '../simulators/scene';

const hoursAgo = (hours: number) =>
  Temporal.Now.instant()
    .subtract({ minutes: Math.round(hours * 60) })
    .toString();
const message = (from: Someone, more: Partial<GmailMessage> = {}): GmailMessage => ({
  from,
  to: [mira],
  at: hoursAgo(1),
  body: 'Have you a moment?',
  ...more,
});
const thread = (...messages: GmailMessage[]): GmailThread => ({ subject: 'Dates', messages });
const scene = (
  threads: GmailThread[],
  { lang = 'en', ...variants }: GmailVariants & { lang?: Lang } = {},
): GmailScene => ({ me: mira, lang, threads, variants });
const fromAna = thread(message(ana));
const viaGroup = { name: "'Ana Silva' via Team", address: 'team@corp.example' };

type Form = [what: string, scene: GmailScene, does: (gmail: GmailPage) => Promise<unknown>];
const opens = (gmail: GmailPage) => gmail.opensThread(0);
const writes =
  (person: Someone, field: 'to' | 'cc' | 'bcc' = 'to') =>
  async (gmail: GmailPage) => {
    await gmail.addsRecipient(await gmail.writesTo(), person, field);
  };
const nothing = async () => {};

const mailFromReport: Form[] = [
  ['an open thread', scene([fromAna]), opens],
  ...(['de', 'fr', 'ja', 'es', 'pt-BR', 'ar'] as const).map((lang): Form => [
    `the same, labels in ${lang}`,
    scene([fromAna], { lang }),
    opens,
  ]),
  ['the preview pane', scene([fromAna], { previewPane: true }), (gmail) => gmail.selectsPreview(0)],
  ['a pop-out window', scene([fromAna], { popOut: 'thread' }), nothing],
  ['a thread id that says "undefined"', scene([fromAna], { threadPermIdUndefined: true }), opens],
  ['a header of 2016', scene([fromAna], { noHovercard: true }), opens],
  ['a header without names', scene([fromAna], { noNames: true }), opens],
  ['people who arrive late', scene([fromAna], { lateHeader: true }), opens],
  ['messages known by their role only', scene([fromAna], { messageAsListitem: true }), opens],
  ['a page where a clock ticks', scene([fromAna], { tickingClock: true }), opens],
  [
    'a page that loads for two seconds',
    scene([fromAna], { loading: 2000 }),
    async (gmail) => {
      await gmail.page.waitForTimeout(2200);
      await gmail.opensThread(0);
    },
  ],
  [
    'the newest of several messages',
    scene([
      thread(
        message(customer, { at: hoursAgo(9) }),
        message(mira, { to: [ana], at: hoursAgo(5) }),
        message(ana),
      ),
    ]),
    opens,
  ],
  [
    'a mail that comes into the open thread',
    scene([thread(message(stranger, { at: hoursAgo(3) }))]),
    async (gmail) => {
      await gmail.opensThread(0);
      await gmail.seesNoPrompt(1500);
      await gmail.getsMail(0, message(ana, { at: hoursAgo(0) }));
    },
  ],
];

const mailToReport: Form[] = [
  ['a new mail', scene([fromAna]), writes(ana)],
  ['a copy', scene([fromAna]), writes(ana, 'cc')],
  [
    'another spelling of the address',
    scene([fromAna]),
    writes({ ...ana, address: 'Ana.Silva+news@Corp.example' }),
  ],
  ['recipients as before 2021', scene([fromAna], { oldChips: true }), writes(ana)],
  [
    'recipients folded away, still in the page',
    scene([fromAna], { chipsCollapseWhenUnfocused: 'stay' }),
    writes(ana),
  ],
  [
    'recipients folded away and gone',
    scene([fromAna], { chipsCollapseWhenUnfocused: 'leave' }),
    writes(ana),
  ],
  [
    'a pop-out window',
    scene([fromAna], { popOut: 'compose' }),
    async (gmail) => gmail.addsRecipient(0, ana),
  ],
  [
    'an inline reply',
    scene([thread(message(ana, { at: hoursAgo(30) }), message(mira, { to: [ana] }))]),
    async (gmail) => {
      await gmail.opensThread(0);
      await gmail.seesNoPrompt(1200);
      await gmail.replies();
    },
  ],
];

const nearMisses: Form[] = [
  ['a thread of somebody nobody leads', scene([thread(message(stranger))]), opens],
  ['a mail of a customer', scene([thread(message(customer, { cc: [ana] }))]), opens],
  ['a group that writes for a report', scene([thread(message(viaGroup))]), opens],
  [
    'a namesake',
    scene([thread(message({ name: ana.name, address: 'ana.silva@elsewhere.example' }))]),
    opens,
  ],
  [
    'my own newest message',
    scene([thread(message(ana, { at: hoursAgo(8) }), message(mira, { to: [ana] }))]),
    opens,
  ],
  [
    "Gmail's own markup of a report, pasted into a body",
    scene([thread(message(stranger, { body: 'pasted-gmail-markup', pasted: [ana, ben] }))]),
    opens,
  ],
  [
    'a report among the collapsed messages',
    scene([thread(message(ana, { at: hoursAgo(8), state: 'collapsed' }), message(stranger))]),
    opens,
  ],
  ['a collapsed newest message', scene([thread(message(ana, { state: 'collapsed' }))]), opens],
  ['a layout without people', scene([fromAna], { unreadable: true }), opens],
  ['a blind copy', scene([fromAna]), writes(ana, 'bcc')],
  ['a mail to somebody nobody leads', scene([fromAna]), writes(stranger)],
  [
    'a window that is minimised at once',
    scene([fromAna]),
    async (gmail) => {
      const compose = await gmail.writesTo();
      await gmail.minimises(compose);
      await gmail.addsRecipient(compose, ana);
    },
  ],
  ['a mail without recipients', scene([fromAna]), writes(mira)],
  [
    'a reply to a stranger that quotes a report',
    scene([thread(message(stranger, { body: 'pasted-gmail-markup', pasted: [ana] }))], {
      quotePastedMarkup: true,
    }),
    async (gmail) => {
      await gmail.opensThread(0);
      await gmail.replies();
    },
  ],
  ['a list full of mails of reports', scene([fromAna, thread(message(ben))]), nothing],
  [
    'a thread that was open for a blink',
    scene([fromAna]),
    async (gmail) => {
      await gmail.opensThread(0);
      await gmail.page.waitForTimeout(150);
      await gmail.goesBack();
    },
  ],
];

async function shows(leader: Leader, [what, mailbox, does]: Form, occasion: RegExp): Promise<void> {
  await test.step(what, async () => {
    const gmail = await leader.opensGmail(mailbox);
    await does(gmail);
    const prompt = await gmail.prompt();
    await expect(prompt.occasion).toHaveText(occasion);
    await gmail.page.close();
    await leader.forgetsPrompts(24 * 15, { andAgain: true });
  });
}

test.describe('in Gmail a prompt comes', () => {
  test.setTimeout(150_000);
  test('for a mail from a report, in each of its forms', async ({ leaderAtWork }) => {
    for (const form of mailFromReport) await shows(leaderAtWork, form, /A mail from someone/);
  });
  test('for a mail to a report, in each of its forms', async ({ leaderAtWork }) => {
    for (const form of mailToReport) await shows(leaderAtWork, form, /A mail to someone/);
  });
});

test('in Gmail no prompt comes for what only looks like it', async ({ leaderAtWork: leader }) => {
  test.setTimeout(150_000);
  for (const [what, mailbox, does] of nearMisses) {
    await test.step(what, async () => {
      const gmail = await leader.opensGmail(mailbox);
      await does(gmail);
      await gmail.seesNoPrompt(1800);
      await gmail.page.close();
    });
  }
  // The same leader, the same wait: a real one does come.
  const gmail = await leader.opensGmail(scene([fromAna]));
  await gmail.opensThread(0);
  await gmail.prompt();
});

test.describe('in Gmail', () => {
  test('a thread has one prompt, wherever it is opened', async ({ leaderAtWork: leader }) => {
    const gmail = await leader.opensGmail(
      scene([fromAna, thread(message(ben, { at: hoursAgo(4) }))]),
    );
    await gmail.opensThread(0);
    await (await gmail.prompt()).isThere();
    await gmail.goesBack();
    await leader.forgetsPrompts();
    await gmail.page.bringToFront();
    await gmail.opensThread(0);
    await gmail.seesNoPrompt();
    await gmail.goesBack();
    await gmail.opensThread(1);
    await gmail.prompt();
  });

  test('the prompt goes when its thread is left, and waits in the popup', async ({
    leaderAtWork: leader,
  }) => {
    const gmail = await leader.opensGmail(scene([fromAna]));
    await gmail.opensThread(0);
    const prompt = await gmail.prompt();
    await gmail.goesBack();
    await prompt.isGone(2000);
    const popup = await leader.opensPopup();
    await expect(popup.getByText(ana.name).first()).toBeVisible();
  });

  test('nobody waits whom the leader wrote to, as the Sent list names them', async ({
    leaderAtWork: leader,
  }) => {
    const toBen = thread(message(mira, { to: [ben], at: hoursAgo(90) }));
    const gmail = await leader.opensGmail(
      scene([toBen, thread(message(ana, { at: hoursAgo(30) }))]),
    );
    // A list is read every three seconds.
    await gmail.seesNoPrompt(3500);
    await gmail.opensList('sent');
    await expect(gmail.page.locator('[role=main] tr.zA .yW')).toContainText([ben.name]);
    await gmail.seesNoPrompt(4500);
    const popup = await leader.opensPopup();
    await expect(popup.getByText('Waiting longest for you')).toBeVisible();
    await expect(popup.getByText(ana.name).first()).toBeVisible();
    await expect(popup.getByText(ben.name)).toHaveCount(0);
  });

  test('a layout without people is said in the popup, with a skeleton that names nobody', async ({
    leaderAtWork: leader,
  }) => {
    const gmail = await leader.opensGmail(scene([fromAna], { unreadable: true }));
    await gmail.opensThread(0);
    await gmail.seesNoPrompt(3500);
    const popup = await leader.opensPopup();
    await expect(popup.getByText(/layout not recognised/)).toBeVisible();
    const skeleton = await leader.skeletonOf(popup, 'gmail');
    expect(skeleton).toContain('div');
    expect(skeleton).not.toMatch(/@|Silva|silva/);
  });
});

test('the mailbox of somebody in the list is not the leader’s, and makes nobody the leader', async ({
  leaderAtWork: leader,
}) => {
  const fromBen = thread(message(ben, { to: [ana] }));
  const delegated = await leader.opensGmail({ ...scene([fromBen]), me: ana });
  await delegated.opensThread(0);
  await delegated.seesNoPrompt();
  const popup = await leader.opensPopup();
  await expect(popup.getByText(`not read in the account ${ana.address}`)).toBeVisible();
  const options = await leader.opensOptions();
  await expect(options.getByRole('button', { name: `Remove ${ana.name}` })).toBeVisible();
  await expect(options.getByRole('button', { name: `Remove ${ana.address}` })).toHaveCount(0);

  const own = await leader.opensGmail(scene([fromAna]));
  await own.opensThread(0);
  await own.prompt();
});

/** Prompts are put hours back within the same day, so there must have been hours of it: a zone where it is afternoon. */
const hoursAhead = 14 - new Date().getUTCHours();
const afternoon = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${Math.abs(hoursAhead)}`;

test.describe('in Gmail, in the afternoon', () => {
  test.use({ chromium: { zone: afternoon } });

  test('the second prompt waits for 90 minutes, the one above the budget for tomorrow', async ({
    leaderAtWork: leader,
  }) => {
    const threads = team.map((person, index) => mailFrom(person, 'Dates', 'Soon?', index + 1));
    const gmail = await leader.opensGmail(scene(threads));
    const asks = async (index: number) => {
      await gmail.page.bringToFront();
      await gmail.opensThread(index);
    };
    await leader.allowsPrompts(2);
    await asks(0);
    await gmail.prompt();
    await gmail.goesBack();
    await asks(1);
    await gmail.seesNoPrompt();
    await gmail.goesBack();
    await leader.forgetsPrompts(1.6);
    await asks(2);
    await gmail.prompt();
    await gmail.goesBack();
    await leader.forgetsPrompts(1.6);
    await asks(3);
    await gmail.seesNoPrompt();
    await gmail.goesBack();
    await leader.forgetsPrompts();
    await asks(4);
    await gmail.prompt();
  });
});
