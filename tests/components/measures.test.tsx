// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fairnessOf } from '../../components/measures/fairness';
import { Measures } from '../../components/journal/measures/measures';
import { rowsOf } from '../../components/journal/measures/sheet';
import { valueInWords } from '../../components/measures/values';
import { nameOfMeasure, sentenceOf } from '../../components/measures/words';
import { measureIds } from '../../domain/behaviours';
import { measure } from '../../domain/measures/measures';
import type { Measured, MeasureInput, Unit } from '../../domain/measures/measured';
import type { Person } from '../../domain/people';
import { append } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { byId, input, on, phase, project, promised, team } from '../domain/measures/journal';
import { freshProfile } from '../storage/platform';
import { button, open } from './screen';

const clock = { now: Date.UTC(2026, 10, 20, 9), zone: 'UTC' };
const people = new Map<string, Person>(team.map((person) => [person.id, person]));
const said = vi.fn<(what: { words: unknown }) => void>();
let leave = () => {};

beforeEach(async () => {
  await freshProfile();
  await changeSettings(() => ({ startDay: '2026-06-01', firstWeekday: 1 }));
  said.mockClear();
});
afterEach(() => leave());

async function show(place = ''): Promise<void> {
  leave();
  leave = open(
    <Measures clock={() => clock} say={said} save={() => Promise.resolve(true)} place={place} />,
  );
  await vi.waitFor(() => expect(document.querySelector('.measures')).not.toBeNull());
}

const look = (over: Partial<MeasureInput>, id: Measured['id']) =>
  measure(input(over)).find((measured) => measured.id === id)!;
/** Without the marks that isolate names. */
const sentence = (id: Measured['id'], over: Partial<MeasureInput> = {}) =>
  sentenceOf(look(over, id), people).replace(/[\u2068\u2069]/g, '');
const replies = (person: string, hours: number, count = 5) =>
  Array.from({ length: count }, () =>
    on('2026-11-10', { kind: 'reply', person, waited: hours * 3_600_000 }),
  );

describe('a measure in a sentence', () => {
  it('says what would feed it while nothing is known', () => {
    const sentences = measureIds.map((id) => sentence(id));
    expect(sentences.filter((one) => /^(Not known yet|Nothing yet)/.test(one))).toEqual(sentences);
    expect(new Set(measureIds.map(nameOfMeasure)).size).toBe(17);
  });

  it.each<[Measured['id'], Partial<MeasureInput>, string]>([
    [
      'M1',
      {
        events: [
          on('2026-11-10', { kind: 'one-on-one', person: 'ana', meeting: 'a', went: 'declined' }),
          on('2026-11-12', { kind: 'one-on-one', person: 'ana', meeting: 'b', went: 'kept' }),
        ],
      },
      'One-on-ones that took place: 1 of 2. From a dropped one to the next real talk with that person: 2 days.',
    ],
    [
      'M2',
      { events: [on('2026-11-08', { kind: 'act', person: 'ana', behaviour: 'B05' })] },
      'Ana has gone longest without a real talk: 12 days.',
    ],
    [
      'M3',
      { events: [on('2026-11-18', { kind: 'act', person: 'harbour', minutes: 20 })] },
      'In weeks where you noted minutes: customers 20 minutes.',
    ],
    [
      'M4',
      { events: [...replies('ana', 5), ...replies('harbour', 3)] },
      'Your people wait 5 hours for an answer, your customers 3 hours: 1.7 times as long.',
    ],
    [
      'M4',
      { events: [...replies('ana', 5.1), ...replies('harbour', 5)] },
      'Your people wait 5.1 hours for an answer, your customers 5 hours: about as long.',
    ],
    [
      'M4',
      { events: [...replies('ana', 5, 3), ...replies('harbour', 3, 9)] },
      'Too early to say. Answers seen: 3 to your people, 9 to customers; it takes 5 of each.',
    ],
    [
      'M5',
      { projects: [project(), project({ phases: [phase({ mine: '' })] })] },
      'Running projects agreed in full: 1 of 2.',
    ],
    [
      'M8',
      {
        projects: [
          project({
            answers: [{ id: 'a', day: '2026-11-01', because: '', change: '', again: true }],
          }),
        ],
      },
      'Too early for a percentage: 1 answer so far, and it takes 3.',
    ],
    [
      'M13',
      { promises: byId([promised('a', '2026-11-12', 'yes'), promised('b', '2026-11-12')]) },
      'Kept, at least in part: 1 of 1. Without an answer and left out: 1.',
    ],
    [
      'M15',
      { events: [on('2026-11-18', { kind: 'mark', what: 'patient', value: 4 })] },
      'You gave yourself, of 5: patient 4.',
    ],
    [
      'M17',
      {
        events: [
          on('2026-11-18', {
            kind: 'prompt',
            decision: 'x',
            behaviour: 'B01',
            person: 'ana',
            moment: 'popup',
          }),
        ],
      },
      'Shown 1, taken up 0 and passed over 0.',
    ],
  ])('%s: %#', (id, over, words) => {
    expect(sentence(id, over)).toBe(words);
  });

  it('isolates a name, and has none for the removed', () => {
    const measured = look(
      { events: [on('2026-11-08', { kind: 'act', person: 'ana', behaviour: 'B05' })] },
      'M2',
    );
    expect(sentenceOf(measured, people)).toContain('\u2068Ana\u2069');
    expect(sentenceOf(measured, new Map())).toContain('someone you removed');
  });

  it.each<[number, Unit, string]>([
    [0.833, 'share', '83%'],
    [1, 'days', '1 day'],
    [12.4, 'days', '12 days'],
    [179, 'minutes', '179 minutes'],
    [180, 'minutes', '3 hours'],
    [270, 'minutes', '4.5 hours'],
    [2160, 'minutes', '1.5 days'],
    [1.66, 'ratio', '1.7 ×'],
    [20.3, 'ratio', '20 ×'],
    [1234, 'count', '1,234'],
  ])('%d as %s is "%s"', (value, unit, words) => {
    expect(valueInWords(value, unit)).toBe(words);
  });
});

describe('fairness', () => {
  const talk = (day: string, person: string) => on(day, { kind: 'act', person, behaviour: 'B05' });
  const words = (id: Measured['id'], ...events: ReturnType<typeof on>[]) =>
    fairnessOf(look({ events }, id), people).replace(/[\u2068\u2069]/g, '');

  it('names the two ends', () => {
    expect(words('M2', talk('2026-11-16', 'ana'), talk('2026-11-08', 'ben'))).toBe(
      'From 4 days (Ana) to 12 days (Ben): 3 times as much.',
    );
    expect(words('M2', talk('2026-11-20', 'ana'), talk('2026-11-08', 'ben'))).toBe(
      'From 0 days (Ana) to 12 days (Ben).',
    );
    expect(words('M4', ...replies('ana', 3), ...replies('ben', 9))).toBe(
      'From 3 hours (Ana) to 9 hours (Ben): 3 times as much.',
    );
    expect(words('M2', talk('2026-11-16', 'ana'), talk('2026-11-16', 'ben'))).toBe(
      'Much the same for everybody: about 4 days.',
    );
  });

  it('says that it is too early', () => {
    expect(words('M2', talk('2026-11-16', 'ana'))).toMatch(/^Too early/);
    expect(words('M4')).toContain('5 answers each');
  });
});

describe('the section', () => {
  const talks = async () => {
    await savePeople(team);
    for (const [day, person] of [
      ['2026-11-16', 'ana'],
      ['2026-11-08', 'ben'],
    ] as const) {
      await append({ kind: 'act', person, behaviour: 'B05' }, clock, day);
    }
  };

  it('teaches while nothing is known, and plots nothing', async () => {
    await show();
    expect(document.querySelectorAll('.measure')).toHaveLength(17);
    expect(document.querySelector('.empty a')?.getAttribute('href')).toBe('#week');
    expect(document.querySelector('figure')).toBeNull();
    expect(document.querySelector('.fairness')).toBeNull();
  });

  it('shows sentence, plot and fairness once something is known', async () => {
    await talks();
    await show();
    expect(document.querySelector('.empty')).toBeNull();
    expect(document.querySelector('.fairness')?.textContent).toContain('3 times as much');
    expect(document.querySelectorAll('figure').length).toBeGreaterThan(0);
  });

  it('opens one measure by its address, with its people and its table on demand', async () => {
    await talks();
    await show('M2');
    expect(document.querySelector('h3')?.textContent).toBe('Days since a real talk');
    const each = [...document.querySelectorAll('.each tbody th')].map((one) => one.textContent);
    expect(each).toEqual(['Ben', 'Ana', 'Chiara']);
    const details = document.querySelector('details')!;
    expect(details.querySelector('table')).toBeNull();
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await vi.waitFor(() => expect(details.querySelectorAll('tbody tr')).toHaveLength(3));
    expect(details.querySelector('tbody tr')?.textContent).toBe('16 November12 days2');
  });

  it('says so when there is no such measure', async () => {
    await show('M99');
    expect(document.body.textContent).toContain('no such measure');
    expect(document.querySelectorAll('.measure')).toHaveLength(17);
  });

  it('saves a file for spreadsheets and says its name', async () => {
    await talks();
    let file: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      file = blob as Blob;
      return 'blob:x';
    });
    await show('M2');
    button('Save as CSV').click();
    const words = said.mock.calls[0]?.[0].words;
    expect(words).toContain('walk-the-talk-measures-2026-11-20-M2.csv');
    expect(words).toContain('names');
    const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file!.arrayBuffer());
    expect(
      content.startsWith('\ufeffmeasure,name,line,person,unit,period,start,value,of\r\n'),
    ).toBe(true);
    expect(content).toContain('\r\nM2,Days since a real talk,,,days,week,2026-11-16,12,2\r\n');
    expect(content).toContain('\r\nM2,Days since a real talk,,Ben,days,now,,12,1\r\n');
  });
});

it('the rows of a sheet hold every line, and waits of people in minutes', () => {
  const events = [...replies('ana', 2), ...replies('harbour', 4)];
  const rows = rowsOf([look({ events }, 'M4')], people);
  expect(rows).toHaveLength(1 + 3 * 12 + 3);
  expect(rows).toContainEqual([
    'M4',
    'Reply parity',
    '',
    '',
    'ratio',
    'month',
    '2026-11-01',
    0.5,
    10,
  ]);
  expect(rows).toContainEqual([
    'M4',
    'Reply parity',
    'reports',
    '',
    'minutes',
    'month',
    '2026-11-01',
    120,
    5,
  ]);
  expect(rows).toContainEqual(['M4', 'Reply parity', '', 'Ana', 'minutes', 'now', '', 120, 5]);
  expect(rows).toContainEqual([
    'M4',
    'Reply parity',
    '',
    'Ben',
    'minutes',
    'now',
    '',
    undefined,
    0,
  ]);
});
