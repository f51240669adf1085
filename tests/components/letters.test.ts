import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { kit, kitItem } from '../../components/journal/upward/kit/kit';
import type { Fields, Known } from '../../components/journal/upward/letters/letter';
import { costOfLosing } from '../../components/journal/upward/letters/prepare';
import { behaviours } from '../../domain/behaviours';
import type { Person } from '../../domain/people';
import type { Note, Story } from '../../domain/stories';
import type { Invitation } from '../../domain/upward';
import { text } from '../../storage/texts';
import { stubTexts } from './texts-stub';

const stamp = { updatedAt: 1, device: 'laptop' };
const henrik: Person = {
  ...stamp,
  id: 'henrik',
  name: 'Henrik Lund',
  addresses: ['henrik.lund@corp.example', 'h.lund@corp.example'],
  role: 'leader',
};
const story: Story = {
  ...stamp,
  id: 'story',
  type: 'story',
  day: '2026-11-12',
  who: 'Mira and Tom',
  people: [],
  did: 'Rang every guest about the late train.',
  better: 'Nobody waited in the cold.',
  told: [],
};
const invitation: Invitation = {
  ...stamp,
  id: 'invitation',
  type: 'invitation',
  occasion: 'customer-meeting',
  title: 'Panel with five guests',
  day: '2026-11-26',
  invitedOn: '2026-11-12',
};
const note = (topic: Note['topic'], words: string, more: Partial<Note> = {}): Note => ({
  ...{ ...stamp, id: words, type: 'note', topic, day: '2026-11-12', text: words },
  ...{ action: '', chosen: true, ...more },
});
const known: Known = {
  leader: henrik,
  stories: [story],
  notes: [],
  invitations: [invitation],
  today: '2026-11-20',
};
const letter = (id: string, fields: Fields = {}, around: Partial<Known> = {}) =>
  kitItem(id)!.letter(fields, { ...known, ...around });
const items = kit.flatMap(({ items: some }) => some);

beforeEach(stubTexts);

describe('the kit', () => {
  it('has something for every behaviour that helps my leader lead', () => {
    const upward = behaviours.filter(({ standard }) => standard === 'upward').map(({ id }) => id);
    expect(upward).toHaveLength(11);
    expect(new Set(items.map(({ behaviour }) => behaviour))).toEqual(new Set(upward));
  });

  it('has fields of its own names in every form', () => {
    for (const { id, fields } of items) {
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
      // As a backup takes them back.
      for (const name of names) expect(name).toMatch(/^[\w-]{1,40}$/);
    }
  });

  it('writes a letter from nothing at all, with and without a leader', () => {
    for (const { id } of items) {
      const empty = letter(id, {}, { leader: undefined, stories: [], invitations: [] });
      expect(empty.text, id).not.toMatch(/undefined|\$\d|Henrik/);
      expect(empty.subject, id).not.toBe('');
      if (id !== 'B73-brief') expect(letter(id).text, id).toMatch(/^Hello Henrik Lund,\n\n/);
    }
  });

  it('says in the letter whatever is typed, and breaks on none of it', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...items), words, (item, typed) => {
        const typable = item.fields.filter(({ kind }) => kind === undefined || kind === 'lines');
        const all = Object.fromEntries(item.fields.map(({ name }) => [name, typed]));
        const { subject, text: body } = item.letter(all, known);
        if (typed.trim() === '' || typable.length === 0) return;
        expect(`${subject}\n${body}`).toContain(typed.trim());
      }),
    );
  });
});

describe('an invitation', () => {
  const fields = { title: 'five guests', day: '2026-11-26', time: '10:00', place: 'Room 4' };

  it('says when and where, and is an event with my leader as guest', () => {
    const { text: words, event, subject } = letter('B73', fields);
    expect(subject).toBe('Would you meet five guests with us?');
    expect(words).toContain('When: Thursday 26 November, 10:00\nWhere: Room 4');
    expect(event).toMatchObject({
      title: 'five guests',
      day: '2026-11-26',
      from: '10:00',
      minutes: 60,
      place: 'Room 4',
      guests: ['henrik.lund@corp.example'],
    });
  });

  it('says the year when it is another', () => {
    expect(letter('B73', { ...fields, day: '2027-01-07' }).text).toContain('7 January 2027');
    expect(letter('B73', fields).text).not.toContain('2026');
  });

  it('leaves out what is not known yet, and a year that is half typed', () => {
    const { text: words, event } = letter('B74', { title: 'handovers', day: '0002-01-01' });
    expect(words).not.toContain('When:');
    expect(event).toMatchObject({ day: undefined, minutes: 15 });
  });

  it('asks for four small things, or those that are left', () => {
    expect(letter('B75').text).toContain(
      '– Come by\n– Shake hands\n– Join one picture\n– Say a minute of words',
    );
    const fewer = letter('B75', { picture: 'no', hand: 'yes' }).text;
    expect(fewer).toContain('– Shake hands\n– Say a minute');
    expect(fewer).not.toContain('picture');
  });

  it('thanks the people of a story, unless it is said in other words', () => {
    const filled = letter('B75', { story: 'story' });
    expect(filled.subject).toContain('Mira and Tom');
    expect(filled.text).toContain('Rang every guest');
    const own = letter('B75', { story: 'story', title: 'the front desk', hear: 'A warm evening.' });
    expect(own.text).toContain('the front desk');
    expect(own.text).not.toContain('Rang every guest');
  });
});

describe('what my leader has to say', () => {
  it('is half a page about the invitation', () => {
    const { text: words } = letter('B73-brief', { invitation: 'invitation', ask: 'Why stay?' });
    expect(words).toBe(
      'Panel with five guests\nThursday 26 November\n\nA question they would like to hear\nWhy stay?',
    );
  });

  it('is two sentences and a name', () => {
    const { text: words } = letter('B76', {
      occasion: 'the town hall',
      first: 'Service is a habit.',
      second: 'It starts with us.',
      story: 'story',
    });
    expect(words).toContain('“Service is a habit. It starts with us.”');
    expect(words).toContain('And one name to mention: Mira and Tom.\n\nRang every guest');
  });

  it.each([
    ['admire', 'What I admire in it: the call.'],
    ['fear', 'What worries me in it: the call.'],
    [undefined, 'What I admire in it: the call.'],
  ])('is a story with two lines (%s)', (tone, line) => {
    const { text: words } = letter('B77', { story: 'story', lines: 'the call.', tone });
    expect(words).toContain('Who worked on it: Mira and Tom\nWhat they did: Rang every guest');
    expect(words).toContain(line);
    expect(letter('B77', { own: 'Read this.', lines: 'x' }).text).toContain('Read this.');
  });
});

describe('the sheet', () => {
  const notes = [
    note('complaint', 'The line is busy', { action: 'Two more people on Mondays' }),
    note('complaint', 'Late invoice'),
    note('compliment', 'You called back'),
    note('compliment', 'Kept for later', { chosen: false }),
    note('question', 'What would you miss?'),
  ];
  const complaints =
    'Open complaints\n• The line is busy\n  What we do: Two more people on Mondays\n• Late invoice\n  What we do: not decided yet';
  const compliments = 'And worth reading\n• You called back';

  it('holds complaints with actions and chosen compliments, nothing else', () => {
    const { text: words } = letter('B80', {}, { notes });
    expect(words).toContain(`${complaints}\n\n${compliments}`);
    expect(words).not.toMatch(/Kept for later|What would you miss/);
  });

  it('begins with what moves my leader', () => {
    const moved = (movedBy: 'trouble' | 'praise') =>
      letter('B80', {}, { notes, leader: { ...henrik, movedBy } }).text;
    expect(moved('trouble')).toContain(`${complaints}\n\n${compliments}`);
    expect(moved('praise')).toContain(`${compliments}\n\n${complaints}`);
  });
});

describe('a message to my leader', () => {
  it('begins with what they look at', () => {
    const fields = { trouble: 'We lost one.', praise: 'We kept nine.' };
    const moved = { leader: { ...henrik, movedBy: 'praise' as const } };
    expect(letter('B81', fields).text).toContain('We lost one.\n\nWe kept nine.');
    expect(letter('B81', fields, moved).text).toContain('We kept nine.\n\nWe lost one.');
  });

  it('offers one thing by a day', () => {
    const { text: words } = letter('B83', { offer: 'The rota', day: '2026-11-27' });
    expect(words).toContain('One thing I could take on: The rota');
    expect(words).toContain('You would have it by Friday 27 November.');
  });
});

describe('the cost of losing one customer', () => {
  it.each<[Fields, number | undefined]>([
    [{ revenue: '120000', years: '3', winning: '40000' }, 400_000],
    [{ revenue: '120000', years: '3' }, 360_000],
    [{ revenue: '0', years: '3' }, 0],
    [{ revenue: '99.5', years: '2' }, 199],
    [{ revenue: '120000' }, undefined],
    [{ years: '3', winning: '40000' }, undefined],
    [{ revenue: '-1', years: '3' }, undefined],
    [{ revenue: 'a lot', years: '3' }, undefined],
    [{ revenue: '120000', years: '3', winning: '-5' }, 360_000],
  ])('of %j is %s', (fields, cost) => expect(costOfLosing(fields)).toBe(cost));

  it('stands in the case with its parts', () => {
    const { text: words } = letter('B82', {
      title: 'a hotel chain',
      currency: 'EUR',
      revenue: '120000',
      years: '3',
    });
    expect(words).toContain(
      '– Brings in a year: 120,000 EUR\n– Years they would stay: 3\n– Together: 360,000 EUR',
    );
    expect(words).not.toContain(text('journalUpwardB82TextWinning', '').trim());
  });
});
