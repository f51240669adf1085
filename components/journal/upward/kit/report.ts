import { onePage, oneSheet } from '../letters/report';
import { invitation, lines, type KitItem } from './item';

/** Report: what my leader could not see. */
export const report: readonly KitItem[] = [
  {
    id: 'B79',
    behaviour: 'B79',
    title: 'journalUpwardB79Title',
    line: 'journalUpwardB79Line',
    fields: [
      invitation,
      { name: 'title', label: 'journalUpwardB79What', from: 'invitation' },
      lines('saw', 'journalUpwardB79Saw'),
      lines('learned', 'journalUpwardB79Learned'),
      lines('apply', 'journalUpwardB79Apply'),
    ],
    letter: onePage,
    done: 'journalUpwardSent',
  },
  {
    id: 'B80',
    behaviour: 'B80',
    title: 'journalUpwardB80Title',
    line: 'journalUpwardB80Line',
    fields: [{ name: 'top', label: 'journalUpwardB80Top', hint: 'journalUpwardB80TopHint' }],
    letter: oneSheet,
    done: 'journalUpwardSent',
  },
];
