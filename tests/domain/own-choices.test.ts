import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heldChoices, ownChoices, type SomeChoices } from '../../domain/own-choices';
import type { Ruled } from '../../domain/policy';
import { choices } from './playbooks';

const ids = fc.subarray(['B01', 'B02', 'B84']);
const days = fc.integer({ min: 0, max: 2 });
const whole = {
  sites: fc.record({ gmail: fc.boolean(), calendar: fc.boolean() }),
  answerWithin: fc.record({ report: days, leader: days, customer: days }),
  quiet: fc.record({
    on: fc.boolean(),
    from: fc.constantFrom('18:00', '19:00'),
    to: fc.constantFrom('07:00', '08:00'),
  }),
  off: ids,
  on: ids,
  cadence: fc.record({ ideal: days, max: days }),
  goal: days,
};
const some = (model: typeof whole): fc.Arbitrary<Partial<Ruled>> =>
  fc.record(model, { requiredKeys: [] });
const installed: Ruled = choices();

/** What a policy names of it: of sites and answers perhaps one, and of both lists each behaviour once. */
const named = fc.tuple(some(whole), fc.boolean()).map(([all, isInPart]): SomeChoices => {
  const { sites, answerWithin, off = [], on = [] } = all;
  return {
    ...all,
    ...(sites && isInPart && { sites: { calendar: sites.calendar } }),
    ...(answerWithin && isInPart && { answerWithin: { report: answerWithin.report } }),
    ...((all.off || all.on) && { off, on: on.filter((id) => !off.includes(id)) }),
  };
});
const sets = (now: Ruled) => ({ ...now, off: now.off.toSorted(), on: now.on.toSorted() });
const isOffered = ({ off, on }: Ruled, id: string) =>
  !off.includes(id) && (id !== 'B84' || on.includes(id));
/** A switch of the options. */
const switched = ({ off, on }: Ruled, id: string, isOn: boolean): Partial<Ruled> => {
  const without = (list: string[]) => list.filter((one) => one !== id);
  return {
    off: isOn ? without(off) : [...without(off), id],
    on: isOn && id === 'B84' ? [...without(on), id] : without(on),
  };
};

it('what is changed holds at once and alone, whatever is suggested', () => {
  const change = fc.record({
    id: fc.constantFrom('B01', 'B02', 'B84'),
    isOn: fc.boolean(),
    rest: some(whole).map(({ off: _, on: __, ...rest }) => rest),
  });
  fc.assert(
    fc.property(named, fc.array(change, { maxLength: 4 }), (suggested, changes) => {
      let own: SomeChoices = {};
      for (const { id, isOn, rest } of changes) {
        const before = heldChoices(installed, suggested, own);
        own = ownChoices(own, before, { ...rest, ...switched(before, id, isOn) }, suggested);
        const after = heldChoices(installed, suggested, own);
        for (const one of ['B01', 'B02', 'B84']) {
          expect(isOffered(after, one)).toBe(one === id ? isOn : isOffered(before, one));
        }
        expect({ ...after, off: [], on: [] }).toEqual({ ...before, ...rest, off: [], on: [] });
      }
    }),
  );
});

it('what is not touched is stored in no way: without the suggestion it is as it was', () => {
  fc.assert(
    fc.property(named, days, (suggested, customer) => {
      const before = heldChoices(installed, suggested, {});
      expect(ownChoices({}, before, before, suggested)).toEqual({ off: [], on: [] });
      const answerWithin = { ...before.answerWithin, customer };
      const off = [...before.off.filter((id) => id !== 'B01'), 'B10'];
      const own = ownChoices({}, before, { ...before, answerWithin, off }, suggested);
      expect(Object.keys(own.answerWithin ?? {})).toEqual(
        customer === before.answerWithin.customer ? [] : ['customer'],
      );
      const without = heldChoices(installed, {}, own);
      expect(without.off).toEqual(['B10']);
      expect({ ...without, off: [], on: [], answerWithin: {} }).toEqual({
        ...installed,
        off: [],
        on: [],
        answerWithin: {},
      });
    }),
  );
});

it('without a suggestion, the choices are what was changed', () => {
  fc.assert(
    fc.property(some(whole), (change) => {
      const held = heldChoices(installed, {}, ownChoices({}, installed, change, {}));
      expect(sets(held)).toEqual(sets({ ...installed, ...change }));
    }),
  );
});
