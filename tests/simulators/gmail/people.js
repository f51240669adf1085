import { make } from './dom.js';
import { me, variants, words } from './mailbox.js';

export const isMe = (person) => person.address.toLowerCase() === me.address.toLowerCase();

const shown = (person) => (isMe(person) ? words.me : person.name);

/** Attributes that say who somebody is, as far as the variant lets them. */
function addressing(person, name, hovercard) {
  if (variants.unreadable) return {};
  return {
    email: person.address,
    name: variants.noNames ? undefined : name,
    'data-hovercard-id': hovercard ? person.address : undefined,
  };
}

/** The writer of a message, in full even when it is me. */
export const writer = (person) =>
  make(
    'span',
    { ...addressing(person, person.name, !variants.noHovercard), class: 'gD' },
    make('span', {}, person.name),
  );

/** Somebody a message went to: closed headers do not tell To from Cc. */
export const receiver = (person) =>
  make(
    'span',
    { ...addressing(person, shown(person), !variants.noHovercard), class: 'g2' },
    shown(person),
  );

/** Somebody in a row of the list. */
export const rowPerson = (person, unread) =>
  make(
    'span',
    {
      class: unread ? 'zF' : 'yP',
      translate: 'no',
      ...addressing(person, shown(person), !variants.rows2014),
    },
    shown(person),
  );
