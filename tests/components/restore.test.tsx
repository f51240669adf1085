// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Options } from '../../components/options/options';
import { BusyElsewhere } from '../../components/popup/busy-elsewhere';
import { exportBackup } from '../../storage/backup';
import { keepPassphrase, keepRecoveryCode, newRecoveryCode } from '../../storage/backup-keys';
import { append, remove } from '../../storage/log';
import { people, removePerson, savePeople } from '../../storage/people';
import { exportSealed } from '../../storage/sealed-backup';
import { changeSettings } from '../../storage/settings';
import { button, choose, field, freshBrowser, open, status, write } from './screen';

const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
const ana = {
  id: 'ana',
  name: 'Ana Silva',
  addresses: ['ana@corp.example'],
  role: 'report' as const,
  updatedAt: 1,
  device: 'test',
};
/** Stretching a passphrase takes most of a second, and longer on a busy machine. */
const patient = { timeout: 10_000 };
let leave: () => void = () => undefined;

const show = async () => {
  leave();
  leave = open(<Options clock={() => clock} />);
  await vi.waitFor(() => field('Restore a backup'));
};
const data = () => document.querySelector<HTMLElement>('section#data')!;
const shows = (words: string | RegExp) =>
  vi.waitFor(() => expect(data().textContent).toMatch(words), patient);
const says = (words: string | RegExp) => vi.waitFor(() => expect(status()).toMatch(words), patient);
const chooseFile = (name: string, content: string) =>
  choose(field('Restore a backup'), name, content);
const openWith = async (label: string, typed: string) => {
  await vi.waitFor(() => field(label), patient);
  write(field(label), typed);
  // What was typed is drawn first.
  await new Promise((resolve) => setTimeout(resolve, 20));
  button('Open').click();
};
const fill = async () => {
  await savePeople([ana]);
  return append({ kind: 'act', text: 'coffee' }, clock, '2026-11-23');
};

beforeEach(async () => {
  await freshBrowser();
  await changeSettings(() => ({ startedAt: clock.now, startDay: '2026-11-23' }));
});
afterEach(() => {
  leave();
  leave = () => undefined;
});

it('the preview says what is read of how much, what is here already and what goes; the result says it, too', async () => {
  const { id } = await fill();
  const harmless = await (await exportBackup(clock)).text();
  const removed = await remove(id, clock);
  await removePerson('ana', { now: 2, device: 'test' });
  const file = await (await exportBackup(clock)).text();
  const mine = JSON.parse(harmless) as { events: object[] };
  await freshBrowser();
  await show();
  chooseFile('harmless.json', harmless);
  await shows(/1 of 1 event, 1 person and the settings\./);
  expect(data().textContent).not.toMatch(/Here already|takes away/);
  button('Merge').click();
  await says(/^Restored: 1 event and 1 person came in\.$/);

  expect([mine.events.length, removed?.event.id]).toEqual([1, id]);
  chooseFile('harmless.json', harmless);
  await shows('Here already: 1 event and 1 person.');
  expect(data().textContent).not.toContain('takes away');
  chooseFile('deletes.json', file);
  await shows('Merge also takes away what was deleted there: 1 event and 1 person.');
  await shows(/0 of 0 events/);
  expect(await people()).toHaveLength(1);
  button('Merge').click();
  await says(/Taken away, as it was deleted there: 1 event and 1 person\.$/);
  expect(await people()).toHaveLength(0);
});

it('what was said of one file is not said of the next', async () => {
  await fill();
  const file = await (await exportBackup(clock)).text();
  await show();
  chooseFile('holiday.json', '{}');
  await says('This file is not a backup of Walk the Talk.');
  const trouble = () => document.querySelector('[role=status].trouble');
  expect(trouble()).toBeTruthy();
  chooseFile('mine.json', file);
  await shows(/1 of 1 event/);
  expect(trouble()).toBeNull();
});

it('an empty field asks for the code; a pasted one opens with its label, a passphrase that reads as a code, too', async () => {
  await fill();
  const { bytes, shown } = newRecoveryCode();
  await keepRecoveryCode(bytes);
  const byCode = await (await exportSealed(clock)).arrayBuffer();
  const words = '000G40R40M30E209185GR38E1W';
  await keepPassphrase(words);
  const byBoth = await (await exportSealed(clock)).arrayBuffer();
  await freshBrowser();
  await show();
  const chooseSealed = (name: string, content: ArrayBuffer) =>
    choose(field('Restore a backup'), name, content as unknown as string);
  chooseSealed('a.sealed', byCode);
  await openWith('Recovery code', '  ');
  await shows('Type or paste the code first.');
  await openWith('Recovery code', newRecoveryCode().shown);
  await shows('does not open the file, or the file was changed.');
  await openWith('Recovery code', `Recovery code: “${shown}”.`);
  await shows(/1 of 1 event/);

  chooseSealed('b.sealed', byBoth);
  await openWith('Recovery code or passphrase', '');
  await shows('Type or paste what opens the file first.');
  await openWith('Recovery code or passphrase', words);
  await shows(/1 of 1 event/);
}, 30_000);

it('the popup that cannot read says that a backup is being written, and only then', async () => {
  let held: { name: string }[] = [];
  const query = async () => ({ held });
  Object.assign(navigator.locks, { query });
  leave = open(<BusyElsewhere />);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(status()).toBe('');
  held = [{ name: 'backup' }, { name: 'restore' }];
  await vi.waitFor(() => expect(status()).toBe('A backup is being written…'), patient);
  held = [];
  await vi.waitFor(() => expect(status()).toBe(''), patient);
});
