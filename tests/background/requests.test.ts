import { matcher } from '../../domain/matching';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerRequest } from '../../entrypoints/background/requests';
import { decisionById } from '../../storage/decisions';
import { promises } from '../../storage/log';
import type { Request, Watching } from '../../storage/requests';
import { changeSettings, settings, siteStates } from '../../storage/settings';
import { ana } from '../storage/suggestions';
import { bo, origin, page, prompt, startedLeader, thread } from './place';
import { fromPages, valid } from './valid-requests';

type Sender = Parameters<typeof answerRequest>[1];
const facts = { request: 'facts', site: 'gmail', me: 'me@corp.example', facts: [thread('t1')] };
const unwatched = { on: false, words: [] };
const notKnown = 'Walk the Talk does not know this request or its shape.';
const refusal = (message: unknown, from: Sender = page()) =>
  answerRequest(message, from).then(
    () => undefined,
    (error: Error) => error.message,
  );
const shownPrompt = async () => {
  const { show } = (await answerRequest(facts, page())) as { show: { nonce: string } };
  return show.nonce;
};

beforeEach(startedLeader);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a request from the right place', () => {
  it('of a page is answered', async () => {
    const inCalendar = { ...valid.watching, site: 'calendar' };
    const ofGmail = (await answerRequest(valid.watching, page())) as Watching;
    const ofCalendar = (await answerRequest(inCalendar, page('calendar'))) as Watching;
    expect([ofGmail.on, ofCalendar.on]).toEqual([true, true]);
    expect(ofGmail.words.map(({ kind }) => kind)).toEqual(['mail-trouble', 'mail-praise']);
    expect(matcher(ofGmail.words)('Complaint')).toEqual(['mail-trouble']);
    expect(matcher(ofCalendar.words)('启动会')).toEqual(['kick-off']);
    expect(await answerRequest(facts, page())).toMatchObject({ close: false, show: {} });
    await answerRequest(valid.layout, page());
    expect((await siteStates()).gmail?.trouble).toMatchObject({ surface: 'thread' });
    await answerRequest({ request: 'layout', site: 'gmail' }, page());
    expect((await siteStates()).gmail?.trouble).toBeUndefined();
  });

  it('of a page says no before Start, and for a site switched off', async () => {
    await changeSettings(() => ({ sites: { gmail: false, calendar: true } }));
    expect(await answerRequest(valid.watching, page())).toEqual(unwatched);
    await changeSettings(() => ({ sites: { gmail: true, calendar: true }, startedAt: undefined }));
    expect(await answerRequest(valid.watching, page())).toEqual(unwatched);
  });

  it('of the prompt shows, answers, takes back and closes its own suggestion', async () => {
    const nonce = await shownPrompt();
    const card = await answerRequest({ request: 'card', nonce }, prompt());
    expect(card).toMatchObject({ kind: 'mail-from-report', site: 'gmail' });
    const orders = () => vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.map(([, what]) => what);
    expect(orders()).toEqual([]);

    const ask = { request: 'prompt-answer', nonce, answer: 'promised' };
    expect(await answerRequest(ask, prompt())).toMatchObject({ answer: 'promised' });
    expect(await promises()).toHaveLength(1);
    await answerRequest({ request: 'prompt-undo', nonce }, prompt());
    expect(await promises()).toEqual([]);
    await answerRequest({ request: 'prompt-close', nonce }, prompt());
    expect(orders().at(-1)).toEqual({ order: 'close', nonce });
  });

  it.each([
    ['person', async () => (await settings()).quietPeople, [ana.id]],
    ['behaviour', async () => (await settings()).off, ['B01']],
    ['today', async () => (await settings()).pausedUntil, Date.UTC(2026, 10, 20, 23)],
  ] as const)('of the prompt’s menu is kept: not for this %s', async (what, kept, expected) => {
    const nonce = await shownPrompt();
    expect(await kept()).not.toEqual(expected);
    await answerRequest({ request: 'prompt-refuse', nonce, what }, prompt());
    expect(await kept()).toEqual(expected);
    expect((await decisionById(nonce))?.fate).toBe('withdrawn');
    // Whatever was refused, the thread has had its prompt.
    expect(await answerRequest(facts, page())).not.toHaveProperty('show');
  });

  it('of the menu keeps a thread from being asked about again, and nothing else', async () => {
    const nonce = await shownPrompt();
    const before = await settings();
    await answerRequest({ request: 'prompt-refuse', nonce, what: 'thread' }, prompt());
    expect(await settings()).toEqual(before);
    expect(await answerRequest(facts, page())).not.toHaveProperty('show');
  });
});

describe('a request from the wrong place is refused', () => {
  const base = { page: () => page(), prompt: () => prompt() };
  const elsewhere: [string, keyof typeof base, (from: Sender) => Sender][] = [
    ['another extension', 'page', (from) => ({ ...from, id: 'somebody-else' })],
    ['another extension', 'prompt', (from) => ({ ...from, id: 'somebody-else' })],
    ['no tab', 'page', (from) => ({ ...from, tab: undefined })],
    ['no tab', 'prompt', (from) => ({ ...from, tab: undefined })],
    ['a frame in the page', 'page', (from) => ({ ...from, frameId: 3 })],
    ['a tab of its own', 'prompt', (from) => ({ ...from, frameId: 0 })],
    ['no address', 'page', (from) => ({ ...from, url: undefined })],
    ['no address', 'prompt', (from) => ({ ...from, url: undefined })],
    ['a look-alike', 'page', (from) => ({ ...from, url: 'https://mail.google.com.example/' })],
    ['an open connection', 'page', (from) => ({ ...from, url: 'http://mail.google.com/' })],
    ['our journal', 'page', (from) => ({ ...from, url: `${origin}/journal.html` })],
    ['our journal', 'prompt', (from) => ({ ...from, url: `${origin}/journal.html` })],
    [
      'a page named like the prompt',
      'prompt',
      (from) => ({ ...from, url: 'https://mail.google.com/prompt.html' }),
    ],
    ['no real address', 'prompt', (from) => ({ ...from, url: 'prompt.html' })],
  ];

  it.each(elsewhere)('%s, for a %s', async (_, place, changed) => {
    const names = Object.keys(valid) as Request['request'][];
    const own = names.filter((name) => fromPages.includes(name) === (place === 'page'));
    for (const name of own) {
      const sentence = `Walk the Talk does not take "${name}" from there.`;
      expect(await refusal(valid[name], base[place]())).not.toBe(sentence);
      expect(await refusal(valid[name], changed(base[place]()))).toBe(sentence);
    }
  });

  it('the prompt cannot ask for a page, nor a page for the prompt', async () => {
    for (const [name, request] of Object.entries(valid)) {
      const wrong = fromPages.includes(name) ? prompt() : page();
      expect(await refusal(request, wrong)).toMatch(/does not take/);
    }
  });

  it('one site cannot speak for the other', async () => {
    expect(await refusal(valid.watching, page('calendar'))).toMatch(/does not take/);
    expect(await refusal(facts, page('calendar'))).toMatch(/does not take/);
    expect(await refusal(facts, page('gmail'))).toBeUndefined();
  });

  it('another tab cannot answer for the one with the prompt', async () => {
    const nonce = await shownPrompt();
    const unknown = 'Walk the Talk does not know this suggestion in this tab any more.';
    expect(await refusal({ request: 'card', nonce }, prompt(2))).toBe(unknown);
    expect(await refusal({ request: 'prompt-answer', nonce, answer: 'done' }, prompt(2))).toBe(
      unknown,
    );
    expect(await refusal({ request: 'prompt-gone', nonce, why: 'gone' }, page('gmail', 2))).toBe(
      unknown,
    );
    expect(await refusal(valid.card, prompt())).toBe(unknown);
    expect(await refusal({ request: 'card', nonce }, prompt())).toBeUndefined();
  });
});

describe('a request of the wrong shape is refused', () => {
  const change = (path: string, value: unknown) => {
    const copy = structuredClone(facts) as Record<string, unknown>;
    const steps = path.split('.');
    const parent = steps.slice(0, -1).reduce((at, step) => at[step] as typeof copy, copy);
    parent[steps.at(-1)!] = value;
    return copy;
  };
  it.each<[string, unknown]>([
    ['request', 'people'],
    ['request', 'constructor'],
    ['site', 'meet'],
    ['me', 'not an address'],
    ['extra', 1],
    ['facts', {}],
    ['facts', Array.from({ length: 51 }, () => thread('t1'))],
    ['facts.0.kind', 'mail'],
    ['facts.0.key', ''],
    ['facts.0.key', 'x'.repeat(513)],
    ['facts.0.subject', 'Budget'],
    ['facts.0.from', 'Ana <ana@corp.example>'],
    ['facts.0.to', ['ana@corp.example', 7]],
    ['facts.0.people', 'everybody'],
    ['facts.0.at', 0],
    ['facts.0.at', Number.NaN],
    ['facts.0.at', 1_763_600_000_000.5],
    ['showing', { nonce: 'x', surface: 'thread:t1' }],
  ])('%s = %o', async (path, value) => {
    expect(await refusal(change(path, value))).toBe(notKnown);
    expect(await refusal(facts)).toBeUndefined();
  });

  it.each([undefined, null, 0, '', 'facts', [], [facts], {}, () => facts])(
    '%o',
    async (message) => {
      expect(await refusal(message)).toBe(notKnown);
    },
  );
});

describe('no answer tells a page', () => {
  const secrets = [ana, bo].flatMap(({ id, name, addresses }) => [`"${id}"`, name, ...addresses]);

  it('who the people are or what the log holds', async () => {
    const nonce = await shownPrompt();
    await answerRequest({ request: 'prompt-answer', nonce, answer: 'promised' }, prompt());
    const requests: Request[] = [
      valid.watching,
      { ...valid.facts, facts: [thread('t2', 'bo@corp.example'), thread('t3', 'x@y.example')] },
      { ...valid['prompt-gone'], nonce },
      valid.layout,
    ];
    for (const request of requests) {
      const said = JSON.stringify((await answerRequest(request, page())) ?? null);
      for (const secret of secrets) expect(said).not.toContain(secret);
      // The words that a page looks for are long, and nobody's secret.
      if (request.request !== 'watching') expect(said.length).toBeLessThan(150);
    }
  });

  it('a name, unless the leader has switched names on', async () => {
    const nonce = await shownPrompt();
    const card = async () =>
      JSON.stringify(await answerRequest({ request: 'card', nonce }, prompt()));
    for (const secret of secrets) expect(await card()).not.toContain(secret);
    await changeSettings(() => ({ discreet: false }));
    expect(await card()).toContain(ana.name);
    expect(await card()).not.toContain(ana.addresses[0]);
  });
});
