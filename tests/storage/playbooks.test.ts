import { beforeEach, describe, expect, it } from 'vitest';
import type { Playbook } from '../../domain/playbook';
import { letGo, takeIn, takenPlaybook } from '../../storage/playbooks';
import { practice } from '../../storage/practice';
import { recordsOf } from '../../storage/records';
import { changeSettings, settings } from '../../storage/settings';
import { playbook, worded } from '../domain/playbooks';
import { freshProfile } from './platform';
import { clock } from './suggestions';

const later = (ms: number) => ({ ...clock, now: clock.now + ms });
const state = async () => ({
  settings: await settings(),
  taken: (await recordsOf('playbook')).map(({ playbook }) => playbook),
});
const first: Partial<Playbook> = {
  behaviours: [worded('greet')],
  off: ['B01', 'B02'],
  goal: 5,
  words: { 'kick-off': ['Anpfiff'] },
};

beforeEach(freshProfile);

describe('taking in a playbook', () => {
  it('puts it in force: what it adds, and what it sets', async () => {
    await takeIn(playbook(first), clock);
    const held = await practice();
    expect(held.chosen).toMatchObject({ goal: 5, off: ['B01', 'B02', 'B84'] });
    expect(held.words['kick-off']).toContain('Anpfiff');
    expect(held.behaviours.at(-1)?.id).toBe('greet');
    expect((await takenPlaybook({ id: 'harbour' }))?.id).toBe('playbook-harbour');
  });

  it('is taken back in full', async () => {
    await changeSettings(() => ({ off: ['B02'], goal: 2 }));
    const before = await state();
    const undo = await takeIn(playbook(first), clock);
    expect(await state()).not.toEqual(before);
    await undo(later(5));
    expect(await state()).toEqual(before);
  });

  it('again replaces the earlier edition, and Undo brings that one back', async () => {
    await takeIn(playbook(first), clock);
    const before = await state();
    const undo = await takeIn(playbook({ off: ['B02'], goal: 4 }), later(5));
    expect((await state()).taken).toEqual([playbook({ off: ['B02'], goal: 4 })]);
    expect(await settings()).toMatchObject({ off: ['B02'], goal: 4 });
    await undo(later(9));
    expect(await state()).toEqual(before);
  });

  it('changes nothing when what it sets cannot be written', async () => {
    const before = await state();
    const { locks } = navigator;
    const request = () => Promise.reject(new Error('The disk is full.'));
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    await expect(takeIn(playbook(first), clock)).rejects.toThrow('The disk is full.');
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    expect(await state()).toEqual(before);
    await takeIn(playbook(first), later(5));
    expect(await state()).not.toEqual(before);
  });
});

describe('letting a playbook go', () => {
  const theirs = { goal: 5, off: ['B01'], cadence: { ideal: 5, max: 9 } };
  const kept = async (id = 'harbour') => (await takenPlaybook({ id }))!;

  it('gives back what it set, but not what was set anew, and is taken back in full', async () => {
    await changeSettings(() => ({ off: ['B02'], goal: 2 }));
    await takeIn(playbook(theirs), clock);
    await changeSettings(() => ({ cadence: { ideal: 4, max: 8 } }));
    const before = await state();
    const { back, undo } = await letGo(await kept(), later(5));
    expect(back).toEqual({
      switchedOff: [],
      switchedOn: ['B01'],
      numbers: [{ what: 'goal', from: 5, to: 2 }],
    });
    expect(await state()).toMatchObject({
      settings: { off: ['B02'], goal: 2, cadence: { ideal: 4, max: 8 } },
      taken: [],
    });
    await undo(later(9));
    expect(await state()).toEqual(before);
  });

  it.each([
    ['first in, first out', ['harbour', 'depot']],
    ['first in, last out', ['depot', 'harbour']],
  ])('leaves no trace of two: %s', async (_, order) => {
    const start = await settings();
    await takeIn(playbook(theirs), clock);
    await takeIn(playbook({ id: 'depot', goal: 7, off: ['B01'] }), later(1));
    expect(await settings()).toMatchObject({ goal: 7, off: ['B01'] });
    for (const id of order) await letGo(await kept(id), later(2));
    expect(await settings()).toEqual({ ...start, off: [], on: [] });
  });

  it('changes nothing when what comes back cannot be written', async () => {
    await takeIn(playbook(theirs), clock);
    const before = await state();
    const { locks } = navigator;
    const request = () => Promise.reject(new Error('The disk is full.'));
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    await expect(letGo(await kept(), later(5))).rejects.toThrow('The disk is full.');
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    expect(await state()).toEqual(before);
  });
});
