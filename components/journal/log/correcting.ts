import type { Entry, LogEvent } from '../../../domain/log';
import { minutesIn } from '../../fields/minutes';

type Act = Extract<LogEvent, { kind: 'act' }>;

/** What the form that corrects an act holds; '' for nothing. */
export interface Draft {
  person: string;
  behaviour: string;
  own: string;
  day: string;
  minutes: string;
}

export const draftOf = ({ person, behaviour, text, day, minutes }: Act): Draft => ({
  person: person ?? '',
  behaviour: behaviour ?? '',
  own: text ?? '',
  day,
  minutes: minutes === undefined ? '' : String(minutes),
});

export type Trouble = 'no-words' | 'wrong-minutes';

/** The entry that should have stood there, or what is missing. */
export function entryFrom(draft: Draft): Entry | Trouble {
  const { person, behaviour } = draft;
  const text = draft.own.trim();
  const minutes = minutesIn(draft.minutes);
  if (behaviour === '' && text === '') return 'no-words';
  if (minutes === 'wrong') return 'wrong-minutes';
  return {
    kind: 'act',
    ...(person !== '' && { person }),
    ...(behaviour !== '' && { behaviour }),
    ...(text !== '' && { text }),
    ...(minutes !== undefined && { minutes }),
  };
}
