import type { TextKey } from '../../../../storage/texts';
import { equip } from './equip';
import { invite } from './invite';
import type { KitItem } from './item';
import { prepare } from './prepare';
import { report } from './report';

/** The kit in its four parts (product.md, section 7; behaviours B73 to B83). */
export const kit: readonly { id: string; title: TextKey; items: readonly KitItem[] }[] = [
  { id: 'invite', title: 'journalUpwardInvite', items: invite },
  { id: 'equip', title: 'journalUpwardEquip', items: equip },
  { id: 'report', title: 'journalUpwardReport', items: report },
  { id: 'prepare', title: 'journalUpwardPrepare', items: prepare },
];

export const kitItem = (id: string): KitItem | undefined =>
  kit.flatMap(({ items }) => items).find((item) => item.id === id);
