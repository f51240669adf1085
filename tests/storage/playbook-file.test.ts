import { Ajv2020 } from 'ajv/dist/2020';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { behaviours, measureIds, standards } from '../../domain/behaviours';
import { momentKinds } from '../../domain/moments';
import type { Playbook } from '../../domain/playbook';
import { strayPlaceholder } from '../../domain/playbook-words';
import { wordKinds } from '../../domain/words';
import schema from '../../docs/playbook.schema.json';
import managed from '../../public/managed-schema.json';
import {
  checkedPlaybook,
  largestPlaybook,
  playbookName,
  readPlaybook,
  writtenPlaybook,
} from '../../storage/playbook-file';
import { shippedPlaybooks } from '../../storage/shipped-playbooks';
import { borrowed } from '../borrowed';
import { playbook, worded } from '../domain/playbooks';
import seedShingles from '../fixtures/seed-shingles.json';
import { freshProfile } from './platform';

type Json = Record<string, unknown>;
const head = { format: 'walk-the-talk-playbook', version: 1, id: 'harbour', title: 'Harbour' };
const file = (parts: Json = {}) => JSON.stringify({ ...head, ...parts });
const valid = new Ajv2020().compile(schema);
const reads = (parts: Json) => typeof checkedPlaybook({ ...head, ...parts }) !== 'string';

beforeEach(freshProfile);

describe('a playbook file', () => {
  it('needs no more than its head: what is left out is empty', () => {
    expect(readPlaybook(file())).toEqual(playbook({ title: 'Harbour' }));
  });

  it('may name its schema for an editor, and begin with a byte order mark', () => {
    const named = file({ $schema: './playbook.schema.json' });
    expect(readPlaybook(`\uFEFF${named}`)).toEqual(playbook({ title: 'Harbour' }));
  });

  it('is called by its id', () => {
    expect(playbookName(playbook())).toBe('harbour.playbook.json');
  });

  it('is larger than any playbook before it is parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(readPlaybook(' '.repeat(largestPlaybook + 1))).toMatch(/larger than 1 MB/);
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(readPlaybook(file() + ' '.repeat(1000))).toMatchObject({ id: 'harbour' });
  });

  const line = { id: 'a', talk: 'Answer', walk: 'I answer' };
  const behaviour = worded('acme-greet');
  it.each<[string, string, RegExp]>([
    ['that is empty', '', /breaks off/],
    ['that breaks off', file().slice(0, -3), /breaks off/],
    ['with a list', '[]', /not a playbook/],
    ['with nothing', 'null', /not a playbook/],
    ['that is a backup', '{"format":"walk-the-talk-backup","version":1}', /not a playbook/],
    ['of a newer version', file({ version: 2 }), /newer version.+format is 2.+reads 1/],
    ['without a version', file({ version: undefined }), /“version” is missing/],
    ['without a title', file({ title: undefined }), /“title” is missing/],
    ['with an empty title', file({ title: '  ' }), /“title” cannot be "  "/],
    ['with an endless title', file({ title: 'x'.repeat(81) }), /“title” cannot be/],
    ['with an id that is none', file({ id: '../etc' }), /“id” cannot be/],
    ['with an id too long', file({ id: 'x'.repeat(28) }), /“id” cannot be/],
    ['with a foreign part', file({ people: [] }), /“people” is unknown/],
    ['with a line without a walk', file({ talk: [{ id: 'a', talk: 'x' }] }), /“talk.1.walk” is m/],
    ['with two lines of one id', file({ talk: [line, line] }), /In “talk” two entries/],
    ['with an unknown measure', file({ talk: [{ ...line, measure: 'M99' }] }), /“talk.1.measure”/],
    [
      'that says a built-in behaviour anew',
      file({ behaviours: [{ ...behaviour, id: 'B01' }] }),
      /“behaviours.1.id” belongs to a built-in/,
    ],
    [
      'with a prompt that is too long',
      file({ behaviours: [behaviour, { ...worded('b'), prompt: 'x'.repeat(141) }] }),
      /“behaviours.2.prompt” cannot be/,
    ],
    [
      'with a placeholder that nobody fills in',
      file({ behaviours: [worded('b', 'Thank {name}, then {leader}')] }),
      /“behaviours.1.prompt” nobody fills in \{leader\}/,
    ],
    [
      'with a person in the act, where nobody is filled in',
      file({ behaviours: [{ ...behaviour, short: 'Thanked {name}' }] }),
      /“behaviours.1.short” nobody fills in \{name\}/,
    ],
    ['with a title nobody sees', file({ title: '\u200B\u200D\u2066 \u3164' }), /“title” cannot be/],
    ['with no moment', file({ behaviours: [{ ...behaviour, moments: [] }] }), /“behaviours.1.mom/],
    ['with an unknown moment', file({ plans: [{ moment: 'lunch', behaviour: 'B01' }] }), /lunch/],
    ['with days turned round', file({ cadence: { ideal: 9, max: 3 } }), /In “cadence” the most/],
    ['with half a day', file({ answerWithin: { report: 0.5 } }), /“answerWithin.report” cannot be/],
    ['with a goal of nothing', file({ goal: 0 }), /“goal” cannot be 0/],
    ['with a word of one letter', file({ words: { 'kick-off': ['go', 'x'] } }), /words.kick-off.2/],
    [
      'with words of an unknown kind',
      file({ words: { lunch: ['x'] } }),
      /“words.lunch” is unknown/,
    ],
    ['with a prototype', file().replace('{', '{"__proto__":{"off":["B01"]},'), /__proto__/],
    [
      'with a prototype among the words',
      file({ words: {} }).replace('"words":{', '"words":{"__proto__":["ab"]'),
      /“words.__proto__” is unknown/,
    ],
    ['with a constructor', file({ constructor: {} }), /“constructor” is unknown/],
    ['that is 20,000 deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, /not a playbook/],
  ])('%s is refused with its reason', (_, text, said) => {
    expect(readPlaybook(text)).toMatch(said);
    expect(Object.keys({})).toEqual([]);
    expect(readPlaybook(file())).toMatchObject({ id: 'harbour' });
  });

  it('loses what nobody sees and what turns its words round, and keeps joiners', () => {
    const read = checkedPlaybook({
      ...head,
      title: 'Har\u202Ebour\u200B\uFEFF',
      description: 'One\u0007\ntwo\u2067',
      talk: [{ id: 'a', talk: 'می\u200Cخواهم', walk: '👩\u200D💻 answers\u2069' }],
    });
    expect(read).toMatchObject({
      title: 'Harbour',
      description: 'One\ntwo',
      talk: [{ id: 'a', talk: 'می\u200Cخواهم', walk: '👩\u200D💻 answers' }],
    });
  });

  it('of any other kind is refused without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(readPlaybook(text)).toEqual(expect.any(String));
      }),
    );
  });
});

/** Playbooks of every kind that is allowed. */
const text = (maxLength: number) =>
  fc.string({ unit: 'grapheme-ascii', maxLength }).filter((one) => /\S/.test(one));
const act = (one: string) => strayPlaceholder(one) === undefined;
const name = fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/).filter((one) => !/^B\d\d$/.test(one));
const anyPlaybook: fc.Arbitrary<Playbook> = fc
  .record(
    {
      id: name,
      title: text(80),
      description: fc.string({ maxLength: 600 }),
      author: text(120),
      talk: fc.uniqueArray(
        fc.record(
          {
            id: name,
            talk: text(300),
            walk: text(300),
            measure: fc.constantFrom(...measureIds),
          },
          { requiredKeys: ['id', 'talk', 'walk'] },
        ),
        { maxLength: 5, selector: ({ id }) => id },
      ),
      behaviours: fc.uniqueArray(
        fc.record({
          id: name,
          standard: fc.constantFrom(...standards),
          moments: fc.subarray([...momentKinds], { minLength: 1 }),
          due: fc.constantFrom('today', 'next-working-day', 'this-week', 'next-week', 'this-month'),
          prompt: text(130)
            .filter(act)
            .map((one) => `${one} {name}`),
          short: text(80).filter(act),
          why: fc.string({ maxLength: 400 }).filter(act),
        }),
        { maxLength: 4, selector: ({ id }) => id },
      ),
      off: fc.subarray(
        behaviours.map(({ id }) => id),
        { maxLength: 5 },
      ),
      on: fc.subarray(['B84']),
      cadence: fc
        .tuple(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 365 }))
        .map(([ideal, more]) => ({ ideal, max: ideal + more })),
      answerWithin: fc.record(
        { report: fc.nat(30), leader: fc.nat(30), customer: fc.nat(30) },
        { requiredKeys: ['report'] },
      ),
      goal: fc.integer({ min: 1, max: 100 }),
      budget: fc.nat(100),
      words: fc.dictionary(
        fc.constantFrom(...wordKinds),
        fc.array(fc.stringMatching(/^[a-z]{2,20}\*?$/), { maxLength: 3 }),
      ),
      plans: fc.array(
        fc.record({ moment: fc.constantFrom(...momentKinds), behaviour: fc.constant('B01') }),
        { maxLength: 3 },
      ),
    },
    {
      requiredKeys: [
        'id',
        'title',
        'description',
        'talk',
        'behaviours',
        'off',
        'on',
        'words',
        'plans',
      ],
    },
  )
  // Rebuilt without the null prototype of a dictionary.
  .map((one) => ({ ...one, words: { ...one.words } }) as Playbook);

describe('the published schema', () => {
  it('and this version agree on every playbook; written and read it is the same', () => {
    fc.assert(
      fc.property(anyPlaybook, (one) => {
        const written = writtenPlaybook(one);
        expect(readPlaybook(written)).toEqual(one);
        valid(JSON.parse(written));
        expect(valid.errors).toBe(null);
      }),
    );
  });

  const wrong: [string, Json][] = [
    ['a title of blanks', { title: '  ' }],
    ['a title too long', { title: 'x'.repeat(81) }],
    ['an id of signs', { id: 'a b' }],
    ['an id too long', { id: 'x'.repeat(28) }],
    ['another version', { version: 2 }],
    ['another format', { format: 'mood-diary' }],
    ['a foreign part', { people: [] }],
    ['an author of nothing', { author: '' }],
    ['a long description', { description: 'x'.repeat(601) }],
    ['talk that is no list', { talk: {} }],
    ['a line without a walk', { talk: [{ id: 'a', talk: 'b' }] }],
    ['a line with more', { talk: [{ id: 'a', talk: 'b', walk: 'c', mood: 1 }] }],
    ['a line’s id too long', { talk: [{ id: 'x'.repeat(37), talk: 'b', walk: 'c' }] }],
    [
      '51 lines',
      { talk: Array.from({ length: 51 }, (_, n) => ({ id: `l${n}`, talk: 'b', walk: 'c' })) },
    ],
    ['a built-in behaviour', { behaviours: [worded('B84')] }],
    ['a behaviour without a moment', { behaviours: [{ ...worded('a'), moments: [] }] }],
    ['an unknown standard', { behaviours: [{ ...worded('a'), standard: 'thrift' }] }],
    ['an unknown due rule', { behaviours: [{ ...worded('a'), due: 'someday' }] }],
    ['a prompt too long', { behaviours: [worded('a', 'x'.repeat(141))] }],
    ['a foreign placeholder', { behaviours: [worded('a', 'Ask {leader}')] }],
    ['a placeholder of two words', { behaviours: [worded('a', 'Ask {first name}')] }],
    ['a name in the act', { behaviours: [{ ...worded('a'), short: 'Asked {name}' }] }],
    ['a placeholder in the reason', { behaviours: [{ ...worded('a'), why: 'For {n}' }] }],
    ['a title nobody sees', { title: '\u200B\u200D' }],
    ['an author nobody sees', { author: '\u202E\u2060' }],
    ['a prompt nobody sees', { behaviours: [worded('a', '\uFEFF')] }],
    ['a cadence without a limit', { cadence: { ideal: 7 } }],
    ['an ideal of no day', { cadence: { ideal: 0, max: 3 } }],
    ['an answer after a month', { answerWithin: { report: 31 } }],
    ['an answer to nobody', { answerWithin: { boss: 1 } }],
    ['a goal as text', { goal: '3' }],
    ['a budget below zero', { budget: -1 }],
    ['words of an unknown kind', { words: { lunch: [] } }],
    ['a lone star', { words: { 'kick-off': ['*'] } }],
    ['a long word', { words: { 'kick-off': ['x'.repeat(61)] } }],
    ['a plan without a behaviour', { plans: [{ moment: 'kick-off' }] }],
    ['a switch of signs', { off: ['B 1'] }],
  ];
  it.each(wrong)('and this version both refuse %s', (_, parts) => {
    expect(valid({ ...head, ...parts })).toBe(false);
    expect(reads(parts)).toBe(false);
  });

  it.each<[string, Json]>([
    ['nothing more', {}],
    ['B85, which may come', { behaviours: [worded('B85')] }],
    ['a name in a suggestion', { behaviours: [worded('a', 'Ask {name}, {} and {name}')] }],
    ['a title with a joiner', { title: '👩\u200D💻' }],
    ['an answer to one role', { answerWithin: { customer: 0 } }],
    ['an exception', { words: { 'mail-trouble': ['-no trouble*'] } }],
  ])('and this version both take %s', (_, parts) => {
    expect(valid({ ...head, ...parts })).toBe(true);
    expect(reads(parts)).toBe(true);
  });

  it('for administrators names the same parts: what is not named, the browser drops', () => {
    type Part = { $ref?: string; properties?: Record<string, Part>; items?: Part };
    const named = (part: Part, defs: Record<string, Part> = {}): unknown => {
      const { properties, items } = part.$ref ? defs[part.$ref.split('/').at(-1)!]! : part;
      if (items) return [named(items, defs)];
      if (!properties) return true;
      const inside = Object.entries(properties).map(([key, one]) => [key, named(one, defs)]);
      return Object.fromEntries(inside);
    };
    const published = named(schema as Part, schema.$defs as Record<string, Part>);
    expect(named(managed.properties.playbook as Part)).toEqual(published);
    expect(published).toMatchObject({ behaviours: [{ prompt: true }], cadence: { ideal: true } });
  });
});

describe('the playbooks that come with the product', () => {
  it('are three, in order by the schema, each with a line, a reason and a plan that is offered', () => {
    expect(shippedPlaybooks().map(({ id }) => id)).toEqual([
      'three-standards',
      'attentive',
      'leaders-lead',
    ]);
    for (const one of shippedPlaybooks()) {
      expect(valid(JSON.parse(writtenPlaybook(one)))).toBe(true);
      expect(one.talk.length).toBeGreaterThan(2);
      expect(one.description).not.toBe('');
      const known = new Map(
        [...behaviours, ...one.behaviours].map((behaviour) => [behaviour.id, behaviour]),
      );
      for (const { moment, behaviour } of one.plans) {
        expect(known.get(behaviour)?.moments, behaviour).toContain(moment);
      }
    }
  });

  it('borrow no six words in a row, and sound like nobody’s boss', () => {
    const known = new Set(seedShingles);
    for (const one of shippedPlaybooks()) {
      const said = writtenPlaybook(one);
      expect(borrowed(said, known)).toEqual([]);
      expect(said).not.toMatch(/!|\byou should\b|\bmust\b|guilt|shame/i);
    }
  });
});
