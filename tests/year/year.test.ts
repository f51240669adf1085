import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MomentKind } from '../../domain/moments';
import type { Diary, Prompted } from './diary';
import { weeks } from './expected';
import { figures, type Figure } from './figures';
import { breaches, rules, type Kept } from './rules';
import { liveYear, type LivedYear } from './year';

const seed = Number(process.env['YEAR_SEED'] ?? 7);
const minute = 60_000;
const day = 24 * 60 * minute;
let year: LivedYear;

beforeAll(async () => {
  year = await liveYear(seed);
}, 240_000);
afterAll(() => year.end());

/** A year in which one thing went wrong. */
const flaws: Record<keyof typeof rules, (kept: Kept) => Partial<Kept>> = {
  'is about the person on the page': ({ prompts: [first] }) => ({
    prompts: [{ ...first!, person: 'somebody else' }],
  }),
  'never comes from what cannot be read': ({ prompts: [first] }) => ({
    prompts: [{ ...first!, look: { ...first!.look, isReadable: false } }],
  }),
  'never goes beyond the budget of a day': planted((last) =>
    [4, 3, 2, 1].map((n) => ({ ...last, at: last.at - n * 91 * minute })),
  ),
  'never comes within 90 minutes of another': planted((last) => [
    { ...last, at: last.at + 89 * minute },
  ]),
  'never comes twice on a thread or event': planted((last) => [
    { ...last, fate: 'refused', at: last.at + 30 * day },
    { ...last, at: last.at + 60 * day },
  ]),
  'never comes on a day off': planted((last) =>
    [1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...last, at: last.at + n * day })),
  ),
  'never comes in quiet hours': planted((last) => [{ ...last, at: last.at + 12 * 60 * minute }]),
  'never comes while presenting or paused': ({ prompts }) => ({
    hushes: [{ why: 'paused', from: prompts[0]!.at, to: prompts[0]!.at + 1 }],
  }),
  'never repeats a behaviour for a person within 14 days': planted((last) => [
    { ...last, at: last.at + 13 * day },
  ]),
  'rests after dismissals': planted((last) =>
    [1, 2, 3, 4].map((n) => dismissed({ ...last, at: last.at + n * 27 * day })),
  ),
  'comes once a day of a kind that is dismissed more often than not': planted((last) =>
    Array.from({ length: 20 }, (_, n) => dismissed({ ...last, at: last.at + n * minute })),
  ),
  'never brings back what was refused': ({ prompts: [first] }) => ({
    refusals: [{ ...first!, what: 'behaviour', at: first!.at - 1 }],
  }),
};

/** Prompts like the last one that was no protection of a one-on-one, besides all there were. */
function planted(more: (last: Prompted) => Prompted[]) {
  return ({ prompts }: Kept): Partial<Kept> => ({
    prompts: [
      ...prompts,
      ...more(prompts.findLast(({ kind }) => kind === 'mail-from-report')!),
    ].toSorted((a, b) => a.at - b.at),
  });
}

const dismissed = (prompt: Prompted): Prompted => ({
  ...prompt,
  fate: 'dismissed',
  fateAt: prompt.at,
});

describe(`in a lived year (seed ${seed}) every prompt keeps the rules:`, () => {
  it.each(Object.keys(rules))('it %s', (rule) => {
    expect(breaches(rule, year.diary)).toEqual([]);
    const flawed = { ...year.diary, ...flaws[rule]!(year.diary) };
    expect(breaches(rule, flawed)).not.toEqual([]);
  });

  it('and the pages show exactly what was decided', () => {
    const decided = year.decisions.filter(({ outcome }) => outcome === 'page');
    expect(year.diary.prompts.map(({ id }) => id).toSorted()).toEqual(
      decided.map(({ id }) => id).toSorted(),
    );
  });

  it('and there are enough of every kind to say so', () => {
    const shown = new Map<MomentKind, number>();
    for (const { kind } of year.diary.prompts) shown.set(kind, (shown.get(kind) ?? 0) + 1);
    const kinds: MomentKind[] = [
      'mail-from-report',
      'mail-waiting',
      'mail-to-report',
      'mail-from-leader',
      'mail-trouble',
      'mail-praise',
      'one-on-one',
      'one-on-one-declined',
      'one-on-one-moved',
      'kick-off',
      'wrap-up',
      'customer-meeting',
      'recognition-event',
    ];
    expect(kinds.filter((kind) => (shown.get(kind) ?? 0) < 2)).toEqual([]);
    expect(year.diary.prompts.length).toBeGreaterThan(250);
  });

  it('and the year has 250 days of work, two time zones, and weeks of every state', () => {
    const { diary, almanac } = year;
    expect(almanac.weeks).toHaveLength(50);
    expect(new Set(diary.looks.map(({ zone }) => zone)).size).toBe(2);
    const states = new Set(weeks(diary, almanac.end).map(({ state }) => state));
    expect([...states].toSorted()).toEqual(['kept', 'missed', 'neutral', 'now', 'reserve']);
  });
});

describe(`in a lived year (seed ${seed}) the journal says what the diary says:`, () => {
  let found: Record<string, Figure>;
  beforeAll(async () => {
    const { diary, almanac } = year;
    found = await figures(diary, almanac.end, almanac.until);
  });

  it('figure by figure', () => {
    const shown = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.shown]));
    const right = Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.right]));
    expect(rounded(shown)).toEqual(rounded(right));
  });

  it('and each figure would differ if things had been forgotten', async () => {
    const { diary, almanac } = year;
    const same = new Set(Object.keys(found));
    // One forgetting may leave a mean or a streak as it was; not all of them.
    for (const every of [2, 3, 1]) {
      const torn = await figures(forgetful(diary, every), almanac.end, almanac.until);
      for (const [name, { shown, right }] of Object.entries(torn)) {
        if (JSON.stringify(rounded(shown)) !== JSON.stringify(rounded(right))) same.delete(name);
      }
    }
    expect([...same]).toEqual([]);
  });
});

/** The diary without every second, third … thing in each of its lists, but with everybody. */
const forgetful = (diary: Diary, every: number): Diary => ({
  ...(Object.fromEntries(
    Object.entries(diary).map(([name, some]: [string, unknown]) => [
      name,
      Array.isArray(some) && name !== 'people'
        ? some.filter((_, n) => (n + 1) % every !== 0)
        : some,
    ]),
  ) as unknown as Diary),
});

/** Sums of fractions differ in their last digit. */
const rounded = (figures: unknown): unknown =>
  JSON.parse(
    JSON.stringify(figures, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : (value ?? null),
    ),
  );
