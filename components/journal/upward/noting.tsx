import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { Logged } from '../../logged';
import type { PartProps } from '../section';
import { hindranceTo, note } from './doing';
import type { Fields, Known } from './letters/letter';
import type { KitItem } from './kit/item';
import type { UpwardRead } from './reading';

export interface Noting {
  /** Logs what was sent, asked or done; once. */
  log: () => void;
  /** why it was not logged, after it was tried */
  hindrance: string | undefined;
}

/** Logging what was done with a template, with a way back. */
export function useNoting(
  { clock, save }: PartProps<UpwardRead>,
  item: KitItem,
  fields: Fields | undefined,
  known: Known,
): Noting {
  const [hindrance, setHindrance] = useState<string>();
  const log = () => {
    const found = fields && hindranceTo(item, fields, known);
    setHindrance(found);
    if (!fields || found !== undefined) return;
    void save(async () => {
      const undo = await note(item, fields, known, clock());
      const isAct = item.id !== 'B73-brief';
      return { words: isAct ? <Logged behaviour={item.behaviour} /> : text('peopleSaved'), undo };
    });
  };
  return { log, hindrance };
}
