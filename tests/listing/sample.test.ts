import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from './languages';
import { backup, lastWeek, mailbox, week, zoneAtTen } from './sample';

afterEach(() => void vi.useRealTimers());

/** Every weekday, around midnight and noon, over the turn of a month and a year. */
const instants = Array.from({ length: 10 }, (_, n) =>
  [0, 5, 12, 20, 23].map((hour) => Date.UTC(2026, 11, 24 + n, hour, 31)),
).flat();
const schema = JSON.parse(readFileSync('docs/backup.schema.json', 'utf8'));
const fits = new Ajv2020({ strict: false }).compile(schema);

describe('the sample of the screenshots', () => {
  it('is a working morning at whatever time and on whatever day they are taken', () => {
    for (const now of instants) {
      vi.setSystemTime(now);
      const zone = zoneAtTen();
      const here = Temporal.Now.zonedDateTimeISO(zone);
      expect(here.hour).toBe(10);
      const monday = lastWeek(zone);
      expect(monday.dayOfWeek).toBe(1);
      expect(monday.until(here.toPlainDate()).days).toBeGreaterThanOrEqual(7);
      expect(monday.until(here.toPlainDate()).days).toBeLessThan(14);
      for (const language of languages) {
        const { events } = week(language, zone);
        const ahead = here.toPlainDate().until(events[0]!.day).days;
        expect(ahead, `${language} on ${here.toString()}`).toBeGreaterThan(0);
        expect(ahead).toBeLessThan(11);
        expect(events.every(({ day }) => Temporal.PlainDate.from(day).dayOfWeek < 6)).toBe(true);
      }
    }
  });

  it('is a backup as the extension takes it, of which nothing lies ahead', () => {
    for (const now of instants) {
      vi.setSystemTime(now);
      const file = JSON.parse(backup('fr', zoneAtTen()));
      expect(fits(file), JSON.stringify(fits.errors)).toBe(true);
      expect(file.events.filter(({ at }: { at: number }) => at > now)).toEqual([]);
      const ids = file.events.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(fits({ ...file, version: 2 })).toBe(false);
    }
  });

  it.each(languages)('names in %s only invented people, each with an address', (language) => {
    const { me, threads } = mailbox(language);
    expect(threads).toHaveLength(7);
    const people = [me, ...threads.map(({ messages }) => messages[0]!.from)];
    for (const { address } of people) expect(address).toMatch(/^[\w.]+@\w+\.example$/);
    expect(backup(language, 'Etc/GMT')).not.toMatch(/@(?!\w+\.example")/);
  });
});
