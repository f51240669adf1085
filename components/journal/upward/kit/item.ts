import type { Invitation } from '../../../../domain/upward';
import type { TextKey } from '../../../../storage/texts';
import type { Fields, Known, Letter } from '../letters/letter';

/** One thing to do for my own leader, with its template. */
export interface KitItem {
  /** place in the journal, and `draft-…` of what was typed; its behaviour, where it does not say another */
  id: string;
  behaviour: string;
  title: TextKey;
  line: TextKey;
  fields: readonly KitField[];
  letter: (fields: Fields, known: Known) => Letter;
  /** what the button says that logs it */
  done: TextKey;
  /** what an invitation of this kind is to */
  occasion?: Invitation['occasion'];
}

export interface KitField {
  name: string;
  label: TextKey;
  hint?: TextKey;
  /** left empty, it is filled from the story or invitation that is chosen */
  from?: 'story' | 'invitation';
  /** `story` and `invitation` choose one of the journal's; a `check` is on unless it says 'no' */
  kind?: 'lines' | 'day' | 'time' | 'number' | 'story' | 'invitation' | 'check' | 'choice';
  /** of a choice, the first is meant while nothing is chosen */
  options?: readonly { value: string; label: TextKey }[];
}

export const day: KitField = { name: 'day', label: 'journalUpwardDay', kind: 'day' };
export const time: KitField = { name: 'time', label: 'journalUpwardTime', kind: 'time' };
export const place: KitField = { name: 'place', label: 'journalUpwardPlace' };
export const story: KitField = { name: 'story', label: 'journalUpwardStory', kind: 'story' };
export const invitation: KitField = {
  name: 'invitation',
  label: 'journalUpwardInvitation',
  kind: 'invitation',
};
export const lines = (name: string, label: TextKey, hint?: TextKey): KitField => ({
  name,
  label,
  kind: 'lines',
  ...(hint && { hint }),
});
export const number = (name: string, label: TextKey): KitField => ({ name, label, kind: 'number' });
