import type { Playbook } from '../../domain/playbook';
import type { Choices } from '../../domain/practice';

/** A playbook of a team, for tests. */
export const playbook = (parts: Partial<Playbook> = {}): Playbook => ({
  id: 'harbour',
  title: 'Harbour desk',
  description: '',
  talk: [],
  behaviours: [],
  off: [],
  on: [],
  words: {},
  plans: [],
  ...parts,
});

/** What a leader has chosen who has changed nothing yet. */
export const choices = (parts: Partial<Choices> = {}): Choices => ({
  off: [],
  on: [],
  cadence: { ideal: 7, max: 14 },
  answerWithin: { report: 1, leader: 1, customer: 1 },
  goal: 3,
  budget: 3,
  quiet: { on: true, from: '19:00', to: '07:00' },
  sites: { gmail: true, calendar: true },
  words: {},
  ...parts,
});

/** A behaviour that is not ours. */
export const worded = (id: string, prompt = `Do ${id} for {name}`) => ({
  id,
  standard: 'listen' as const,
  moments: ['one-on-one' as const],
  due: 'this-week' as const,
  prompt,
  short: `Did ${id}`,
  why: '',
});

/** A behaviour of the leader's own. */
export const own = (id: string) => ({
  ...worded(id),
  type: 'behaviour' as const,
  updatedAt: 1,
  device: 'laptop',
});

/** A line of the leader's own talk. */
export const talkLine = (id: string, place: number) => ({
  id,
  type: 'talk' as const,
  talk: `Talk ${id}`,
  walk: `Walk ${id}`,
  place,
  updatedAt: 1,
  device: 'laptop',
});
