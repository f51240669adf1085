import { framed, offerOfHelp, theCase } from '../letters/prepare';
import { day, lines, number, type KitItem } from './item';

/** Prepare yourself: how it is said so that it is heard. */
export const prepare: readonly KitItem[] = [
  {
    id: 'B81',
    behaviour: 'B81',
    title: 'journalUpwardB81Title',
    line: 'journalUpwardB81Line',
    fields: [
      { name: 'title', label: 'journalUpwardB81About' },
      lines('trouble', 'journalUpwardB81Trouble'),
      lines('praise', 'journalUpwardB81Praise'),
      { name: 'ask', label: 'journalUpwardB81Ask' },
    ],
    letter: framed,
    done: 'journalUpwardSent',
  },
  {
    id: 'B82',
    behaviour: 'B82',
    title: 'journalUpwardB82Title',
    line: 'journalUpwardB82Line',
    fields: [
      { name: 'title', label: 'journalUpwardB82Customer' },
      { name: 'currency', label: 'journalUpwardB82Currency' },
      number('revenue', 'journalUpwardB82Revenue'),
      number('years', 'journalUpwardB82Years'),
      number('winning', 'journalUpwardB82Winning'),
      lines('offer', 'journalUpwardB82Offer'),
    ],
    letter: theCase,
    done: 'journalUpwardBrought',
  },
  {
    id: 'B83',
    behaviour: 'B83',
    title: 'journalUpwardB83Title',
    line: 'journalUpwardB83Line',
    fields: [
      lines('see', 'journalUpwardB83See', 'journalUpwardB83SeeHint'),
      lines('offer', 'journalUpwardB83Offer'),
      { ...day, label: 'journalUpwardB83By' },
    ],
    letter: offerOfHelp,
    done: 'journalUpwardOffered',
  },
];
