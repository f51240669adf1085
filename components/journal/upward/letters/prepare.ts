import { text, uiLanguage } from '../../../../storage/texts';
import { dayIn } from '../../../fields/field';
import {
  about,
  dayInFull,
  hello,
  lines,
  paragraphs,
  said,
  type Fields,
  type Known,
  type Letter,
} from './letter';

/** B81: the same facts, beginning with what my leader looks at. Trouble, unless they are known to look at praise. */
export function framed(fields: Fields, known: Known): Letter {
  const facts = [fields.trouble, fields.praise].map((fact) => fact?.trim());
  if (known.leader?.movedBy === 'praise') facts.reverse();
  return {
    subject: said(fields.title),
    text: paragraphs(
      hello(known),
      ...(facts.some(Boolean) ? facts : ['…']),
      about('journalUpwardB81TextAsk', fields.ask),
    ),
  };
}

/**
 * What losing one customer costs, in the leader's own figures: what they would have brought, and what winning another takes.
 * @returns undefined while the revenue or the years are not known
 */
export function costOfLosing({ revenue, years, winning }: Fields): number | undefined {
  const yearly = amount(revenue);
  const stayed = amount(years);
  if (yearly === undefined || stayed === undefined) return undefined;
  return yearly * stayed + (amount(winning) ?? 0);
}

/** A number of at least 0 as typed into a number field; undefined for anything else. */
function amount(typed: string | undefined): number | undefined {
  const value = Number(typed?.trim() || undefined);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** B82: the case without adjectives. */
export function theCase(fields: Fields, known: Known): Letter {
  const customer = said(fields.title);
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : new Intl.NumberFormat(uiLanguage()).format(value);
  const money = (value: number | undefined) =>
    value === undefined
      ? undefined
      : text('journalUpwardB82Money', shown(value)!, fields.currency?.trim() ?? '').trim();
  return {
    subject: text('journalUpwardB82Subject', customer),
    text: paragraphs(
      hello(known),
      text('journalUpwardB82Open', customer),
      lines(
        about('journalUpwardB82TextRevenue', money(amount(fields.revenue))),
        about('journalUpwardB82TextYears', shown(amount(fields.years))),
        about('journalUpwardB82TextWinning', money(amount(fields.winning))),
        about('journalUpwardB82TextTotal', money(costOfLosing(fields))),
      ) ?? '…',
      about('journalUpwardB82TextOffer', fields.offer),
      text('journalUpwardB82Close'),
    ),
  };
}

/** B83: one concrete offer of help, and no blame. */
export function offerOfHelp(fields: Fields, known: Known): Letter {
  const day = dayIn(fields.day);
  return {
    subject: text('journalUpwardB83Subject'),
    text: paragraphs(
      hello(known),
      about('journalUpwardB83TextSee', fields.see),
      text('journalUpwardB83TextOffer', said(fields.offer)),
      day && text('journalUpwardB83TextBy', dayInFull(day, known.today)),
      text('journalUpwardB83Close'),
    ),
  };
}
