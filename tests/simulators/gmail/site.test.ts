// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gmailSite, type GmailMessage, type GmailScene, type GmailSim } from './site';

const mailbox = 'https://mail.google.com/mail/u/0/';
const me = { name: 'Mira Lindqvist', address: 'mira@corp.example' };
const ann = { name: 'Ann Okafor', address: 'ann@corp.example' };
const ben = { name: 'Ben Sato', address: 'ben@corp.example' };

const fromAnn = (at: string, more: Partial<GmailMessage> = {}): GmailMessage => ({
  from: ann,
  to: [me],
  cc: [ben],
  at,
  body: 'The plan is ready.',
  ...more,
});

const scene = (more: Partial<GmailScene> = {}): GmailScene => ({
  me,
  lang: 'en',
  threads: [
    {
      subject: 'Rollout plan',
      messages: [
        fromAnn('2026-11-16T08:00:00Z'),
        { from: me, to: [ann], at: '2026-11-17T08:00:00Z', body: 'Thanks.' },
        fromAnn('2026-11-18T08:00:00Z'),
        fromAnn('2026-11-20T08:00:00.123Z'),
      ],
    },
    {
      subject: 'Notes </script>',
      messages: [fromAnn('2026-11-19T08:00:00Z', { body: 'pasted-gmail-markup' })],
    },
  ],
  ...more,
});

const listening: [EventTarget, Parameters<EventTarget['addEventListener']>][] = [];

beforeEach(() => {
  for (const target of [window, document] as EventTarget[]) {
    const listen = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation((...listener) => {
      listening.push([target, listener]);
      listen(...listener);
    });
  }
});

/** Every test loads the page anew into one document, so the page before must fall silent. */
afterEach(() => {
  vi.restoreAllMocks();
  for (const [target, listener] of listening.splice(0)) target.removeEventListener(...listener);
});

async function visit(visited: GmailScene, url = mailbox): Promise<GmailSim> {
  const served = gmailSite(visited)(url);
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = 'scene';
  data.textContent = /id="scene">(.*)<\/script>/.exec(served?.body ?? '')?.[1] ?? '';
  document.body.className = '';
  document.body.replaceChildren(data);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  vi.resetModules();
  // @ts-expect-error the page's scripts are plain JavaScript
  await import('./page.js');
  return (window as unknown as { sim: GmailSim }).sim;
}

const all = (selector: string) => [...document.querySelectorAll(selector)];
const values = (selector: string, attribute: string) =>
  all(selector).map((element) => element.getAttribute(attribute));
const timeOf = (id: string | null | undefined) => Number.parseInt((id ?? '').slice(0, 11), 16);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the site', () => {
  const site = gmailSite(scene());

  it('serves the mailbox at its real address, for every account number', () => {
    for (const url of [mailbox, 'https://mail.google.com/mail/u/3/?view=pt&th=1#inbox']) {
      expect(site(url)).toMatchObject({ status: 200 });
    }
  });

  it('answers nothing for other hosts and 404 for paths it does not know', () => {
    expect(site('https://calendar.google.com/calendar/u/0/r')).toBeUndefined();
    expect(site('https://mail.google.com/elsewhere')).toMatchObject({ status: 404 });
    expect(site('https://mail.google.com/favicon.ico')).toMatchObject({ status: 204 });
  });

  it('allows no inline script and demands Trusted Types', () => {
    const policy = site(mailbox)?.headers['content-security-policy'];
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
  });

  it('serves every script and style that its documents name', () => {
    const named = /(?:src|href)="(\/[^"]+)"/g;
    const paths = [...(site(mailbox)?.body ?? '').matchAll(named)].map(([, path]) => path);
    expect(paths).toHaveLength(2);
    for (const path of paths) {
      expect(site(`https://mail.google.com${path}`)).toMatchObject({ status: 200 });
    }
  });

  it('keeps the text of a scene inside its data block', () => {
    expect(site(mailbox)?.body).toContain('Notes \\u003c/script>');
  });

  it('lays Arabic out from right to left', () => {
    expect(gmailSite(scene({ lang: 'ar' }))(mailbox)?.body).toContain('dir="rtl"');
    expect(site(mailbox)?.body).toContain('dir="ltr"');
  });
});

describe('the list', () => {
  it('names every person of a row twice, in a hidden copy too', async () => {
    await visit(scene());
    const row = '[role=main] [gh=tl] tr.zA[role=row]';
    expect(all(row)).toHaveLength(2);
    expect(values(`${row}:first-child .yW [email]`, 'email')).toEqual([ann.address, me.address]);
    expect(values(`${row}:first-child .afn [email]`, 'email')).toEqual([ann.address, me.address]);
    expect(values(`${row}:first-child .yW [email]`, 'name')).toEqual([ann.name, 'me']);
  });

  it('of sent mail names whom it went to, behind a word that says so', async () => {
    await visit(scene());
    const people = '[role=main] tr.zA .yW';
    expect(all(people)[0]?.textContent).toMatch(/^Ann Okafor, me/);
    location.hash = '#sent';
    window.dispatchEvent(new Event('hashchange'));
    await vi.waitFor(() => expect(all(people)).toHaveLength(1));
    expect(all(people)[0]?.textContent).toMatch(/^to: Ann Okafor/);
    expect(values(`${people} [email]`, 'email')).toEqual([ann.address]);
  });

  it('dates a thread by its first message and the row by its newest', async () => {
    await visit(scene());
    const subject = document.querySelector('tr.zA [data-legacy-thread-id]');
    expect(timeOf(subject?.getAttribute('data-legacy-thread-id'))).toBe(
      Date.parse('2026-11-16T08:00:00Z'),
    );
    const newest = subject?.getAttribute('data-legacy-last-message-id');
    expect(newest).toMatch(/^[0-9a-f]{16}$/);
    expect(timeOf(newest)).toBe(Date.parse('2026-11-20T08:00:00.123Z'));
  });

  it('had neither roles nor ids nor hovercards in 2014', async () => {
    await visit(scene({ variants: { rows2014: true } }));
    expect(all('tr.zA .yW span.zF[email][name]').length).toBeGreaterThan(0);
    expect(all('tr[role=row], tr [data-legacy-thread-id], tr [data-hovercard-id]')).toEqual([]);
  });

  it('grows to the wanted number of elements', async () => {
    await visit(scene({ filler: 1500 }));
    expect(Math.abs(all('*').length - 1500)).toBeLessThan(40);
  });

  it('churns only in rows of nobody we know', async () => {
    const sim = await visit(scene({ filler: 1000 }));
    const before = all('tr.zA:not([data-filler])').map((row) => row.textContent);
    await sim.churn(20, 5);
    expect(
      all('tr[data-filler] .y2').filter(({ textContent }) => textContent.includes('changed')),
    ).not.toEqual([]);
    expect(all('tr.zA:not([data-filler])').map((row) => row.textContent)).toEqual(before);
  });
});

describe('a thread', () => {
  it('takes role=main, and the list stays in the page hidden', async () => {
    const sim = await visit(scene());
    await sim.openThread(0);
    expect(location.hash).toMatch(/^#inbox\/FMfcgz[A-Za-z]{16,}$/);
    expect(all('[role=main]')).toHaveLength(1);
    expect(all('[role=main] h2.hP[data-thread-perm-id^="thread-f:"]')).toHaveLength(1);
    expect(all('[hidden] [gh=tl] tr.zA')).toHaveLength(2);
  });

  it('has the newest message open, the oldest collapsed and the rest in a stack', async () => {
    const sim = await visit(scene());
    await sim.openThread(0);
    const states = all('[role=main] [role=listitem]').map((item) => item.className);
    expect(states).toEqual(['kv', 'kQ', 'kv', 'h7']);
    expect(all('.kv .g2, .kQ .g2')).toEqual([]);
  });

  it('says by attribute who wrote and who received, To and Cc in one run', async () => {
    const sim = await visit(scene());
    await sim.openThread(0);
    expect(values('.h7[role=listitem] h3 [email][name]', 'data-hovercard-id')).toEqual([
      ann.address,
    ]);
    expect(values('.h7 .hb .g2', 'email')).toEqual([me.address, ben.address]);
    const ids = values('[data-message-id^="#msg-f:"]', 'data-legacy-message-id');
    expect(timeOf(ids.at(-1))).toBe(Date.parse('2026-11-20T08:00:00.123Z'));
  });

  it('can hold the markup of other people in a body', async () => {
    const sim = await visit(scene());
    await sim.openThread(1);
    expect(values('.a3s .gD', 'email')).toEqual(['petra.pasted@elsewhere.example']);
    expect(values('.h7 > .Bk h3 > span > .gD', 'email')[0]).toBe(ann.address);
  });

  it('shows its people late when the header is late', async () => {
    const sim = await visit(scene({ variants: { lateHeader: true } }));
    await sim.openThread(0);
    expect(all('[data-message-id]')).toHaveLength(4);
    expect(all('.gD')).toEqual([]);
    await pause(850);
    expect(all('.gD')).toHaveLength(4);
  });

  it('carries no address anywhere in a layout of the future', async () => {
    const addresses = () =>
      all('body *')
        .flatMap((element) => [...element.attributes])
        .filter(({ value }) => value.includes('@'));
    const plain = await visit(scene());
    await plain.openThread(0);
    expect(addresses()).not.toEqual([]);
    const sim = await visit(scene({ variants: { unreadable: true }, filler: 600 }));
    await sim.openThread(0);
    sim.reply();
    expect(all('[data-message-id]')).toHaveLength(4);
    expect(addresses()).toEqual([]);
  });

  it('stands beside the list in the preview pane, under the hash of the list', async () => {
    const sim = await visit(scene({ variants: { previewPane: true } }));
    sim.selectPreview(0);
    expect(location.hash).toBe('#inbox');
    expect(all('div[role=main] .aia [data-message-id]')).toHaveLength(4);
    expect(all('[role=main] tr.zA.apv[role=row]')).toHaveLength(2);
  });

  it('has a window of its own', async () => {
    await visit(scene(), `${mailbox}?view=pt&th=0`);
    expect(document.body.matches('.xE.aAU.Su')).toBe(true);
    expect(all('[role=main] [data-message-id]')).toHaveLength(4);
  });

  it.each([
    [
      'the string "undefined" as id',
      { threadPermIdUndefined: true },
      '.hP[data-thread-perm-id=undefined]',
      '[data-thread-perm-id^=thread]',
    ],
    ['no hovercards', { noHovercard: true }, '.gD[email]', '.h7 [data-hovercard-id]'],
    ['no names', { noNames: true }, '.gD[email]', '.h7 [name]'],
    ['list items only', { messageAsListitem: true }, '[role=listitem] .gD', '[data-message-id]'],
  ])('can come with %s', async (_, variants, there, absent) => {
    const plain = await visit(scene());
    await plain.openThread(0);
    expect(all(absent)).not.toEqual([]);
    const sim = await visit(scene({ variants }));
    await sim.openThread(0);
    expect(all(there)).not.toEqual([]);
    expect(all(absent)).toEqual([]);
  });

  it('shows new mail at its end, and its row first in the list', async () => {
    const sim = await visit(scene());
    await sim.openThread(1);
    sim.newMail(1, fromAnn('2026-11-21T08:00:00Z'));
    expect(all('[role=main] > .aHU > [role=listitem]')).toHaveLength(2);
    expect(document.querySelector('tr.zA .bog')?.textContent).toBe('Notes </script>');
  });
});

describe('writing', () => {
  const chip = '.GS .anm[name="to"] [role=listbox] [role=option][data-name][data-hovercard-id]';

  it('makes chips from typed people and makes them anew a moment later', async () => {
    const sim = await visit(scene());
    sim.compose();
    expect(location.hash).toBe('#inbox?compose=new');
    const input = document.querySelector<HTMLInputElement>('[role=dialog] [peoplekit-id]');
    input!.value = ann.address;
    input!.dispatchEvent(new KeyboardEvent('keydown', { key: ',' }));
    const [first] = all(chip);
    expect(values(chip, 'data-hovercard-id')).toEqual([ann.address]);
    await pause(250);
    expect(values(chip, 'data-name')).toEqual([ann.name]);
    expect(first?.isConnected).toBe(false);
  });

  it('kept recipients in hidden inputs before October 2021', async () => {
    const sim = await visit(scene({ variants: { oldChips: true } }));
    sim.addRecipient(sim.compose(), 'to', ann);
    expect(values('.vR > input[type=hidden][name=to]', 'value')).toEqual([
      '"Ann Okafor" <ann@corp.example>',
    ]);
    expect(all(chip)).toEqual([]);
  });

  it.each([
    ['leave', 0],
    ['stay', 1],
  ] as const)('lets chips %s when a summary takes their place', async (kept, count) => {
    const sim = await visit(scene({ variants: { chipsCollapseWhenUnfocused: kept } }));
    sim.addRecipient(sim.compose(), 'to', ann);
    expect(all(chip)).toHaveLength(1);
    document.querySelector<HTMLElement>('[name=subjectbox]')!.focus();
    await pause(20);
    expect(all(chip)).toHaveLength(count);
    expect(document.querySelector('.hl')?.textContent).toBe(ann.name);
  });

  it('marks Send with direction signs in its localised tip', async () => {
    const sim = await visit(scene({ lang: 'de' }));
    sim.compose();
    expect(values('[role=button][data-tooltip]', 'data-tooltip')).toEqual([
      'Senden \u202a(Ctrl-Enter)\u202c',
    ]);
  });

  it('leaves an emptied dialog behind when a full-screen window closes', async () => {
    const sim = await visit(scene());
    const index = sim.compose();
    sim.fullScreen(index);
    expect(all('body > .aSs .aSt [role=dialog] div.aaZ > *')).toHaveLength(1);
    sim.closeCompose(index);
    expect(all('body > .aSs .aSt [role=dialog] div.aaZ')).toHaveLength(1);
    expect(all('[role=dialog] div.aaZ > *')).toEqual([]);
  });

  it('answers inside the message, addressed, with a quotation, and sends it', async () => {
    const sim = await visit(scene());
    await sim.openThread(1);
    const index = sim.reply();
    const inline = '[data-message-id] .ip.adB > .M9';
    expect(values(`${inline} .GS .anm[name=to] .afV`, 'data-hovercard-id')).toContain(ann.address);
    expect(all(`${inline} [g_editable=true][role=textbox][contenteditable] .gD`)).toHaveLength(1);
    sim.send(index);
    expect(all('.ip')).toEqual([]);
    expect(values('[role=main] > .aHU > :last-child .gD', 'email')).toEqual([me.address]);
  });

  it('records shortcuts only when they reach the document outside a text field', async () => {
    const sim = await visit(scene());
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    document
      .querySelector('[peoplekit-id]')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(sim.keys).toEqual(['c']);
  });
});

describe('the page around', () => {
  it('names the own address in the account button and the title, in every language', async () => {
    for (const lang of ['en', 'de', 'fr', 'ja', 'es', 'pt-BR', 'ar'] as const) {
      await visit(scene({ lang }));
      const label = document.querySelector('[role=banner] [aria-label*="@"]');
      expect(label?.getAttribute('aria-label')).toMatch(/\(mira@corp\.example\)/);
      expect(document.title).toMatch(/ \(2\) - mira@corp\.example - Gmail$/);
    }
  });

  it('has no role=main while it loads', async () => {
    await visit(scene({ variants: { loading: 60 } }));
    expect(all('[role=main]')).toEqual([]);
    await pause(120);
    expect(all('[role=main]')).toHaveLength(1);
  });
});
