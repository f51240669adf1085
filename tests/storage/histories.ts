import fc from 'fast-check';
import { behaviours, measureIds, standards } from '../../domain/behaviours';
import { newId } from '../../domain/id';
import { marks, type Entry, type LogEvent, type MarkName } from '../../domain/log';
import { momentKinds } from '../../domain/moments';
import type { Person } from '../../domain/people';
import type { Buried, JournalRecord } from '../../domain/records';
import { wordKinds, wordLanguages } from '../../domain/words';
import type { Settings } from '../../storage/settings';

/** Made histories: what a leader's log, people, journal and settings may hold, strange texts included. */

const seconds = { min: 1_760_000_000, max: 1_800_000_000 };
export const instant = fc.integer(seconds).map((at) => at * 1000);
export const day = fc
  .integer({ min: 0, max: 60 })
  .map((days) => Temporal.PlainDate.from('2026-10-01').add({ days }).toString());
const due = day.map((date) => `${date}T17:00`);
export const id = fc
  .tuple(instant, fc.uint8Array({ minLength: 16, maxLength: 16 }))
  .map(([now, random]) => newId(now, random));
const device = fc.constantFrom('laptop', 'desktop', 'phone');
const behaviour = fc.constantFrom(...behaviours.map((known) => known.id));
const moment = fc.constantFrom(...momentKinds);
const person = fc.constantFrom('ana', 'ben', 'chen');

/** Texts as people and attackers write them. */
export const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', '</script>', '\u202Eevil', '\0', '\ud800', '{{x}}', 'José 🥾', ''),
);

/** What stands alone, and what is about another event. */
type Alone = Exclude<LogEvent['kind'], 'answer' | 'move' | 'deleted'>;
type Of<K extends Alone> = Extract<Entry, { kind: K }>;
/** One of every kind: the type asks for a kind that is new. */
const entries: { [K in Alone]: fc.Arbitrary<Of<K>> } = {
  act: fc.record(
    { kind: fc.constant('act'), person, behaviour, text: words, minutes: fc.nat(1440) },
    { requiredKeys: ['kind'] },
  ),
  promise: fc.record(
    { kind: fc.constant('promise'), person, behaviour, moment, due, text: words },
    { requiredKeys: ['kind', 'behaviour', 'moment', 'due'] },
  ),
  prompt: fc.record({ kind: fc.constant('prompt'), decision: id, behaviour, person, moment }),
  dismiss: fc.record(
    { kind: fc.constant('dismiss'), decision: id, behaviour, person },
    { requiredKeys: ['kind', 'behaviour'] },
  ),
  occasion: fc.record({ kind: fc.constant('occasion') }),
  reserve: fc.record({ kind: fc.constant('reserve'), week: day, spent: fc.boolean() }),
  away: fc.record({ kind: fc.constant('away') }),
  'one-on-one': fc.record({
    kind: fc.constant('one-on-one'),
    person,
    meeting: id,
    went: fc.constantFrom('kept', 'declined', 'moved', 'missed'),
  }),
  reply: fc.record({ kind: fc.constant('reply'), person, waited: fc.nat() }),
  mark: fc.record(
    {
      kind: fc.constant('mark'),
      what: fc.constantFrom(...(Object.keys(marks) as MarkName[])),
      value: fc.nat(999),
      person,
      line: id,
    },
    { requiredKeys: ['kind', 'what', 'value'] },
  ),
  plan: fc.record(
    { kind: fc.constant('plan'), week: day, moment, behaviour },
    { requiredKeys: ['kind', 'week'] },
  ),
  review: fc.record({
    kind: fc.constant('review'),
    of: fc.constantFrom('week', 'month'),
    start: day,
  }),
};
const plain = fc.oneof(
  { weight: 3, arbitrary: entries.act },
  { weight: 3, arbitrary: entries.promise },
  ...(Object.values(entries) as fc.Arbitrary<Entry>[]).map((arbitrary) => ({
    weight: 1,
    arbitrary,
  })),
);
const reaction: fc.Arbitrary<(promise: string) => Entry> = fc.oneof(
  fc
    .constantFrom('yes' as const, 'partly' as const, 'no' as const)
    .map((answer) => (made: string): Entry => ({ kind: 'answer', promise: made, answer })),
  due.map((to) => (made: string): Entry => ({ kind: 'move', promise: made, due: to })),
);

const zone = fc.constantFrom('Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'UTC');
const stamp = fc.record({ id, at: instant, zone, day, device });

/** Any log: entries, and answers, moves and tombstones that are about some of them. */
export const log: fc.Arbitrary<LogEvent[]> = fc
  .tuple(
    fc.array(fc.tuple(stamp, plain), { maxLength: 12 }),
    fc.array(fc.tuple(stamp, reaction, fc.nat()), { maxLength: 8 }),
    fc.array(fc.tuple(stamp, fc.nat()), { maxLength: 3 }),
  )
  .map(([entries, reactions, deletions]) => {
    const events: LogEvent[] = entries.map(([at, entry]) => ({ ...at, ...entry }));
    if (events.length === 0) return events;
    const some = (n: number) => events[n % events.length]!.id;
    const about = reactions.map(([at, to, n]): LogEvent => ({ ...at, ...to(some(n)) }));
    const tombs = deletions.map(([at, n]): LogEvent => ({
      ...at,
      kind: 'deleted',
      target: some(n),
    }));
    const dead = new Set(deletions.map(([, n]) => some(n)));
    return [...events, ...about].filter((event) => !dead.has(event.id)).concat(tombs);
  });

const address = fc
  .stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?$/)
  .map((local) => `${local}@corp.example`);
const cadence = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.nat(300))
  .map(([ideal, more]) => ({ ideal, max: ideal + more }));
const living: fc.Arbitrary<Person> = fc.record(
  {
    id,
    name: words,
    addresses: fc.array(address, { maxLength: 3 }),
    role: fc.constantFrom('report', 'leader', 'customer'),
    onLeave: fc.boolean(),
    cadence,
    note: words,
    movedBy: fc.constantFrom('trouble', 'praise'),
    updatedAt: instant,
    device,
  },
  { requiredKeys: ['id', 'name', 'addresses', 'role', 'updatedAt', 'device'] },
);
const removed = fc
  .tuple(living, fc.boolean())
  .map(([{ id, role, updatedAt, device }, isMerged]): Person => {
    const gone = { id, role, name: '', addresses: [], updatedAt, device, deletedAt: updatedAt };
    return isMerged ? { ...gone, mergedInto: `0000${id.slice(4)}` } : gone;
  });
/** No two of them share an address, as on any one machine. */
export const somePeople: fc.Arbitrary<Person[]> = fc
  .uniqueArray(fc.oneof(living, removed), { maxLength: 6, selector: (one) => one.id })
  .map((all) => {
    const held = new Set<string>();
    const isFree = (one: string) => !held.has(one) && held.add(one);
    return all.map((one) => ({ ...one, addresses: one.addresses.filter(isFree) }));
  });

const shared = ['ana@corp.example', 'Ana+x@corp.example', 'ben@corp.example', 'chen@gmail.com'];
const ids = ['ana', 'ben', 'chen', 'dora', 'emil'];
/** Mostly the same, so that there are many to unite; whoever is served in another way now has another role. */
const role = fc.constantFrom('report', 'report', 'report', 'customer', 'leader');
const member = (device: string): fc.Arbitrary<Person> =>
  fc
    .record({
      one: living,
      role,
      id: fc.constantFrom(...ids),
      addresses: fc.subarray([...shared, 'c.hen@gmail.com', '@acme.example']),
      updatedAt: fc.integer({ min: 1000, max: 1005 }),
      isGone: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    })
    .map(({ one, role, id, addresses, updatedAt, isGone }): Person => {
      const stamp = { id, role, updatedAt, device };
      return isGone
        ? { ...stamp, name: '', addresses: [], deletedAt: updatedAt }
        : { ...one, ...stamp, addresses };
    });
const membersOf = (device: string) =>
  fc.uniqueArray(member(device), { maxLength: 5, selector: (one) => one.id });

/**
 * The people of three machines that began alike and went on by themselves: ids and addresses are in part the same, some
 * people are removed. No two versions bear one stamp.
 */
export const teams: fc.Arbitrary<[Person[], Person[], Person[]]> = fc
  .tuple(membersOf('first'), membersOf('desktop'), membersOf('laptop'), membersOf('phone'))
  .map(([first, ...own]) => {
    const team = (mine: Person[]) => [
      ...new Map([...first, ...mine].map((one) => [one.id, one])).values(),
    ];
    return [team(own[0]), team(own[1]), team(own[2])];
  });

const short = fc.constantFrom('Do it for {name}', '</script>', '\u202Eevil', '__proto__', '🥾');
const worded = {
  standard: fc.constantFrom(...standards),
  moments: fc.subarray([...momentKinds], { minLength: 1 }),
  due: fc.constantFrom('today', 'next-working-day', 'this-week', 'next-week', 'this-month'),
  prompt: short,
  short,
  why: fc.string({ maxLength: 40 }),
} as const;
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const written = { id, updatedAt: instant, device };
const optional = <T extends object>(
  whole: { [K in keyof T]: fc.Arbitrary<T[K]> },
  ...keys: (keyof T)[]
) =>
  fc.record(whole, {
    requiredKeys: (Object.keys(whole) as (keyof T)[]).filter((key) => !keys.includes(key)),
  }) as fc.Arbitrary<T>;
const kind = <T extends string>(type: T) => ({ ...written, type: fc.constant(type) });
const minute = fc.constantFrom('00:00', '09:30', '23:59');

/** One of every kind of record, as the journal may hold them. */
const journal: { [T in JournalRecord['type']]: fc.Arbitrary<JournalRecord & { type: T }> } = {
  project: optional(
    {
      ...kind('project'),
      title: words,
      people: several(person),
      startedOn: day,
      endedOn: day,
      phases: several(
        optional(
          {
            id,
            title: words,
            startedOn: day,
            agreedOn: day,
            theirs: words,
            mine: words,
            can: words,
            cannot: words,
            decides: words,
            answerTime: words,
          },
          'agreedOn',
        ),
      ),
      nextCheckIn: day,
      checkIns: several(day),
      heard: several(
        optional(
          { id, day, person, text: words, did: words, doneOn: day, toldOn: day },
          'person',
          'doneOn',
          'toldOn',
        ),
      ),
      answers: several(
        optional(
          {
            id,
            day,
            person,
            delivered: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const),
            satisfied: fc.integer({ min: 1, max: 5 }),
            because: words,
            change: words,
            again: fc.boolean(),
          },
          'person',
          'delivered',
          'satisfied',
          'again',
        ),
      ),
    },
    'endedOn',
    'nextCheckIn',
  ),
  story: fc.record({
    ...kind('story'),
    day,
    who: words,
    people: several(person),
    did: words,
    better: words,
    told: several(fc.record({ id, day, where: words })),
  }),
  note: fc.record({
    ...kind('note'),
    topic: fc.constantFrom('complaint', 'compliment', 'question'),
    day,
    text: words,
    action: words,
    chosen: fc.boolean(),
  }),
  invitation: optional(
    {
      ...kind('invitation'),
      occasion: fc.constantFrom(
        'customer-meeting' as const,
        'team-session' as const,
        'recognition' as const,
        'visit' as const,
      ),
      title: words,
      day,
      time: minute,
      invitedOn: day,
      briefedOn: day,
      came: fc.boolean(),
      pagerOn: day,
    },
    'time',
    'briefedOn',
    'came',
    'pagerOn',
  ),
  draft: fc.record({
    ...kind('draft'),
    fields: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,8}$/), words, { maxKeys: 3 })
      .map((fields) => ({ ...fields })),
  }),
  talk: optional(
    {
      ...kind('talk'),
      talk: words,
      walk: words,
      measure: fc.constantFrom(...measureIds),
      place: fc.integer(),
    },
    'measure',
  ),
  behaviour: fc.record({ ...kind('behaviour'), ...worded }),
  playbook: optional(
    {
      ...kind('playbook'),
      playbook: optional(
        {
          id: fc.constantFrom('harbour', 'depot'),
          title: short,
          description: fc.string({ maxLength: 40 }),
          author: short,
          talk: several(fc.record({ talk: short, walk: short })).map((lines) =>
            lines.map((line, n) => ({ id: `line-${n}`, ...line })),
          ),
          behaviours: several(fc.record(worded)).map((some) =>
            some.map((one, n) => ({ id: `acme-${n}`, ...one })),
          ),
          off: several(behaviour),
          on: several(behaviour),
          cadence,
          answerWithin: fc.record({ report: fc.nat(30), customer: fc.nat(30) }),
          goal: fc.integer({ min: 1, max: 100 }),
          budget: fc.nat(100),
          words: fc.constantFrom({}, { 'kick-off': ['Anpfiff*'] }),
          plans: several(fc.record({ moment, behaviour })),
        },
        'author',
        'cadence',
        'answerWithin',
        'goal',
        'budget',
      ),
      before: fc.record(
        {
          off: several(behaviour),
          on: several(behaviour),
          cadence,
          answerWithin: fc.record({ report: fc.nat(30), leader: fc.nat(30), customer: fc.nat(30) }),
          goal: fc.integer({ min: 1, max: 100 }),
          budget: fc.nat(100),
        },
        { requiredKeys: [] },
      ),
    },
    'before',
  ),
};
const record = fc.oneof(...(Object.values(journal) as fc.Arbitrary<JournalRecord>[]));
const buried = record.map(({ id, type, updatedAt, device }): Buried => {
  return { id, type, updatedAt, device, deletedAt: updatedAt };
});
export const someRecords: fc.Arbitrary<(JournalRecord | Buried)[]> = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: record }, buried),
  { maxLength: 8, selector: (one) => one.id },
);

const chosen = fc.uniqueArray(behaviour, { maxLength: 3 });
const own = fc.subarray(['me@corp.example', 'me@home.example', 'Mira.Lang+x@corp.example']);
/** Every setting: the type asks for one that is new. */
const everySetting: { [K in keyof Required<Settings>]: fc.Arbitrary<Required<Settings>[K]> } = {
  startedAt: instant,
  startDay: day,
  ownAddresses: own,
  seenAddresses: own,
  sites: fc.record({ gmail: fc.boolean(), calendar: fc.boolean() }),
  pausedUntil: instant,
  presentingUntil: instant,
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  firstWeekday: fc.integer({ min: 1, max: 7 }),
  quiet: fc.record({ on: fc.boolean(), from: minute, to: minute }),
  budget: fc.nat(100),
  goal: fc.integer({ min: 1, max: 100 }),
  discreet: fc.boolean(),
  off: chosen,
  quietPeople: fc.uniqueArray(person),
  retireAsked: chosen,
  on: fc.subarray(['B84']),
  cadence,
  answerWithin: fc.record({ report: fc.nat(30), leader: fc.nat(30), customer: fc.nat(30) }),
  review: fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time: minute }),
  words: fc
    .dictionary(
      fc.constantFrom(...wordKinds),
      fc.record({ added: several(short), removed: several(short) }),
    )
    .map((edits) => ({ ...edits })),
  languages: fc.subarray([...wordLanguages]),
  notify: fc.boolean(),
  quietInCalls: fc.boolean(),
};

/** What a leader may have set. */
export const someSettings: fc.Arbitrary<Partial<Settings>> = fc.record(everySetting, {
  requiredKeys: [],
});
