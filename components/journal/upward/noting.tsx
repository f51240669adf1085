import { useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { Emphasis, nameHere } from '../../emphasis';
import { hindranceTo, note } from './doing';
import type { Fields, Known } from './letters/letter';
import type { KitItem } from './kit/item';
import type { PartProps } from './reading';

export interface Noting {
  /** Logs what was sent, asked or done; once. */
  log: () => void;
  /** why it was not logged, after it was tried */
  hindrance: string | undefined;
}

/** Logging what was done with a template, with a way back. */
export function useNoting(
  { clock, save, reload }: PartProps,
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
      await reload();
      return {
        words:
          item.id === 'B73-brief' ? (
            text('peopleSaved')
          ) : (
            <Emphasis text={text('popupLogged', nameHere)} name={shortOf(item.behaviour)} />
          ),
        undo: () => undo().then(reload),
      };
    });
  };
  return { log, hindrance };
}
