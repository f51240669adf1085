import type { Rules } from '../../domain/decide';
import type { Moment, MomentKind } from '../../domain/moments';
import type { Person } from '../../domain/people';

/** A working Friday morning on which every rule lets a prompt through. */
export const clock = { now: Date.UTC(2026, 10, 20, 9), zone: 'Europe/Berlin' };
export const today = '2026-11-20';

export const rules: Rules = {
  started: true,
  sites: { gmail: true, calendar: true },
  inCall: false,
  workingDays: [1, 2, 3, 4, 5],
  quiet: { on: true, from: '19:00', to: '07:00' },
  budget: 3,
  off: [],
  quietPeople: [],
};

export const ana: Person = {
  id: 'ana',
  name: 'Ana Silva',
  addresses: ['ana.silva@corp.example'],
  role: 'report',
  updatedAt: clock.now,
  device: 'laptop',
};

export const momentOf = (kind: MomentKind, key: string, person = ana): Moment => ({
  kind,
  site: 'gmail',
  person,
  reports: 1,
  certainty: 'sure',
  key: `thread:${key}`,
  surface: `thread:${key}`,
});
