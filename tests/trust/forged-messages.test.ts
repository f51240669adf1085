import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts } from '../../domain/facts';
import { wordKinds } from '../../domain/words';
import { reply } from '../../entrypoints/background/requests';
import { append } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { addRecord } from '../../storage/records';
import { changeSettings, settings, siteStates } from '../../storage/settings';
import { origin, page, prompt, startedLeader, thread } from '../background/place';
import { fromPages, staleNonce, valid } from '../background/valid-requests';
import { dump } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { proved } from './proof';

// Everything that can be sent to the background, by whom it should not be and as it should not be.

let forged = '';

type Sender = Parameters<typeof reply>[1];
const requests = Object.values(valid);
const ownSender = (request: string): Sender => (fromPages.includes(request) ? page() : prompt());
/** Handed on to the page of the same tab, which knows its own nonce: a stale one does nothing there. */
const onlyHandedOn = 'prompt-close';

const isRefused = (answer: unknown): boolean =>
  /^Error: Walk the Talk does not (know|take) [^{}<>]{1,80}\.$/.test(
    (answer as { refused?: string } | undefined)?.refused ?? '',
  );

/** Words that stand in the log and nowhere else; none of them may come back to a tab. */
const canary = (where: string) => `canary-${where}-7f3a`;
const canaries = /canary-/;

async function seededLeader(): Promise<void> {
  await startedLeader();
  const [person] = await people();
  await savePeople([
    { ...person!, note: canary('note') },
    { ...ana, id: canary('id'), name: canary('name'), addresses: ['canary-who@corp.example'] },
  ]);
  await append({ kind: 'act', person: ana.id, text: canary('act') }, clock, today);
  await append(
    {
      kind: 'promise',
      behaviour: 'B01',
      moment: 'mail-from-report',
      due: `${today}T17:00`,
      text: canary('promise'),
    },
    clock,
    today,
  );
  await addRecord(
    { type: 'story', day: today, who: canary('who'), people: [], did: '', better: '', told: [] },
    clock,
  );
  await addRecord({ type: 'talk', talk: canary('talk'), walk: canary('walk'), place: 0 }, clock);
}

const everything = async () => {
  const state = [await dump(), await settings(), await siteStates()];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
};

beforeEach(seededLeader);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Keys that every object has by birth, and others that nobody asked for. */
const anyKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'extra',
  '',
  '0',
);
const anyNonsense = fc.oneof(
  fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true, withDate: true }),
  fc.jsonValue(),
  fc.object().map((body) => ({ ...body, request: 'facts' })),
  fc.constantFrom(...requests).map((request) => [request]),
  fc.constantFrom('people', 'log', 'dump', 'backup', 'constructor').map((request) => ({ request })),
);
const huge = 'x'.repeat(200_000);
const hugeValues = fc.constantFrom<unknown>(
  huge,
  Array.from({ length: 20_000 }, () => 1),
  {
    huge,
  },
);

/** A valid request with one thing wrong, as JSON would bring it. */
const anyMutation = fc
  .tuple(
    fc.constantFrom(...requests),
    fc.nat(),
    anyKey,
    fc.oneof({ weight: 60, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: hugeValues }),
    fc.boolean(),
  )
  .map(([request, at, key, value, adds]) => {
    const entries = Object.entries(request).map(([name, own]) => [name, JSON.stringify(own)]);
    const wrong = JSON.stringify({ wrong: value });
    if (adds) entries.push([key, wrong]);
    else entries[at % entries.length]![1] = wrong;
    const fields = entries.map(([name, own]) => `${JSON.stringify(name)}:${own}`);
    return JSON.parse(`{${fields.join(',')}}`) as { request: string };
  });

/** A sender that is not who may ask. `place` is who may. */
const anyWrongSender = (place: 'page' | 'prompt'): fc.Arbitrary<Sender> => {
  const own = () => (place === 'page' ? page() : prompt());
  const other = () => (place === 'page' ? prompt() : page());
  const wrongUrl = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.constantFrom(
      'https://mail.google.com.evil.example/',
      'https://mail.google.com@evil.example/',
      'http://mail.google.com/',
      'https://evil.example/#https://mail.google.com/',
      // Named like the prompt, but a page.
      ...(place === 'prompt' ? ['https://mail.google.com/prompt.html'] : []),
      `${origin}/journal.html`,
      `${origin}/popup.html?/prompt.html`,
      'javascript:prompt.html',
      'data:text/html,/prompt.html',
      'about:blank',
    ),
  );
  return fc.oneof(
    fc.string().map((id) => ({ ...own(), id })),
    fc.constantFrom(undefined, null, {}, { id: undefined }).map((tab) => {
      return { ...own(), tab } as unknown as Sender;
    }),
    wrongUrl.map((url) => ({ ...own(), url })),
    fc.constant({ ...own(), url: undefined } as unknown as Sender),
    fc
      .constantFrom(undefined, place === 'page' ? 3 : 0)
      .map((frameId) => ({ ...own(), frameId }) as Sender),
    fc.constant(other()),
    fc.constant({} as Sender),
  );
};

it('of 10,000 forged messages none is taken, and nothing changes', async () => {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', onUnhandled);
  const { show } = (await reply(valid.facts, page())) as { show: { nonce: string } };
  const before = await everything();
  let sent = 0;
  const told: string[] = [];
  const refused = async (message: unknown, from: Sender) => {
    sent += 1;
    const answer = await reply(message, from);
    told.push(JSON.stringify(answer ?? null));
    expect(answer).toSatisfy(isRefused);
  };
  const all = (numRuns: number, messages: fc.Arbitrary<[unknown, Sender]>) =>
    fc.assert(
      fc.asyncProperty(messages, ([message, from]) => refused(message, from)),
      { numRuns },
    );

  const anySender = fc.constantFrom(page(), prompt(), page('calendar'));
  await all(2500, fc.tuple(anyNonsense, anySender));
  await all(
    3000,
    anyMutation.map((message) => [message, ownSender(message.request)]),
  );
  await all(
    3000,
    fc.constantFrom(...requests).chain((request) => {
      const place = fromPages.includes(request.request) ? 'page' : 'prompt';
      return anyWrongSender(place).map((from): [unknown, Sender] => [request, from]);
    }),
  );
  // Rightly formed and from the right place, about a suggestion that is not this tab's or is none; one site for the other.
  const asks = requests.filter((request) => 'nonce' in request && request.request !== onlyHandedOn);
  await all(
    1000,
    fc
      .tuple(fc.constantFrom(...asks), fc.uuid(), fc.integer({ min: 2, max: 2 ** 40 }))
      .map(([request, nonce, tab]): [unknown, Sender] =>
        // Another tab with the right nonce, or this one with a wrong one.
        tab % 2 === 0
          ? [
              { ...request, nonce: show.nonce },
              fromPages.includes(request.request) ? page('gmail', tab) : prompt(tab),
            ]
          : [{ ...request, nonce }, ownSender(request.request)],
      ),
  );
  const sited = requests.filter((request) => 'site' in request);
  await all(
    500,
    fc
      .tuple(fc.constantFrom(...sited), fc.boolean())
      .map(([request, isCalendar]) => [
        { ...request, site: isCalendar ? 'calendar' : 'gmail' },
        page(isCalendar ? 'gmail' : 'calendar'),
      ]),
  );

  expect(sent).toBe(10_000);
  expect(told.filter((answer) => canaries.test(answer))).toEqual([]);
  expect(await everything()).toBe(before);
  expect(({} as Record<string, unknown>)['wrong']).toBeUndefined();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);

  // The controls: the same messages, rightly sent, are taken and change something; the same look sees a canary.
  const { nonce } = show;
  for (const request of requests) {
    const mine = 'nonce' in request ? { ...request, nonce } : request;
    expect(isRefused(await reply(mine, ownSender(request.request))), request.request).toBe(false);
  }
  expect(await everything()).not.toBe(before);
  expect(canaries.test(JSON.stringify(await people()))).toBe(true);
  forged = `0 of ${sent} taken, 0 unhandled, database as it was`;
});

/** Facts as a page could make them, about people on the list and others. */
const anyFacts = (): fc.Arbitrary<Facts> => {
  const address = fc.constantFrom(ana.addresses[0]!, 'canary-who@corp.example', 'x@y.example');
  const people = fc.constantFrom('people', 'none', 'unreadable');
  const key = fc.stringMatching(/^[a-z0-9]{1,12}$/);
  const says = fc.subarray([...wordKinds]);
  const at = fc.integer({ min: clock.now - 1e9, max: clock.now });
  return fc.oneof(
    fc.record(
      {
        kind: fc.constant('thread'),
        key,
        people,
        from: address,
        to: fc.array(address, { maxLength: 4 }),
        at,
        says,
      },
      { requiredKeys: ['kind', 'key', 'people', 'to'] },
    ),
    fc.record({
      kind: fc.constant('compose'),
      key,
      people,
      to: fc.array(address, { maxLength: 4 }),
    }),
    fc.record(
      {
        kind: fc.constant('event'),
        key,
        people,
        guests: fc.array(address, { maxLength: 4 }),
        others: fc.nat(2),
        doing: fc.constantFrom('open', 'declined', 'moved'),
        settled: fc.boolean(),
        says,
      },
      { requiredKeys: ['kind', 'key', 'people', 'guests', 'others', 'doing'] },
    ),
    fc.record({
      kind: fc.constant('list'),
      key: fc.constant('list'),
      people,
      rows: fc.array(fc.record({ key, from: address, at }), { maxLength: 4 }),
    }),
  ) as fc.Arbitrary<Facts>;
};

it('no request that a page may make tells it a word of people or log: 2,000 answers', async () => {
  await changeSettings(() => ({
    budget: 100,
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    quiet: { on: false, from: '', to: '' },
  }));
  const surfaces = /^(thread|compose|event|list):[a-z0-9]+$/;
  let shown = 0;
  let said = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyFacts(), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('gmail' as const, 'calendar' as const),
      fc.integer({ min: 1, max: 5 }),
      async (facts, site, tab) => {
        said += 1;
        // Beyond the pause between two prompts, so that many answers have something to show.
        vi.setSystemTime(clock.now + said * 3 * 3_600_000);
        const answer = (await reply({ request: 'facts', site, facts }, page(site, tab))) as {
          show?: { nonce: string; surface: string };
          close?: boolean;
        };
        // Its whole shape: a random number, the name of the page's own surface, and whether to close.
        expect(Object.keys(answer).filter((key) => key !== 'show' && key !== 'close')).toEqual([]);
        expect(typeof (answer.close ?? false)).toBe('boolean');
        if (!answer.show) return;
        shown += 1;
        expect(Object.keys(answer.show).toSorted()).toEqual(['nonce', 'surface']);
        expect(answer.show.nonce).toMatch(/^[0-9a-f-]{36}$/);
        expect(answer.show.surface).toMatch(surfaces);
        expect(facts.some(({ kind, key }) => answer.show!.surface === `${kind}:${key}`)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
  expect(
    shown,
    'control: something was shown, so something was decided from the log',
  ).toBeGreaterThan(20);
  // What else it may ask: which words to look for, and to be told that nothing is known.
  for (const request of ['watching', 'layout', 'prompt-gone'] as const) {
    for (let n = 0; n < 1000 / 3; n += 1) {
      said += 1;
      const nonce = n % 2 ? crypto.randomUUID() : staleNonce;
      const answer = await reply(
        request === 'prompt-gone' ? { ...valid[request], nonce } : valid[request],
        page(),
      );
      expect(JSON.stringify(answer ?? null)).not.toMatch(canaries);
    }
  }
  expect(said).toBeGreaterThanOrEqual(2000);

  // The prompt in its frame: names nobody unless asked to, and then nothing but the name.
  await changeSettings(() => ({ budget: 100, off: [] }));
  const asked = { ...valid.facts, facts: [thread('one-more', 'canary-who@corp.example')] };
  vi.setSystemTime(clock.now + 400 * 86_400_000);
  const { show } = (await reply(asked, page())) as { show?: { nonce: string } };
  const card = async () =>
    JSON.stringify((await reply({ request: 'card', nonce: show!.nonce }, prompt())) ?? null);
  expect(await card()).toContain('"behaviour"');
  expect(await card()).not.toMatch(canaries);
  await changeSettings(() => ({ discreet: false }));
  const named = await card();
  expect(named, 'control').toContain(canary('name'));
  expect(named.replace(canary('name'), '')).not.toMatch(canaries);
  expect(vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls.join()).not.toMatch(canaries);
  proved(
    'S7',
    `${forged}; 0 bytes of the log in ${said} answers to a page, of which ${shown} showed a prompt`,
    'rightly sent, each of the 10 requests is taken; the same look finds a name where it is switched on',
  );
});
