import { beforeEach, describe, expect, it } from 'vitest';
import type { Playbook } from '../../domain/playbook';
import { takeIn, takenPlaybook } from '../../storage/playbooks';
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
