import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import type { MeasureId } from '../../domain/behaviours';
import type { Entry } from '../../domain/log';
import type { RecordOf } from '../../domain/records';
import { weeksOfService } from '../browser/past';
import type { CalendarScene, SceneEvent } from '../simulators/calendar/scene';
import type { GmailScene } from '../simulators/gmail/scene';
import type { Someone } from '../simulators/scene';
import type { Language } from './languages';

/** `listing/sample/<language>.json`: invented people as 'Name <address>', and words that fit the language. */
interface Sample {
  me: string;
  leader: string;
  customer: string;
  stranger: string;
  /** eight people led */
  team: string[];
  /** newest first; `from` is a name from above */
  mails: { from: string; subject: string; body: string }[];
  /** the one-on-one with the first of the team; others with nobody, the second, the customer, the third, nobody */
  meetings: { oneOnOne: string; others: string[] };
  /** a line without a measure is marked by hand */
  talk: { talk: string; walk: string; measure?: MeasureId }[];
}

const read = (language: Language): Sample =>
  JSON.parse(readFileSync(`listing/sample/${language}.json`, 'utf8'));

function someone(written: string): Someone {
  const [, name = '', address = ''] = /^(.+) <(.+)>$/.exec(written) ?? [];
  return { name, address };
}

const hour = 3_600_000;
/** When the mails came, hours before now: a morning's, then those of the days before. */
const ages = [0.6, 1.1, 1.6, 17, 20, 44, 66];

export function mailbox(language: Language): GmailScene {
  const { me, leader, customer, stranger, team, mails } = read(language);
  const everybody = [leader, customer, stranger, ...team].map(someone);
  const now = Temporal.Now.instant();
  return {
    me: someone(me),
    lang: language,
    threads: mails.map(({ from, subject, body }, n) => {
      const at = now.subtract({ minutes: Math.round(ages[n]! * 60) }).toString();
      const sender = everybody.find(({ name }) => name === from);
      if (!sender) throw new Error(`${language}.json has no address of ${from}.`);
      return { subject, messages: [{ from: sender, to: [someone(me)], at, body }] };
    }),
  };
}

/** ISO weekday in the middle of the shown week, which begins on Monday (else), Sunday or Saturday: room on both sides of it. */
const middle: Partial<Record<Language, number>> = { en: 3, 'pt-BR': 3, ja: 3, ar: 2 };

/** A working week, seen on its Monday, the next to come; event 0 is a one-on-one in its middle. */
export function week(language: Language, zone: string): CalendarScene {
  const { me, customer, team, meetings } = read(language);
  const [host, led] = [someone(me), team.map(someone)];
  const today = Temporal.Now.plainDateISO(zone);
  const monday = today.add({ days: (8 - today.dayOfWeek) % 7 });
  const at = (
    title: string,
    weekday: number,
    start: string,
    end: string,
    guests: Someone[],
  ): SceneEvent => ({
    title,
    day: monday.add({ days: weekday - 1 }).toString(),
    start,
    end,
    organiser: host,
    guests: [host, ...guests].map((guest) => ({ ...guest, response: 'yes' })),
  });
  const [all = '', second = '', visit = '', third = '', plan = ''] = meetings.others;
  return {
    me: host,
    lang: language,
    today: monday.toString(),
    events: [
      {
        ...at(meetings.oneOnOne, middle[language] ?? 4, '10:00', '11:00', [led[0]!]),
        recurring: true,
      },
      at(all, 1, '09:00', '10:00', led),
      at(second, 1, '14:00', '15:00', [led[1]!]),
      at(visit, 5, '11:00', '12:30', [someone(customer)]),
      at(third, 5, '09:00', '10:00', [led[2]!]),
      at(plan, 4, '09:00', '10:00', led.slice(3, 6)),
    ],
  };
}

/** The Monday of the last full week, local to the zone. */
export function lastWeek(zone: string): Temporal.PlainDate {
  const today = Temporal.Now.plainDateISO(zone);
  return today.subtract({ days: today.dayOfWeek + 6 });
}

/**
 * The text of a backup with eleven weeks of service: a good last week that has been looked back on, a promise that falls due
 * this morning, answers to mails, lines of the talk.
 */
export function backup(language: Language, zone: string): string {
  const { me, leader, customer, team, talk } = read(language);
  const filled = JSON.parse(weeksOfService('3433r3a4343', zone));
  const today = Temporal.Now.plainDateISO(zone);
  const monday = lastWeek(zone);
  filled.events = filled.events.filter(({ day }: { day: string }) => day < monday.toString());

  const log = (day: Temporal.PlainDate, time: string, entry: Entry): string => {
    const id = `listing-${String(filled.events.length).padStart(4, '0')}`;
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
    filled.events.push({ id, at, zone, day: day.toString(), device: 'sample', ...entry });
    return id;
  };
  const on = (days: number) => monday.add({ days });
  const act = (day: Temporal.PlainDate, person: number, behaviour: string, time = '11:00') =>
    log(day, time, { kind: 'act', person: `person-${person}`, behaviour });
  const promise = (due: Temporal.PlainDate, time: string, person: number, behaviour: string) =>
    log(due.subtract({ days: 1 }), '09:00', {
      kind: 'promise',
      person: `person-${person}`,
      behaviour,
      moment: 'one-on-one',
      due: `${due.toString()}T${time}`,
    });

  for (const day of [0, 1, 3]) log(on(day), '09:00', { kind: 'occasion' });
  act(on(0), 0, 'B01');
  act(on(1), 2, 'B72');
  act(on(3), 1, 'B68');
  act(on(4), 4, 'B05');
  log(on(2), '15:00', {
    kind: 'answer',
    promise: promise(on(2), '17:00', 5, 'B33'),
    answer: 'yes',
  });
  log(on(4), '12:00', {
    kind: 'answer',
    promise: promise(on(4), '17:00', 3, 'B16'),
    answer: 'yes',
  });
  for (const [n, went] of (['kept', 'kept', 'moved', 'kept'] as const).entries()) {
    log(on(n), '16:00', {
      kind: 'one-on-one',
      person: `person-${n}`,
      meeting: `meeting-${n}`,
      went,
    });
  }
  for (const [days, fires, talks] of [
    [-3, 5, 2],
    [4, 2, 4],
  ] as const) {
    log(on(days), '16:00', { kind: 'mark', what: 'fires', value: fires });
    log(on(days), '16:00', { kind: 'mark', what: 'talks', value: talks });
  }
  for (let n = 0; n < 12; n += 1) {
    const person = n % 2 === 0 ? `person-${n % team.length}` : 'customer';
    const waited = (n % 2 === 0 ? 5 : 4) * hour + n * 360_000;
    log(on(-n), '12:00', { kind: 'reply', person, waited });
  }
  for (const [days, value] of [
    [-35, 3],
    [-1, 4],
  ] as const) {
    log(today.add({ days }), '16:00', { kind: 'mark', what: 'walked', value, line: 'talk-2' });
  }

  // This week: two acts so far, and what was promised for nine this morning.
  log(today, '08:00', { kind: 'occasion' });
  act(today.dayOfWeek === 1 ? today : today.subtract({ days: 1 }), 6, 'B10', '08:15');
  act(today, 7, 'B21', '08:30');
  promise(today, '09:00', 1, 'B07');
  for (const weeks of [0, 1, 2]) {
    const start = monday.subtract({ weeks }).toString();
    log(monday.add({ days: 6 - 7 * weeks }), '18:00', { kind: 'review', of: 'week', start });
  }
  const month = today.with({ day: 1 }).subtract({ months: 1 }).toString();
  log(on(6), '18:30', { kind: 'review', of: 'month', start: month });

  const stamp = { updatedAt: filled.settings.startedAt, device: 'sample' };
  const person = (id: string, role: string, written: string) => {
    const { name, address } = someone(written);
    return { id, name, addresses: [address], role, ...stamp };
  };
  filled.people = [
    ...team.map((written, n) => person(`person-${n}`, 'report', written)),
    person('leader', 'leader', leader),
    person('customer', 'customer', customer),
  ];
  filled.records = talk.map((line, place): RecordOf<'talk'> => {
    return { type: 'talk', id: `talk-${place}`, ...line, place, ...stamp };
  });
  filled.settings.ownAddresses = [someone(me).address];
  // Of this week nothing waits to be looked back on: its slot comes at the end of the day.
  filled.settings.review = { weekday: today.dayOfWeek, time: '23:30' };
  return JSON.stringify(filled);
}

/** A zone in which it is about ten in the morning now, so that every picture shows a working day. */
export function zoneAtTen(now = Temporal.Now.instant()): string {
  const ahead = 10 - now.toZonedDateTimeISO('UTC').hour;
  const offset = ahead < -12 ? ahead + 24 : ahead;
  // The signs of these names are turned round.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
