import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours } from '../../domain/behaviours';
import { lockable, type Lockable, type Playbook } from '../../domain/playbook';
import { isSilencedBy, lockedInVain, suggestedBy } from '../../domain/policy';
import { inForce, type Policy } from '../../domain/practice';
import { builtInWords } from '../../domain/words';
import { choices, own, playbook, talkLine, worded } from './playbooks';

const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
const underPolicy = (parts: Partial<Playbook>, locked: Lockable[], chosen = choices()) =>
  inForce(chosen, [], [], [], { playbook: playbook({ id: 'policy', ...parts }), locked });

describe('what is in force', () => {
  it('without playbooks is what the leader chose, with the catalogue', () => {
    const held = inForce(choices({ off: ['B01'] }), [], [], []);
    expect(held.behaviours).toEqual(behaviours);
    expect(held.talk).toEqual([]);
    expect(held.locked.size).toBe(0);
    expect(held.chosen).toEqual(choices({ off: ['B01', 'B84'] }));
  });

  it('has an optional behaviour only when it is switched on', () => {
    expect(inForce(choices(), [], [], []).chosen.off).toContain('B84');
    expect(inForce(choices({ on: ['B84'] }), [], [], []).chosen.off).not.toContain('B84');
    expect(inForce(choices({ on: ['B84'], off: ['B84'] }), [], [], []).chosen.off).toEqual(['B84']);
  });

  it('adds what playbooks bring: lines, behaviours, words and plans', () => {
    const theirs = playbook({
      talk: [{ id: 'answer', talk: 'Answer today', walk: 'I answer today', measure: 'M1' }],
      behaviours: [worded('acme-greet')],
      words: { 'kick-off': ['Spatenstich'] },
      plans: [{ moment: 'kick-off', behaviour: 'B29' }],
    });
    const held = inForce(choices(), [own('own-1')], [talkLine('mine', 1)], [theirs]);
    expect(held.talk).toEqual([
      { id: 'mine', talk: 'Talk mine', walk: 'Walk mine' },
      {
        id: 'harbour-answer',
        talk: 'Answer today',
        walk: 'I answer today',
        measure: 'M1',
        from: 'Harbour desk',
      },
    ]);
    expect(ids(held.behaviours.slice(behaviours.length))).toEqual(['acme-greet', 'own-1']);
    expect(held.wordings.get('acme-greet')?.prompt).toBe('Do acme-greet for {name}');
    expect(held.words['kick-off']).toContain('Spatenstich');
    expect(held.plans).toEqual([{ moment: 'kick-off', behaviour: 'B29' }]);
  });

  it('keeps the lines of two playbooks apart, though both name them alike', () => {
    const line = { id: 'line-1', talk: 'a', walk: 'b' };
    const both = [playbook({ talk: [line] }), playbook({ id: 'depot', talk: [line] })];
    const { talk } = inForce(choices(), [], [], both);
    expect(ids(talk)).toEqual(['harbour-line-1', 'depot-line-1']);
  });

  it('shows the leader’s own lines by place', () => {
    const lines = [talkLine('b', 2), talkLine('c', 1), talkLine('a', 2)];
    expect(ids(inForce(choices(), [], lines, []).talk)).toEqual(['c', 'a', 'b']);
  });

  it('lets the leader’s words go over those of a playbook', () => {
    const theirs = playbook({ words: { 'kick-off': ['Spatenstich'] } });
    const edits = { 'kick-off': { added: ['Erster Stich'], removed: ['Spatenstich'] } };
    const { words } = inForce(choices({ words: edits }), [], [], [theirs]);
    expect(words['kick-off']).toContain('Erster Stich');
    expect(words['kick-off']).not.toContain('Spatenstich');
  });
});

describe('a policy', () => {
  const rules: Partial<Playbook> = {
    off: ['B02'],
    on: ['B84'],
    cadence: { ideal: 3, max: 5 },
    answerWithin: { report: 0 },
    goal: 5,
    budget: 2,
    words: { 'kick-off': ['Spatenstich'] },
  };

  it('without a lock leaves every choice but the ceiling to the leader, and adds', () => {
    const held = underPolicy(rules, []);
    expect(held.chosen).toEqual(choices({ off: ['B84'], budget: 2 }));
    expect(held.words['kick-off']).toContain('Spatenstich');
  });

  it.each<[Lockable, Partial<ReturnType<typeof choices>>]>([
    ['cadence', { cadence: { ideal: 3, max: 5 } }],
    ['answerWithin', { answerWithin: { report: 0, leader: 1, customer: 1 } }],
    ['goal', { goal: 5 }],
    ['behaviours', { off: ['B02'], on: ['B84'] }],
  ])('that locks %s holds instead of the leader’s choice, and rules nothing else', (part, set) => {
    const { chosen, locked } = underPolicy(rules, [part]);
    expect(chosen).toEqual({ ...choices({ off: ['B84'], budget: 2 }), ...set });
    expect([...locked]).toEqual([part]);
  });

  it('that locks words leaves the built-in and its own ones', () => {
    const edits = { 'kick-off': { added: ['Mine'], removed: ['Spatenstich'] } };
    const chosen = choices({ words: edits });
    expect(underPolicy(rules, [], chosen).words['kick-off']).toContain('Mine');
    const { words } = underPolicy(rules, ['words'], chosen);
    expect(words['kick-off']).toContain('Spatenstich');
    expect(words['kick-off']).not.toContain('Mine');
  });

  it('sets the prompts a day as a ceiling: fewer is the leader’s own affair', () => {
    const budget = (mine: number) =>
      underPolicy(rules, [], choices({ budget: mine })).chosen.budget;
    expect([0, 1, 2, 3, 9].map(budget)).toEqual([0, 1, 2, 2, 2]);
    const both = (own: number) =>
      inForce(choices({ budget: 9 }), [], [], [], {
        playbook: playbook({ budget: 2 }),
        budget: own,
        locked: [],
      }).chosen.budget;
    expect([0, 1, 2, 3].map(both), 'the lower of two').toEqual([0, 1, 2, 2]);
  });

  it.each<[Lockable, Partial<Policy>, Partial<ReturnType<typeof choices>>]>([
    [
      'quietHours',
      { quietHours: { on: true, from: '18:00', to: '09:00' } },
      { quiet: { on: true, from: '18:00', to: '09:00' } },
    ],
    ['sites', { sites: { gmail: false } }, { sites: { gmail: false, calendar: true } }],
    ['languages', { languages: ['de'] }, { languages: ['de'] }],
  ])(
    'may rule %s without a playbook: locked it holds, else it is a suggestion',
    (part, set, so) => {
      const installed = choices();
      const locked = inForce(choices(), [], [], [], { ...set, locked: [part] });
      expect(locked.chosen).toEqual(choices({ off: ['B84'], ...so }));
      expect([[...locked.locked], [...locked.followed]]).toEqual([[part], []]);
      const free: Policy = { ...set, locked: [] };
      expect(suggestedBy(free, installed)).toEqual(so);
      expect(suggestedBy({ ...free, locked: [part] }, installed)).toEqual({});
      const followed = inForce(choices(so), [], [], [], free);
      expect([[...followed.locked], [...followed.followed]]).toEqual([[], [part]]);
      // The leader chose otherwise: their choice holds, and nothing says that it is somebody's suggestion.
      const other = inForce(choices(), [], [], [], free);
      expect(other.chosen).toEqual(choices({ off: ['B84'] }));
      expect(other.followed.size).toBe(0);
    },
  );

  it('leaves out the built-in words of languages that do not count, and never the leader’s own', () => {
    const mine = choices({ words: { 'kick-off': { added: ['Mine'], removed: [] } } });
    const words = (languages: Policy['languages']) =>
      inForce(mine, [], [], [], { ...(languages && { languages }), locked: [] }).words['kick-off'];
    expect(words(undefined)).toContain(builtInWords('kick-off', ['de'])[0]);
    const german = inForce({ ...mine, languages: ['de'] }, [], [], []).words['kick-off'];
    expect(german).toEqual([...builtInWords('kick-off', ['de']), 'Mine']);
    expect(german.length).toBeLessThan(words(undefined).length);
    expect(inForce({ ...mine, languages: [] }, [], [], []).words['kick-off']).toEqual(['Mine']);
  });

  it('suggests what its playbook sets, part by part', () => {
    const policy: Policy = { playbook: playbook(rules), locked: ['goal'] };
    expect(suggestedBy(policy, choices())).toEqual({
      off: ['B02'],
      on: ['B84'],
      cadence: { ideal: 3, max: 5 },
      answerWithin: { report: 0, leader: 1, customer: 1 },
    });
  });

  it('locks nothing that it does not set', () => {
    const mine = choices({
      off: ['B03'],
      on: ['B84'],
      words: { 'kick-off': { added: ['Mine'], removed: [] } },
    });
    const { chosen, locked, words } = underPolicy({ goal: 5 }, [...lockable], mine);
    expect(locked).toEqual(new Set(['goal']));
    expect(chosen).toMatchObject({ goal: 5, budget: 3, cadence: { ideal: 7, max: 14 } });
    expect(chosen).toMatchObject({ off: ['B03'], on: ['B84'] });
    expect(words['kick-off']).toContain('Mine');
  });

  it('names every part that it locks and does not set', () => {
    const locks = (set: Partial<Policy>) => lockedInVain({ ...set, locked: [...lockable] });
    expect(locks({})).toEqual(['playbook', 'budget', 'quietHours', 'sites', 'languages']);
    expect(locks({ playbook: playbook({}), budget: 0, languages: [] })).toEqual([
      'playbook.cadence',
      'playbook.answerWithin',
      'playbook.goal',
      'playbook.off',
      'playbook.words',
      'quietHours',
      'sites',
    ]);
    const quietHours = { on: false, from: '19:00', to: '07:00' };
    const set = { playbook: playbook(rules), quietHours, sites: { gmail: true } };
    expect(locks({ ...set, languages: ['de'] })).toEqual([]);
  });

  it.each<[boolean, Partial<Policy>]>([
    [true, { budget: 0 }],
    [true, { budget: 3, playbook: playbook({ budget: 0 }) }],
    [true, { sites: { gmail: false, calendar: false }, locked: ['sites'] }],
    [false, { sites: { gmail: false, calendar: false } }],
    [false, { sites: { gmail: false }, locked: ['sites'] }],
    [false, { budget: 1 }],
    [false, {}],
  ])('leaves no prompt on pages: %s for %j', (silenced, policy) => {
    expect(isSilencedBy({ locked: [], ...policy })).toBe(silenced);
  });

  it('that locks behaviours still lets the leader switch off their own', () => {
    const policy: Policy = { playbook: playbook({ off: ['B02'] }), locked: ['behaviours'] };
    const chosen = choices({ off: ['own-1', 'B03'] });
    const { off } = inForce(chosen, [own('own-1')], [], [], policy).chosen;
    expect(off).toEqual(['B02', 'own-1', 'B84']);
  });

  it('stands in place of a taken playbook with the same id', () => {
    const taken = [playbook({ talk: [{ id: 'old', talk: 'a', walk: 'b' }] })];
    const policy = { playbook: playbook({ talk: [{ id: 'new', talk: 'c', walk: 'd' }] }) };
    expect(ids(inForce(choices(), [], [], taken, { ...policy, locked: [] }).talk)).toEqual([
      'harbour-new',
    ]);
  });

  it('changes nothing but the ceiling that it does not lock, whatever it says', () => {
    const parts = fc.subarray([...lockable]);
    const chosen = fc.record({
      goal: fc.integer({ min: 1, max: 100 }),
      budget: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(parts, chosen, (locked, mine) => {
        const held = underPolicy(rules, locked, choices(mine)).chosen;
        expect(held.budget).toBe(Math.min(2, mine.budget));
        for (const part of ['cadence', 'answerWithin', 'goal'] as const) {
          if (!locked.includes(part)) expect(held[part]).toEqual(choices(mine)[part]);
        }
      }),
    );
  });
});
