/**
 * What a leader takes along: addresses that open a filled-in draft or event, and a calendar file. All of it is text; nothing
 * here, and nobody but the leader, opens or sends it.
 */

export interface Mail {
  /** addresses; none leaves the choice to the leader */
  to: readonly string[];
  subject: string;
  body: string;
}

export interface CalendarEvent {
  title: string;
  details: string;
  /** addresses */
  guests: readonly string[];
  /** local day 'YYYY-MM-DD'; without one the leader chooses in the calendar */
  day?: string | undefined;
  /** local time 'HH:MM'; a day without a time is a whole day */
  from?: string | undefined;
  /** default 60; means something only with a time */
  minutes?: number | undefined;
  place?: string | undefined;
}

/** Longer addresses are refused or cut by servers on the way. */
const longestAddress = 8000;

/** The address of a filled-in Gmail draft; undefined when it grows too long for an address. */
export const gmailDraft = ({ to, subject, body }: Mail): string | undefined =>
  address('https://mail.google.com/mail/', [
    ['view', 'cm'],
    ['fs', '1'],
    ['to', to.join(',')],
    ['su', subject],
    ['body', body],
  ]);

/**
 * The address of a filled-in event in Google Calendar, in the local time of whoever opens it; undefined when it grows too long
 * for an address.
 */
export const calendarEvent = (event: CalendarEvent): string | undefined =>
  address('https://calendar.google.com/calendar/render', [
    ['action', 'TEMPLATE'],
    ['text', event.title],
    ['dates', spanOf(event)?.join('/') ?? ''],
    ['details', event.details],
    ['location', event.place ?? ''],
    ['add', event.guests.join(',')],
  ]);

/** An address with those parameters that say something. */
function address(page: string, parameters: [name: string, value: string][]): string | undefined {
  const query = parameters
    .filter(([, value]) => value !== '')
    // Half a surrogate pair, as cut from an emoji, cannot be encoded.
    .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
  const whole = `${page}?${query.join('&')}`;
  return whole.length > longestAddress ? undefined : whole;
}

/** Begin and end in the basic format of ISO 8601, floating: days for a whole day, the end excluded. */
function spanOf({ day, from, minutes = 60 }: CalendarEvent): [string, string] | undefined {
  if (day === undefined) return undefined;
  if (from === undefined) {
    const date = Temporal.PlainDate.from(day);
    return [basic(date.toString()), basic(date.add({ days: 1 }).toString())];
  }
  const begin = Temporal.PlainDateTime.from(`${day}T${from}`);
  return [basic(begin.toString()), basic(begin.add({ minutes }).toString())];
}

const basic = (iso: string): string => iso.replace(/[-:]/g, '');

/**
 * The event as an iCalendar file (RFC 5545), at local times that hold wherever it is opened.
 * @param stamp a globally unique id for the event, and epoch ms of now
 */
export function icsFile(
  event: CalendarEvent & { day: string },
  { id, now }: { id: string; now: number },
): string {
  const [begin, end] = spanOf(event)!;
  const asDay = event.from === undefined ? ';VALUE=DATE' : '';
  const stamp = Temporal.Instant.fromEpochMilliseconds(now).toString({ smallestUnit: 'second' });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Walk the Talk//Journal//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${basic(stamp)}`,
    `DTSTART${asDay}:${begin}`,
    `DTEND${asDay}:${end}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.details === '' ? [] : [`DESCRIPTION:${escaped(event.details)}`]),
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...event.guests.map((guest) => `ATTENDEE:mailto:${encodeURI(guest.toWellFormed())}`),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A TEXT value (RFC 5545, 3.3.11): no control characters but the line break, and that as \n. */
const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** At most 75 octets of UTF-8 a line, never cutting a character (RFC 5545, 3.1); what follows begins with a blank. */
function folded(line: string): string {
  let whole = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > 75) {
      whole += '\r\n ';
      octets = 1;
    }
    whole += character;
    octets += size;
  }
  return whole;
}

const octetsOf = (codePoint: number): number =>
  codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
