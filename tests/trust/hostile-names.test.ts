import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeEach, expect, it } from 'vitest';
import { csv } from '../../domain/csv';
import { calendarEvent, gmailDraft, icsFile } from '../../domain/links';
import { readPeople } from '../../domain/people-list';
import { asLine } from '../../components/people/written';
import { exportBackup, previewBackup } from '../../storage/backup';
import { append } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { addRecord } from '../../storage/records';
import { dump, freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { hostileWords } from './hostile-words';
import { proved } from './proof';

// Names and words that try to be more: in files, drafts and addresses. On the screens: hostile-names.spec.ts.

const words = Object.entries(hostileWords);

/** Ways to make HTML, or code, of a text; none of them stands in a source. */
const makesHtml =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTMLUnsafe|\bsrcdoc\b|\beval\(|new Function/;
const rooms = ['components', 'domain', 'entrypoints', 'sites', 'storage'];
const sources = (): [string, string][] =>
  rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name): [string, string] => [
        `${room}/${name}`,
        readFileSync(`${room}/${name}`, 'utf8'),
      ]),
  );
const making = (all: [string, string][]) =>
  all.filter(([, text]) => makesHtml.test(text)).map(([name]) => name);

beforeEach(freshProfile);

it('no source makes HTML of a text', () => {
  const all = sources();
  expect(all.length).toBeGreaterThan(150);
  expect(making(all)).toEqual([]);
  const flaw = '<p dangerouslySetInnerHTML={{ __html: person.name }} />';
  expect(making([...all, ['components/card.tsx', flaw]])).toEqual(['components/card.tsx']);
});

it('whatever the words are, they come out of a backup as they went in', async () => {
  for (const [, name] of words) await append({ kind: 'act', text: name }, clock, today);
  await savePeople(words.map(([, name], n) => ({ ...ana, id: `p${n}`, name, addresses: [] })));
  for (const [, did] of words) {
    const story = { type: 'story' as const, day: today, people: [], better: did, told: [] };
    await addRecord({ ...story, who: did, did }, clock);
  }
  const before = await dump();
  const file = await (await exportBackup(clock)).text();
  await freshProfile();
  const preview = await previewBackup(file);
  if (!preview.ok) throw new Error(preview.reason);
  await preview.restore('replace');
  const { events, people, records } = await dump();
  expect({ events, people, records }).toEqual({
    events: before.events,
    people: before.people,
    records: before.records,
  });
  const again = await (await exportBackup(clock)).text();
  const content = (text: string) => text.replace(/"device": "[^"]+"/, '');
  expect(content(again)).toBe(content(file));
  // As a file is written: UTF-8, in which half a pair has no place, so it stands there as an escape.
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toBe(
    file,
  );
});

it.each(words)(
  '%s stays a cell of a spreadsheet and a value of a calendar, a mail and an address',
  (_, word) => {
    const table = csv([['Who'], [word]]);
    const [, [cell = ''] = []] = Papa.parse<string[]>(table.slice(1), { delimiter: ',' }).data;
    expect(cell.replace(/^'/, '')).toBe(word);
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);

    const event = {
      title: word,
      details: word,
      guests: [`${word}@x.example`],
      day: today,
      place: word,
    };
    const lines = icsFile(event, { id: word, now: clock.now }).split('\r\n');
    const names = lines
      .filter((line) => !line.startsWith(' '))
      .map((line) => line.split(/[:;]/)[0]);
    expect(names).toEqual(
      'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION LOCATION ATTENDEE END END'
        .split(' ')
        .concat(''),
    );

    const short = word.slice(0, 300);
    const draft = new URL(gmailDraft({ to: [short], subject: short, body: short })!);
    const link = new URL(
      calendarEvent({ ...event, title: short, details: '', place: '', guests: [] })!,
    );
    expect(draft.origin + draft.pathname).toBe('https://mail.google.com/mail/');
    expect(draft.searchParams.get('su')).toBe(short.toWellFormed());
    expect([...draft.searchParams.keys()]).toEqual(['view', 'fs', 'to', 'su', 'body']);
    expect(link.origin).toBe('https://calendar.google.com');
    expect(link.searchParams.get('text')).toBe(short.toWellFormed());
  },
);

it('a pasted name is tidied once, at the door, and then reads back the same', () => {
  let read = 0;
  for (const [what, word] of words) {
    const { people } = readPeople(`${asLine({ name: word, addresses: ['ana@corp.example'] })}`);
    const mine = people.find(({ addresses }) => addresses.includes('ana@corp.example'));
    if (!mine) continue;
    read += 1;
    const again = readPeople(asLine(mine)).people[0];
    expect({ ...again, line: 0 }, what).toEqual({ ...mine, line: 0 });
  }
  expect(read).toBeGreaterThan(words.length - 4);
  proved(
    'S5 files',
    `0 of ${words.length} run or change in backups, spreadsheets, calendar files and drafts; 0 sources make HTML of a text`,
    'a planted dangerouslySetInnerHTML is found',
  );
});
