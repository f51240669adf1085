import { expect, it } from 'vitest';
import type { Behaviour } from '../../domain/behaviours';
import { personNamed } from '../../domain/naming';
import type { Person, Role } from '../../domain/people';

const someone = (id: string, role: Role, onLeave = false): Person => ({
  id,
  name: id,
  role,
  onLeave,
  addresses: [`${id}@corp.example`],
  updatedAt: 0,
  device: 'laptop',
});
const ana = someone('ana', 'report');
const acme = someone('acme', 'customer');
const away = someone('away', 'leader', true);
const boss = someone('boss', 'leader');
const second = someone('second', 'leader');
const everybody = [acme, ana, away, boss, second];

it.each<[string, Behaviour['about'], Person | undefined, string | undefined]>([
  ['a report, of a moment with a report', 'report', ana, 'ana'],
  ['a customer, of a moment with a customer', 'customer', acme, 'acme'],
  ['my leader, of a moment with that leader', 'leader', second, 'second'],
  ['my leader, of a moment with somebody else', 'leader', ana, 'boss'],
  ['my leader, of a moment with nobody', 'leader', undefined, 'boss'],
  ['nobody, of a moment with anybody', 'nobody', ana, undefined],
  ['a report, of a moment with a customer', 'report', acme, undefined],
  ['a report, of a moment with my leader', 'report', boss, undefined],
  ['a customer, of a moment with a report', 'customer', ana, undefined],
  ['a report, of a moment with nobody', 'report', undefined, undefined],
])('a suggestion about %s', (_, about, person, named) => {
  expect(personNamed({ about }, person, everybody)?.id).toBe(named);
});

it('a suggestion about a leader names nobody where there is none at work', () => {
  expect(personNamed({ about: 'leader' }, ana, [acme, ana, away])).toBeUndefined();
  expect(personNamed({ about: 'leader' }, ana, [acme, ana, away, boss])).toBe(boss);
});
