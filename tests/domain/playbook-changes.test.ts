import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../domain/playbook';
import { choicesWithout, takingIn } from '../../domain/playbook-choices';
import { isUnchanged, playbookChanges, type PlaybookChanges } from '../../domain/playbook-changes';
import { inForce, type Choices } from '../../domain/practice';
import { builtInWords } from '../../domain/words';
import { choices, playbook, worded } from './playbooks';

const free = new Set<never>();
const none = { added: [], changed: [], removed: [] };
const nothing: PlaybookChanges = {
  talk: none,
  behaviours: none,
  plans: none,
  words: [],
  switchedOff: [],
  switchedOn: [],
  numbers: [],
};
const taking = (theirs: Partial<Playbook>, now: Partial<Choices> = {}, earlier?: Playbook) =>
  playbookChanges(choices(now), playbook(theirs), earlier && { playbook: earlier }, free);

const line = (id: string, talk = 'Answer today') => ({ id, talk, walk: 'I do, too' });

describe('taking in a playbook', () => {
  it('that holds nothing changes nothing, and is known by it', () => {
    expect(taking({})).toEqual(nothing);
    expect(isUnchanged(taking({}))).toBe(true);
    expect(isUnchanged(taking({ goal: 4 }))).toBe(false);
    expect(isUnchanged(taking({ talk: [line('a')] }))).toBe(false);
    expect(isUnchanged(taking({ off: ['B01'] }))).toBe(false);
  });

  it.each<[string, Partial<Playbook>, Partial<Choices>, Partial<PlaybookChanges>]>([
    [
      'adds its lines',
      { talk: [line('a')] },
      {},
      { talk: { added: [line('a')], changed: [], removed: [] } },
    ],
    [
      'switches behaviours off',
      { off: ['B01', 'B02'] },
      { off: ['B02'] },
      { switchedOff: ['B01'] },
    ],
    ['switches optional ones on', { on: ['B84'] }, {}, { switchedOn: ['B84'] }],
    [
      'switches on again what the leader had switched off',
      { on: ['B01'] },
      { off: ['B01'] },
      { switchedOn: ['B01'] },
    ],
    ['says nothing of behaviours nobody knows', { off: ['B99'], on: ['nobody'] }, {}, {}],
    [
      'brings its own behaviours, and says of them only that they come',
      { behaviours: [worded('greet')], off: ['greet'] },
      {},
      { behaviours: { added: [worded('greet')], changed: [], removed: [] } },
    ],
    [
      'sets its numbers where they differ',
      { cadence: { ideal: 7, max: 21 }, answerWithin: { report: 0 }, goal: 3, budget: 2 },
      {},
      {
        numbers: [
          { what: 'max', from: 14, to: 21 },
          { what: 'report', from: 1, to: 0 },
          { what: 'budget', from: 3, to: 2 },
        ],
      },
    ],
    [
      'adds words that are not built in',
      { words: { 'kick-off': ['Spatenstich', builtInWords('kick-off')[0]!] } },
      {},
      { words: [{ kind: 'kick-off', added: ['Spatenstich'], removed: [] }] },
    ],
  ])('%s', (_, theirs, now, said) => {
    expect(taking(theirs, now)).toEqual({ ...nothing, ...said });
  });

  it('in a newer edition tells what is new, said otherwise and gone', () => {
    const earlier = playbook({
      talk: [line('a'), line('b'), line('c')],
      behaviours: [worded('greet'), worded('thank')],
      words: { 'kick-off': ['Spatenstich', 'Anpfiff'] },
      plans: [{ moment: 'kick-off', behaviour: 'B29' }],
    });
    const changes = taking(
      {
        talk: [line('c'), line('a', 'Answer within the hour'), line('d')],
        behaviours: [{ ...worded('greet'), due: 'today' }],
        words: { 'kick-off': ['Anpfiff', 'Auftakt X'] },
        plans: [{ moment: 'wrap-up', behaviour: 'B38' }],
      },
      {},
      earlier,
    );
    expect(changes.talk).toEqual({
      added: [line('d')],
      changed: [line('a', 'Answer within the hour')],
      removed: [line('b')],
    });
    expect(changes.behaviours).toMatchObject({ added: [], changed: [{ id: 'greet' }] });
    expect(changes.behaviours.removed).toEqual([worded('thank')]);
    expect(changes.words).toEqual([
      { kind: 'kick-off', added: ['Auftakt X'], removed: ['Spatenstich'] },
    ]);
    expect(changes.plans.added).toEqual([{ moment: 'wrap-up', behaviour: 'B38' }]);
    expect(changes.plans.removed).toEqual([{ moment: 'kick-off', behaviour: 'B29' }]);
  });

  it('gives back what only the earlier edition had switched', () => {
    const earlier = playbook({ off: ['B01', 'B02'], on: ['B84'] });
    const now = choices({ off: ['B01', 'B02', 'B05'], on: ['B84'] });
    expect(
      takingIn(now, playbook({ off: ['B02'] }), { playbook: earlier }, free).after,
    ).toMatchObject({
      off: ['B05', 'B02'],
      on: [],
    });
    expect(taking({ off: ['B02'] }, now, earlier)).toMatchObject({
      switchedOn: ['B01'],
      switchedOff: ['B84'],
    });
  });

  it('leaves alone what a policy has locked', () => {
    const theirs = playbook({ off: ['B01'], goal: 5, budget: 1, cadence: { ideal: 1, max: 2 } });
    const locked = new Set(['behaviours', 'goal', 'cadence'] as const);
    expect(takingIn(choices(), theirs, undefined, locked)).toEqual({
      after: { budget: 1 },
      before: { budget: 3 },
    });
    expect(takingIn(choices(), theirs, undefined, free).after).toMatchObject({ goal: 5 });
  });

  it('twice is the same as once', () => {
    const some = fc.subarray(['B01', 'B02', 'B03', 'B84', 'greet']);
    const theirs = fc.record({ off: some, on: some, goal: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(theirs, fc.record({ off: some, on: some }), (parts, now) => {
        const taken = playbook(parts);
        const once = { ...choices(now), ...takingIn(choices(now), taken, undefined, free).after };
        expect(playbookChanges(once, taken, { playbook: taken }, free)).toEqual(nothing);
        expect(isUnchanged(playbookChanges(once, taken, { playbook: taken }, free))).toBe(true);
      }),
    );
  });

  it('tells exactly what is offered afterwards', () => {
    const some = fc.subarray(['B01', 'B02', 'B03', 'B84']);
    const switches = fc.record({ off: some, on: some });
    fc.assert(
      fc.property(switches, switches, (theirs, mine) => {
        const now = choices(mine);
        const taken = playbook(theirs);
        const { switchedOff, switchedOn } = playbookChanges(now, taken, undefined, free);
        const after = { ...now, ...takingIn(now, taken, undefined, free).after };
        const off = (chosen: Choices) => inForce(chosen, [], [], []).chosen.off;
        const told = [...off(now).filter((id) => !switchedOn.includes(id)), ...switchedOff];
        expect(told.toSorted()).toEqual(off(after).toSorted());
      }),
    );
  });
});

describe('letting a playbook go', () => {
  const some = fc.subarray(['B01', 'B02', 'B03', 'B84']);
  const cadence = fc.constantFrom({ ideal: 7, max: 14 }, { ideal: 5, max: 10 });
  const number = fc.integer({ min: 1, max: 4 });
  const anybody = fc
    .record({ off: some, on: some, cadence, goal: number, budget: number })
    .map(choices);
  const anyPlaybook = fc
    .record(
      {
        off: some,
        on: some,
        cadence,
        answerWithin: fc.record({ report: number, leader: number }, { requiredKeys: [] }),
        goal: number,
        budget: number,
      },
      { requiredKeys: ['off', 'on'] },
    )
    .map(playbook);
  const taken = (now: Choices, theirs: Playbook, others: Playbook[] = []) => {
    const { after, before } = takingIn(now, theirs, undefined, free, others);
    return { now: { ...now, ...after }, kept: { playbook: theirs, before } };
  };
  /** Lists in one order: what counts is what is in them. */
  const same = ({ off, on, ...rest }: Choices) => ({
    ...rest,
    off: off.toSorted(),
    on: on.toSorted(),
  });

  it('gives back everything that it had set', () => {
    fc.assert(
      fc.property(anybody, anyPlaybook, (start, theirs) => {
        const { now, kept } = taken(start, theirs);
        expect(same({ ...now, ...choicesWithout(now, kept) })).toEqual(same(start));
      }),
    );
  });

  it('leaves what the leader has set anew since', () => {
    const start = choices({ off: ['B05'], goal: 2 });
    const theirs = playbook({ off: ['B01', 'B02'], on: ['B05'], goal: 5, budget: 1 });
    const { now, kept } = taken(start, theirs);
    expect(now).toMatchObject({ off: ['B01', 'B02'], goal: 5, budget: 1 });
    const since = { ...now, off: ['B02', 'B07'], goal: 6 };
    expect({ ...since, ...choicesWithout(since, kept) }).toMatchObject({
      off: ['B07', 'B05'],
      goal: 6,
      budget: 3,
    });
  });

  it('leaves what another playbook sets just so', () => {
    const [one, other] = [playbook({ off: ['B01'], goal: 5 }), playbook({ off: ['B01'], goal: 5 })];
    const first = taken(choices(), one);
    const second = taken(first.now, other, [one]);
    const then = { ...second.now, ...choicesWithout(second.now, first.kept, [other]) };
    expect(then).toMatchObject({ off: ['B01'], goal: 5 });
    const passed = {
      ...second.kept,
      before: { ...second.kept.before, ...choicesWithout(second.kept.before, first.kept) },
    };
    expect({ ...then, ...choicesWithout(then, passed) }).toMatchObject({ off: [], goal: 3 });
  });

  it('through its newer edition gives back what was before the first', () => {
    const { now, kept } = taken(choices({ goal: 2 }), playbook({ goal: 5, off: ['B01'] }));
    const newer = playbook({ goal: 6 });
    const { after, before } = takingIn(now, newer, kept, free);
    expect(after).toMatchObject({ goal: 6, off: [] });
    const held = { ...now, ...after };
    expect(choicesWithout(held, { playbook: newer, before })).toMatchObject({ goal: 2, off: [] });
  });
});
