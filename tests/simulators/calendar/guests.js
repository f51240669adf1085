// Guests as rows, the same in the popover and in the editor.

import { digits, me, say, variants } from './setting.js';
import { h, icon } from './draw.js';
import { isOrganiser } from './events.js';

/** From so many guests on, nobody is listed by name. */
const TOO_MANY = 50;

/** "2 guests", "1 yes", "1 awaiting": one element each, the organiser is counted. */
export function guestCounts(guests) {
  if (variants.guestListHidden) return say('guestListHidden');
  const count = (response) => guests.filter((guest) => guest.response === response).length;
  const line = (key, n) => n > 0 && h('div', null, say(key, { n: digits(n) }));
  return [
    line('guestCount', guests.length),
    line('yesCount', count('yes')),
    line('noCount', count('no')),
    line('maybeCount', count('maybe')),
    line('awaitingCount', count('awaiting')),
  ];
}

/** Tree items with an address; none for a long list, or in the layout of the future. */
export function guestRows(event, extra = () => null) {
  if (variants.unreadable) return event.guests.map((guest) => namelessRow(guest));
  if (event.guests.length > TOO_MANY) return h('div', { class: 'hint' }, say('manyGuests'));
  const rooms = variants.roomAsTreeitem ? event.rooms.map(roomGuest) : [];
  const isListed = (guest) => isOrganiser(event, guest) || guest.address === me.address;
  const listed = variants.guestListHidden ? event.guests.filter(isListed) : event.guests;
  return [...listed, ...rooms]
    .filter((guest) => !(variants.noOrganiserRow && isOrganiser(event, guest)))
    .map((guest) => row(event, guest, { role: 'treeitem', jsname: 'OLRBPb' }, extra(guest)));
}

/** The other nesting the editor may have: list items, with the address one level further in. */
export function guestList(event, extra) {
  if (variants.unreadable) return event.guests.map((guest) => namelessRow(guest));
  return event.guests
    .filter((guest) => !(variants.noOrganiserRow && isOrganiser(event, guest)))
    .map((guest) =>
      h('li', { role: 'listitem' }, h('div', null, row(event, guest, {}, extra(guest)))),
    );
}

function row(event, guest, attrs, extra) {
  const organiser = isOrganiser(event, guest);
  const nested = (variants.guestAlsoTwice ?? true) && { 'data-hovercard-id': guest.address };
  return h(
    'div',
    {
      ...attrs,
      class: 'guest',
      id: organiser ? 'xDtlDlgOrg' : null,
      'data-email': guest.address,
      'data-id': guest.address,
      'data-hovercard-id': guest.address,
      'data-is-expandable': guest.group ? 'true' : null,
      'aria-label': spoken(guest, organiser),
    },
    h('div', { class: 'portrait', ...nested }, initial(guest), badge(guest)),
    h(
      'div',
      { class: 'who', ...nested },
      h('div', { class: 'name' }, h('span', { ...nested }, guest.name || guest.address)),
      organiser && h('div', { class: 'hint' }, say('organizer')),
    ),
    guest.group && icon('down'),
    extra,
  );
}

function namelessRow(guest) {
  return h('div', { class: 'guest' }, h('div', { class: 'portrait' }, '·'), [...guest.name][0]);
}

function roomGuest(room) {
  const address = room.address ?? `c_${room.name.length}x@resource.calendar.google.com`;
  return { name: room.name, address, response: 'yes' };
}

/** "Name, Attending, Organizer"; just the name while unanswered. */
function spoken(guest, organiser) {
  const answer = { yes: 'attending', no: 'declined', maybe: 'tentative' }[guest.response];
  const parts = [guest.name || guest.address, answer && say(answer), organiser && say('organizer')];
  return parts.filter(Boolean).join(', ');
}

function initial(guest) {
  return h('span', { class: 'letter' }, [...(guest.name || guest.address)][0]);
}

function badge(guest) {
  const mark = { yes: '✓', no: '✕', maybe: '?' }[guest.response];
  return mark && h('span', { class: `badge ${guest.response}`, 'aria-hidden': 'true' }, mark);
}
