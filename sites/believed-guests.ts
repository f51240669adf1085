import type { EventFacts } from '../domain/facts';

interface Guarded {
  facts: EventFacts;
  firstGuest?: Element | undefined;
}

/** Guests who may be the last event's, or not yet all, are believed only after they have stood for so long, ms. */
const believedAfter = { old: 1500, growing: 1200 };

/**
 * Calendar uses its popover again: for a moment the guests of the last event stand under the next one's id. Rows drawn
 * anew are believed at once, also with the same people in them. The editor does not say how many there are to be: there
 * the guests are believed when for some time no more have come, or when the popover has shown the same.
 * @returns guards for both, which give back what was seen, its guests unreadable as long as they cannot be believed
 */
export function guestGuard() {
  let believed: string | undefined;
  return (mayGrow = false) => {
    let last:
      { event: string; row: Element | undefined; guests: string; until: number } | undefined;
    return <Seen extends Guarded>(seen: Seen | undefined): Seen | undefined => {
      if (!seen) {
        if (mayGrow) last = undefined;
        return seen;
      }
      const { facts, firstGuest: row } = seen;
      const guests = `${facts.guests} ${facts.others}`;
      const event = facts.key + guests;
      const now = performance.now();
      if (event !== last?.event || row !== last.row) {
        const isOld = row && row === last?.row && guests === last.guests;
        const wait = mayGrow ? believedAfter.growing : isOld ? believedAfter.old : 0;
        last = { event, row, guests, until: now + wait };
      }
      // Drawn anew, a list may be empty for a moment.
      if (now < last.until && event !== believed) facts.people = 'unreadable';
      else if (facts.people === 'people') believed = event;
      return seen;
    };
  };
}
