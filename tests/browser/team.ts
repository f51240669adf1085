// Node 20 has no Temporal; browsers have.
import 'temporal-polyfill/global';
import type { CalendarScene, SceneEvent } from '../simulators/calendar/scene';
import type { GmailScene, GmailThread } from '../simulators/gmail/scene';
import type { Someone } from '../simulators/scene';

// Everybody here is invented.
const at = (name: string, address: string): Someone => ({ name, address });

export const mira = at('Mira Lindqvist', 'mira.lindqvist@corp.example');
/** Mira's own leader. */
export const henrik = at('Henrik Dahl', 'henrik.dahl@corp.example');
/** A customer, and somebody nobody leads. */
export const customer = at('Paula Reyes', 'paula.reyes@harbour.example');
export const stranger = at('Oskar Brandt', 'oskar.brandt@elsewhere.example');

export const ana = at('Ana Silva', 'ana.silva@corp.example');
export const ben = at('Ben Okafor', 'ben.okafor@corp.example');
export const chiara = at('Chiara Conti', 'chiara.conti@corp.example');
export const dilip = at('Dilip Rao', 'dilip.rao@corp.example');
export const emma = at('Emma Novak', 'emma.novak@corp.example');
export const farid = at('Farid Haddad', 'farid.haddad@corp.example');
export const grace = at('Grace Mbeki', 'grace.mbeki@corp.example');
export const hugo = at('Hugo Martin', 'hugo.martin@corp.example');
/** The people Mira leads. */
export const team = [ana, ben, chiara, dilip, emma, farid, grace, hugo];

/** As a leader pastes them: `Name <address>`, one per line. */
export const pasted = (people: readonly Someone[]): string =>
  people.map(({ name, address }) => `${name} <${address}>`).join('\n');

/** A thread of one mail to Mira. @param hoursAgo when it came */
export function mailFrom(
  from: Someone,
  subject: string,
  body: string,
  hoursAgo: number,
): GmailThread {
  const sent = Temporal.Now.instant().subtract({ minutes: Math.round(hoursAgo * 60) });
  return { subject, messages: [{ from, to: [mira], at: sent.toString(), body }] };
}

/** Mira's mail this morning: threads 0 to 2 are from people she leads, 3 and 4 are not. */
export const mailbox = (): GmailScene => ({
  me: mira,
  lang: 'en',
  threads: [
    mailFrom(
      ana,
      'Delivery for the Harbour account',
      'Could we look at the delivery dates together before Thursday?\n\nI have two ideas how to keep them.',
      2,
    ),
    mailFrom(dilip, 'Night shift plan', 'The plan for December is in the folder.', 5),
    mailFrom(grace, 'Day off in December', 'May I take the 18th off?', 26),
    mailFrom(customer, 'Our visit next week', 'We look forward to seeing your team.', 3),
    mailFrom(stranger, 'A newsletter', 'Ten things about warehouses.', 7),
  ],
});

/** Mira's calendar around today: events 0, 1 and 4 are one-on-ones. */
export function calendar(): CalendarScene {
  const today = Temporal.Now.plainDateISO();
  const on = (days: number) => today.add({ days }).toString();
  const meeting = (title: string, day: string, start: string, guests: Someone[]): SceneEvent => ({
    title,
    day,
    start,
    end: `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}${start.slice(2)}`,
    organiser: mira,
    guests: [mira, ...guests].map((guest) => ({ ...guest, response: 'yes' })),
  });
  return {
    me: mira,
    lang: 'en',
    today: today.toString(),
    events: [
      { ...meeting('Ana / Mira', on(1), '10:00', [ana]), recurring: true },
      meeting('Ben and Mira', on(2), '14:00', [ben]),
      meeting('Team meeting', on(1), '13:00', team),
      meeting('Harbour: delivery dates', on(2), '11:00', [customer]),
      { ...meeting('Chiara / Mira', on(3), '15:00', [chiara]), recurring: true },
    ],
  };
}
