// An event that is being written: in the editor or in quick create.

import { me } from './setting.js';
import { minutesOf, timeOf } from './dates.js';
import { shown } from './views.js';

/** A new event's beginnings (an hour at ten on the day that is shown), or a copy of a known event. */
export function draftOf(event, given = {}) {
  const start = event ?? {
    title: '',
    day: shown.day,
    start: '10:00',
    end: '11:00',
    organiser: me,
    guests: [],
    rooms: [],
    description: '',
  };
  const draft = { ...start, event, touched: false, ...given };
  draft.guests = start.guests.map((guest) => ({ ...guest }));
  for (const guest of given.guests ?? []) invite(draft, guest);
  return draft;
}

/** Adds a guest; with the first one the organiser becomes a guest, too. */
export function invite(draft, guest) {
  if (draft.guests.some(({ address }) => address === guest.address)) return;
  if (draft.guests.length === 0 && guest.address !== draft.organiser.address) {
    draft.guests.push({ ...draft.organiser, response: 'yes' });
  }
  draft.guests.push({ response: 'awaiting', ...guest });
  draft.touched = true;
}

/** Takes a guest out; the organiser does not stay behind alone. */
export function uninvite(draft, guest) {
  draft.guests = draft.guests.filter(({ address }) => address !== guest.address);
  if (draft.guests.every(({ address }) => address === draft.organiser.address)) draft.guests = [];
  draft.touched = true;
}

/** Sets a day or a time; a new start keeps the length. */
export function reschedule(draft, change) {
  if (change.start) {
    const length = minutesOf(draft.end) - minutesOf(draft.start);
    draft.end = timeOf(minutesOf(change.start) + length);
  }
  Object.assign(draft, change, { touched: true });
}

/** The person somebody typed: "Ann Example <ann@corp.example>" or an address; else undefined. */
export function typedGuest(text) {
  const match = /^\s*(?:(.*?)\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/.exec(text);
  return match ? { name: match[1] ?? '', address: match[2] } : undefined;
}
