import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  behaviourById,
  behaviours,
  measureIds,
  standards,
  type MeasureId,
  type Standard,
} from '../../domain/behaviours';
import { momentKinds, type MomentKind } from '../../domain/moments';
import { seeds, type SeedId } from '../../domain/seeds';
import { borrowed, hashOf } from '../borrowed';
import seedShingles from '../fixtures/seed-shingles.json';

type Texts = Record<string, { message: string }>;
const folder = join(import.meta.dirname, '../../public/_locales');
const locales = readdirSync(folder).map((language): [string, Texts] => {
  return [language, JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))];
});
const english = locales.find(([language]) => language === 'en')![1];
const said = (key: string) => english[key]?.message ?? '';
const isUpTo = (limit: number, text: string) =>
  text !== '' && text.replaceAll('*', '').length <= limit;
const ids = behaviours.map(({ id }) => id);
const longName = 'Maximiliane Oberhofer-Li';

describe('the catalogue', () => {
  it('runs from B01 to B84, in order, each number once', () => {
    const numbers = Array.from({ length: 84 }, (_, index) => index + 1);
    expect(ids).toEqual(numbers.map((number) => `B${String(number).padStart(2, '0')}`));
    expect(behaviourById.size).toBe(84);
  });

  // The counts of the catalogue, and B32's two places beyond it.
  it.each(
    Object.entries({
      'mail-from-report': 3,
      'mail-waiting': 3,
      'mail-to-report': 6,
      'mail-trouble': 6,
      'mail-praise': 4,
      'mail-from-leader': 5,
      'one-on-one': 13,
      'one-on-one-declined': 2 + 1,
      'one-on-one-moved': 2 + 1,
      'one-on-one-ended': 3,
      'kick-off': 6,
      'check-in': 5,
      'wrap-up': 7,
      'team-meeting': 12,
      'customer-meeting': 4,
      'recognition-event': 3,
      'week-review': 21,
      'month-review': 15,
      popup: 29,
    } satisfies Record<MomentKind, number>),
  )('at %s offers %i', (kind, count) => {
    const offered = behaviours.filter(({ moments }) => moments.includes(kind as MomentKind));
    expect(offered).toHaveLength(count);
  });

  it('offers every behaviour somewhere, nowhere twice, and only at moments that exist', () => {
    for (const { moments } of behaviours) {
      expect(moments).not.toEqual([]);
      expect(new Set(moments).size).toBe(moments.length);
      expect(momentKinds).toEqual(expect.arrayContaining([...moments]));
    }
  });

  it.each(
    Object.entries({
      available: 8,
      patient: 3,
      focused: 9,
      respect: 5,
      'agree-first': 4,
      'check-in': 4,
      measure: 9,
      listen: 7,
      speak: 5,
      model: 6,
      customer: 6,
      recognise: 3,
      story: 2,
      upward: 11,
      promise: 2,
    } satisfies Record<Standard, number>),
  )('for the standard %s holds %i, under a name and a line', (standard, count) => {
    expect(behaviours.filter((behaviour) => behaviour.standard === standard)).toHaveLength(count);
    const key = `standard_${standard.replaceAll('-', '_')}`;
    expect(isUpTo(20, said(key))).toBe(true);
    expect(isUpTo(90, said(`${key}_line`))).toBe(true);
    expect(standards).toContain(standard);
  });

  it.each(
    Object.entries({
      M1: 'B03',
      M2: 'B05',
      M3: 'B06 B62',
      M4: 'B01 B02',
      M5: 'B29 B30 B31',
      M6: 'B33',
      M7: 'B35 B48',
      M8: 'B38 B39 B40',
      M9: 'B14 B15 B17',
      M10: 'B68 B69',
      M11: 'B65 B70 B71',
      M12: 'B73 B74 B75 B78',
      M13: 'B16 B19',
      M14: 'B36 B37',
      M15: 'B04 B60',
    } satisfies Partial<Record<MeasureId, string>>),
  )('feeds %s by %s', (measure, feeders) => {
    const fed = behaviours.filter(({ feeds }) => feeds.includes(measure as MeasureId));
    expect(fed.map(({ id }) => id).join(' ')).toBe(feeders);
  });

  it('feeds every measure but M17, which counts prompts, and names the streak where nothing else is fed', () => {
    const fed = new Set(behaviours.flatMap(({ feeds }) => feeds));
    expect(measureIds.filter((id) => !fed.has(id))).toEqual(['M17']);
    for (const { feeds } of behaviours) {
      expect(feeds).not.toEqual([]);
      if (feeds.includes('M16')) expect(feeds).toEqual(['M16']);
    }
  });

  it.each(Object.keys(seeds) as SeedId[])('takes something from %s', (seed) => {
    expect(behaviours.filter((behaviour) => behaviour.seeds.includes(seed))).not.toEqual([]);
  });

  it('takes every behaviour from somewhere, each source once', () => {
    for (const behaviour of behaviours) {
      expect(behaviour.seeds).not.toEqual([]);
      expect(behaviour.seeds).toEqual([...new Set(behaviour.seeds)].sort());
    }
  });

  it('knows a real talk only with somebody led', () => {
    const talks = behaviours.filter(({ talk }) => talk);
    expect(talks.length).toBeGreaterThan(10);
    expect(talks.filter(({ about }) => about !== 'report')).toEqual([]);
  });

  it('has one for late hours, one for the whole team, one that is off at first', () => {
    const special = behaviours.filter(({ only, optional }) => only ?? optional);
    expect(special.map(({ id, only }) => [id, only])).toEqual([
      ['B11', 'late'],
      ['B52', 'team'],
      ['B84', undefined],
    ]);
    expect(behaviourById.get('B84')?.optional).toBe(true);
  });
});

describe.each(behaviours)('$id', ({ id, about }) => {
  it('has a discreet text that names nobody, fits and stresses what to do', () => {
    const prompt = said(`${id}_prompt`);
    expect(isUpTo(140, prompt)).toBe(true);
    expect(prompt).not.toContain('$');
    expect(prompt).toMatch(/^[^*]*(\*[^*]+\*[^*]*)+$/);
    expect(prompt).not.toMatch(/\b(he|she|him|his|her|hers)\b/i);
  });

  it('has a text with a name that fits, if it is about somebody', () => {
    const named = said(`${id}_named`);
    if (about === 'nobody') return expect(named).toBe('');
    expect(named).toContain('$1');
    expect(named).not.toMatch(/\$[2-9]/);
    expect(isUpTo(140, named.replaceAll('$1', longName))).toBe(true);
    expect(named).toMatch(/^[^*]*(\*[^*]+\*[^*]*)+$/);
  });

  it('has a reason, and says in few words what was done', () => {
    expect(isUpTo(280, said(`${id}_why`))).toBe(true);
    expect(isUpTo(60, said(`${id}_short`))).toBe(true);
    expect(said(`${id}_why`)).toMatch(/[.?]$/);
    expect(said(`${id}_short`)).not.toMatch(/[.$*]/);
  });
});

describe('the texts', () => {
  it('say with figures who waits and how long, where the popup has them', () => {
    const filled = (key: string, ...values: string[]) =>
      values.reduce((text, value, index) => text.replaceAll(`$${index + 1}`, value), said(key));
    for (const text of [
      filled('B02_filled', longName, '12 working days', '12 working days'),
      filled('B05_filled', longName, '365 days'),
    ]) {
      expect(text).not.toContain('$');
      expect(isUpTo(140, text)).toBe(true);
    }
    expect(said('B02_filled')).toMatch(/\$1.*\$2.*\$3/);
  });

  it('differ from behaviour to behaviour, and no more than two suggestions begin alike', () => {
    for (const part of ['prompt', 'why', 'short']) {
      expect(new Set(ids.map((id) => said(`${id}_${part}`))).size, part).toBe(84);
    }
    const openings = ids.map((id) =>
      said(`${id}_prompt`).replaceAll('*', '').split(' ').slice(0, 2).join(' '),
    );
    const timesUsed = (opening: string) => openings.filter((one) => one === opening).length;
    expect(openings.filter((opening) => timesUsed(opening) > 2)).toEqual([]);
  });

  it('that are too long or missing would be seen', () => {
    expect(isUpTo(140, 'x'.repeat(141))).toBe(false);
    expect(isUpTo(140, `*${'x'.repeat(140)}*`)).toBe(true);
    expect(isUpTo(140, said('B99_prompt'))).toBe(false);
    expect(longName).toHaveLength(24);
  });
});

/** How a suggestion must never sound, each with sentences that do. */
const never: [what: string, sound: RegExp, ...planted: string[]][] = [
  ['shouting', /!|\b\p{Lu}{3,}\b/u, 'Well done!', 'Answer this mail NOW.'],
  [
    'fixing it by a loud voice',
    /\b(just|simply) fix\b|\bfix (it|this) (now|today|at once)\b|\bsick (and tired )?of\b/i,
    'There are too many problems here. Just fix them.',
    'Fix it today.',
    'Say that you are sick and tired of it.',
  ],
  [
    'what is expected as the dream',
    /\b(aim|goal|strive|enough|want)\b[^.]*\bmeet\b[^.]*\bexpectations?\b/i,
    'Our goal is to meet expectations this year.',
  ],
  [
    'no crisis, so no case',
    /\bno (crisis|case|need to change)\b|\b(is not|isn't) broken\b|\b(while|unless) (nobody|someone) complains\b/i,
    'There is no crisis, so this can wait.',
    'Leave what is not broken.',
    'All is well while nobody complains.',
  ],
  [
    'delirium or failure',
    /\b(delirious(ly)?|ecstatic|anything less|all or nothing|or else|fail(s|ed|ing|ure)?)\b/i,
    'Make everyone ecstatic.',
    'Anything less is not enough.',
    'You always fail at this.',
  ],
  [
    'defending, making small, squashing',
    /\b(not (that|so) bad|overreact\w*|calm down|why you (are|were) right|no need to ask)\b/i,
    'Tell them that it is not that bad.',
    'Explain why you were right.',
    'There is no need to ask such things.',
  ],
  [
    'training once and done',
    /\b(send|book|enrol|sign)\b[^.]*\b(course|class|training|seminar|workshop)\b|\bonce and for all\b/i,
    'Send this person to a training on courtesy.',
    'Settle it once and for all.',
  ],
  [
    'not my department',
    /(\bnot|n't) (\w+ )?(my|our|your) (department|job|problem|business)\b|\belse's job\b/i,
    'Say that this is not your department.',
    "It isn't really your problem.",
    "That is somebody else's job.",
  ],
  [
    'no time',
    /\b(no|not enough|too little) time\b|\b(too|very) busy\b|\bif you (ever )?find the time\b/i,
    'There is no time for a talk today.',
    'If you are too busy, skip it.',
  ],
  [
    'we pay them',
    /\b(we|you) pay (them|people|your)\b|\b(is|are|being) paid (to|for)\b|\bpayroll\b/i,
    'After all, this is what they are paid for.',
    'You pay them well enough.',
  ],
  [
    'expecting to be served',
    /\b(let|have|make|get) (them|this person|your (people|team)|someone) (to )?(bring|fetch|serve|handle|tidy|do)\b/i,
    'Let this person bring you the numbers.',
    'Get someone to handle it.',
  ],
  [
    'a sermon',
    /\b(you|one) (really |always )?(should|ought|have to)\b|\bmust\b/i,
    'You should know better than that.',
    'This must be answered.',
  ],
  [
    'guilt',
    /\bshame\w*|\bguilt\w*|\bdisappoint(ed|ing) (in|with) you\b|\blet (them|everyone) down\b/i,
    'Shame on whoever forgot.',
    'A guilty conscience?',
    'You have let them down.',
  ],
  [
    'borrowed figures',
    /\d ?%|\bper ?cent\b|\bsurvey\w*|\bstud(y|ies) (shows?|proves?)\b|\bproven\b/i,
    'Only 25% of them say so.',
    'A survey in every country says so.',
    'Studies show that it works.',
  ],
];

describe('no text sounds like', () => {
  const texts = Object.entries(english).filter(([key]) => /^(B\d\d|standard)_/.test(key));

  it.each(never)('%s', (_what, sound, ...planted) => {
    expect(texts.length).toBeGreaterThan(84 * 3);
    expect(texts.filter(([, { message }]) => sound.test(message.replaceAll('*', '')))).toEqual([]);
    expect(planted.length).toBeGreaterThan(0);
    for (const sentence of planted) expect(sentence).toMatch(sound);
  });
});

describe('our words are our own', () => {
  const known = new Set(seedShingles);

  it.each(locales)('in %s no six words in a row are borrowed', (_, texts) => {
    const found = Object.values(texts).flatMap(({ message }) => borrowed(message, known));
    expect(found).toEqual([]);
  });

  it('six borrowed words would be seen, whatever stands around them', () => {
    const planted = ['seven', 'quiet', 'otters', 'count', 'the', 'rain'];
    const planting = new Set([...known, hashOf(planted)]);
    const text = 'Today, *seven quiet otters* — count the RAIN again.';
    expect(borrowed(text, planting)).toEqual([planted.join(' ')]);
    expect(borrowed(text, known)).toEqual([]);
    expect(known.size).toBeGreaterThan(3000);
  });
});
