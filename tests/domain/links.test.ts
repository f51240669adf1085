import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarEvent, gmailDraft, icsFile, type CalendarEvent } from '../../domain/links';

const mail = { to: ['henrik.lund@corp.example'], subject: 'An invitation', body: 'Hello Henrik' };
const meeting: CalendarEvent & { day: string } = {
  title: 'Meeting with Acme',
  details: 'Half a page at the door',
  guests: ['henrik.lund@corp.example', 'ana.silva@corp.example'],
  day: '2026-11-26',
  from: '10:00',
  minutes: 45,
  place: 'Room 4',
};
const stamp = { id: '0193-a', now: Date.UTC(2026, 10, 20, 9, 30) };

const asked = (address: string | undefined) => new URL(address!).searchParams;
/** Any words, odd ones too: emoji, other scripts, line breaks, half characters. */
const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('a Gmail draft', () => {
  it('opens the editor with everything filled in', () => {
    const draft = new URL(gmailDraft({ ...mail, to: [...mail.to, 'mia@corp.example'] })!);
    expect(draft.origin + draft.pathname).toBe('https://mail.google.com/mail/');
    expect(Object.fromEntries(draft.searchParams)).toEqual({
      view: 'cm',
      fs: '1',
      to: 'henrik.lund@corp.example,mia@corp.example',
      su: 'An invitation',
      body: 'Hello Henrik',
    });
  });

  it('leaves the receiver open when there is none', () => {
    expect(asked(gmailDraft({ ...mail, to: [] })).has('to')).toBe(false);
  });

  it('gives back any words', () => {
    fc.assert(
      fc.property(words, words, (subject, body) => {
        const draft = asked(gmailDraft({ ...mail, subject, body }));
        expect(draft.get('su') ?? '').toBe(subject.toWellFormed());
        expect(draft.get('body') ?? '').toBe(body.toWellFormed());
      }),
    );
  });

  it('is none when the address would be longer than 8000 characters', () => {
    const { length } = gmailDraft({ ...mail, body: 'a' })!;
    const fits = 'a'.repeat(8000 - length + 1);
    expect(gmailDraft({ ...mail, body: fits })).toHaveLength(8000);
    expect(gmailDraft({ ...mail, body: `${fits}a` })).toBeUndefined();
  });
});

describe('an event in Google Calendar', () => {
  it('is at the local time of whoever opens it', () => {
    const event = new URL(calendarEvent(meeting)!);
    expect(event.origin + event.pathname).toBe('https://calendar.google.com/calendar/render');
    expect(Object.fromEntries(event.searchParams)).toEqual({
      action: 'TEMPLATE',
      text: 'Meeting with Acme',
      dates: '20261126T100000/20261126T104500',
      details: 'Half a page at the door',
      location: 'Room 4',
      add: 'henrik.lund@corp.example,ana.silva@corp.example',
    });
  });

  it.each([
    ['an hour unless said otherwise', { minutes: undefined }, '20261126T100000/20261126T110000'],
    [
      'over midnight into the next day',
      { from: '23:30', minutes: 60 },
      '20261126T233000/20261127T003000',
    ],
    ['a whole day without a time', { from: undefined }, '20261126/20261127'],
    [
      'a whole day at the end of the year',
      { day: '2026-12-31', from: undefined },
      '20261231/20270101',
    ],
    ['any day when none is known', { day: undefined }, null],
  ])('takes %s', (_case, change, dates) => {
    expect(asked(calendarEvent({ ...meeting, ...change })).get('dates')).toBe(dates);
  });

  it('gives back any words', () => {
    fc.assert(
      fc.property(words, words, (title, details) => {
        const event = asked(calendarEvent({ ...meeting, title, details }));
        expect(event.get('text') ?? '').toBe(title.toWellFormed());
        expect(event.get('details') ?? '').toBe(details.toWellFormed());
      }),
    );
  });
});

describe('a calendar file', () => {
  const unfold = (ics: string) => ics.replaceAll('\r\n ', '');
  const valueOf = (ics: string, name: string) =>
    unfold(ics)
      .split('\r\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1);
  const unescaped = (value = '') =>
    value.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));

  it('holds one event at floating local times', () => {
    expect(icsFile(meeting, stamp).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Walk the Talk//Journal//EN',
      'BEGIN:VEVENT',
      'UID:0193-a',
      'DTSTAMP:20261120T093000Z',
      'DTSTART:20261126T100000',
      'DTEND:20261126T104500',
      'SUMMARY:Meeting with Acme',
      'DESCRIPTION:Half a page at the door',
      'LOCATION:Room 4',
      'ATTENDEE:mailto:henrik.lund@corp.example',
      'ATTENDEE:mailto:ana.silva@corp.example',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('says a whole day as dates, the end excluded', () => {
    const ics = icsFile({ ...meeting, from: undefined }, stamp);
    expect(ics).toContain('\r\nDTSTART;VALUE=DATE:20261126\r\nDTEND;VALUE=DATE:20261127\r\n');
  });

  it('has no empty lines of description and place', () => {
    const ics = icsFile({ ...meeting, details: '', place: '', guests: [] }, stamp);
    expect(ics).not.toMatch(/DESCRIPTION|LOCATION|ATTENDEE/);
    expect(ics).toContain('SUMMARY');
  });

  it.each([
    ['a, b; c', 'a\\, b\\; c'],
    ['back\\slash', 'back\\\\slash'],
    ['two\nlines', 'two\\nlines'],
    ['two\r\nlines', 'two\\nlines'],
    ['bell\x07', 'bell'],
    ['a word: "said"', 'a word: "said"'],
  ])('writes %j as RFC 5545 asks', (title, written) => {
    expect(valueOf(icsFile({ ...meeting, title }, stamp), 'SUMMARY')).toBe(written);
  });

  it('lets no name or address begin a line of its own', () => {
    const ics = icsFile({ ...meeting, guests: ['x\r\nEND:VEVENT@corp.example'] }, stamp);
    expect(ics.match(/^END:VEVENT/gm)).toHaveLength(1);
  });

  it('gives back any words when it is unfolded', () => {
    fc.assert(
      fc.property(words, (title) => {
        const said = title
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          // oxlint-disable-next-line no-control-regex
          .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');
        const ics = icsFile({ ...meeting, title }, stamp);
        expect(unescaped(valueOf(ics, 'SUMMARY'))).toBe(said);
      }),
    );
  });

  it('has no line of more than 75 octets, and cuts no character', () => {
    const utf8 = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 70, maxLength: 400 }), (details) => {
        const lines = icsFile({ ...meeting, details }, stamp).split('\r\n');
        for (const line of lines) {
          expect(utf8.encode(line).length).toBeLessThanOrEqual(75);
          expect(line).toBe(line.toWellFormed());
        }
        // The check can fail: there was something to fold.
        const whole = `DESCRIPTION:${valueOf(lines.join('\r\n'), 'DESCRIPTION')}`;
        expect(utf8.encode(whole).length).toBeGreaterThan(75);
      }),
    );
  });
});
