// The events of the scene: their ids, their guests, what can be done to them.

import { day } from './dates.js';
import { me, scene, variants } from './setting.js';

export const events = [];
const watchers = [];
let made = 0;

/** Adds an event (a scene's event, or one made in the page) and returns it with its ids. */
export function addEvent(given) {
  const name = given.id ?? madeUpId((made += 1));
  const series = given.task && !name.startsWith('tasks_') ? `tasks_${name}` : name;
  const event = { rooms: [], description: '', ...given, day: day(given.day), series };
  event.id = given.recurring && !/_\d{8}(T\d{6}Z)?$/.test(series) ? instanceOf(event) : series;
  event.eid = given.task ? event.id : encoded(`${event.id} ${calendarOf(me.address)}`);
  event.guests = attendeesOf(event);
  events.push(event);
  return event;
}

for (const event of scene.events) addEvent(event);

/** Tells when events came, went or changed. */
export function onEvents(watcher) {
  watchers.push(watcher);
}

export function changed() {
  for (const watcher of watchers) watcher();
}

export function eventBy(eid) {
  return events.find((event) => event.eid === eid);
}

export function eventsOn(date) {
  return events
    .filter((event) => event.day.equals(date))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** The occurrences an answer means: 'this', 'following' or 'all' of the same series. */
export function occurrences(event, scope) {
  if (scope === 'this') return [event];
  return events.filter(
    (other) =>
      other.series === event.series &&
      (scope === 'all' || Temporal.PlainDate.compare(other.day, event.day) >= 0),
  );
}

export function remove(gone) {
  for (const event of gone) events.splice(events.indexOf(event), 1);
  changed();
}

/** The row of mine among the guests, if I am invited. */
export function mine(event) {
  return event.guests.find((guest) => guest.address === me.address);
}

/** Is anybody else invited, so that a mail could be sent? */
export function hasOthers(event) {
  return event.guests.some((guest) => guest.address !== me.address);
}

export function isOrganiser(event, guest) {
  return guest.address === event.organiser.address;
}

/** The organiser is a guest, too, first in the list and going, as soon as anybody is invited. */
function attendeesOf({ organiser, guests, task }) {
  if (task || guests.length === 0) return [];
  const rest = guests.filter((guest) => guest.address !== organiser.address);
  const own = guests.find((guest) => guest.address === organiser.address);
  return [{ response: 'yes', ...organiser, ...own }, ...rest].map((guest) => ({
    response: 'awaiting',
    ...guest,
  }));
}

function instanceOf({ series, day: date, start, allDay }) {
  if (allDay) return `${series}_${date.toString().replaceAll('-', '')}`;
  const instant = date
    .toZonedDateTime({ timeZone: Temporal.Now.timeZoneId(), plainTime: start })
    .toInstant();
  return `${series}_${instant.toString().replace(/[-:]/g, '')}`;
}

function calendarOf(address) {
  return variants.shortCalendar ? `${address.split('@')[0]}@m` : address;
}

/** Base64 without padding. */
function encoded(text) {
  const letters = btoa(String.fromCharCode(...new TextEncoder().encode(text))).replaceAll('=', '');
  return variants.urlSafeIds ? letters.replaceAll('+', '-').replaceAll('/', '_') : letters;
}

/** 26 letters and digits, always the same for the same number. */
function madeUpId(number) {
  let state = number * 2654435761;
  return Array.from({ length: 26 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return '0123456789abcdefghijklmnopqrstuv'[state >>> 27];
  }).join('');
}
