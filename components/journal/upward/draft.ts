import { useEffect, useState } from 'preact/hooks';
import { addRecord, changeRecord, putRecordBack, recordById } from '../../../storage/records';
import { text } from '../../../storage/texts';
import type { SectionProps } from '../section';
import type { Fields } from './letters/letter';

export interface Draft {
  fields: Fields;
  /** typed, not kept yet */
  set: (field: string, value: string) => void;
  /** chosen, or typed and left: kept */
  keep: (field: string, value: string) => void;
  /** empties all fields */
  clear: () => void;
}

/**
 * What was typed into a template, kept in the browser field by field. @param start what the address says already
 * @returns undefined until it is read
 */
export function useDraft(
  item: string,
  start: Fields,
  { clock, say, save }: Pick<SectionProps, 'clock' | 'say' | 'save'>,
): Draft | undefined {
  const id = `draft-${item}`;
  const [fields, setFields] = useState<Fields>();
  useEffect(() => {
    void recordById('draft', id).then(
      (kept) => setFields({ ...kept?.fields, ...start }),
      () => say({ words: text('journalTrouble'), trouble: true }),
    );
  }, [id]);
  if (!fields) return undefined;

  const set = (field: string, value: string) => setFields((now) => ({ ...now, [field]: value }));
  const keep = (field: string, value: string) => {
    set(field, value);
    // Nothing is said while it goes well: one field after the other is left.
    keepField(id, field, value, clock()).catch(() =>
      say({ words: text('journalUpwardNotKept'), trouble: true }),
    );
  };
  const clear = () =>
    void save(async () => {
      const before = await changeRecord('draft', id, () => ({ fields: {} }), clock());
      setFields({});
      return {
        words: text('journalUpwardCleared'),
        undo: async () => {
          if (before) await putRecordBack(before, clock());
          setFields(fields);
        },
      };
    });
  return { fields, set, keep, clear };
}

/** One field after the other, in all tabs: the first of them makes the record. */
const keepField = (id: string, field: string, value: string, clock: { now: number }) =>
  navigator.locks.request(id, async () => {
    const known = await changeRecord(
      'draft',
      id,
      ({ fields }) => ({ fields: { ...fields, [field]: value } }),
      clock,
    );
    if (!known) await addRecord({ type: 'draft', id, fields: { [field]: value } }, clock);
  });
