import type { MomentKind } from '../domain/moments';
import { text, type TextKey } from '../storage/texts';
import { Emphasis, nameHere } from './emphasis';
import { dayInWords } from './when';

/** A behaviour as a suggestion: with the person's name where it may be said, else fit for a shared screen. */
export function Suggestion({ behaviour, name }: { behaviour: string; name?: string | undefined }) {
  return name === undefined ? (
    <Emphasis text={text(`${behaviour}_prompt` as TextKey)} />
  ) : (
    <Emphasis text={text(`${behaviour}_named` as TextKey, nameHere)} name={name} />
  );
}

/** Why this is good service, one or two sentences. */
export const reasonFor = (behaviour: string): string => text(`${behaviour}_why` as TextKey);

/** A behaviour as something done, in a few words. */
export const doneInWords = (behaviour: string): string => text(`${behaviour}_short` as TextKey);

/** The occasion in a few words, with its day where known: "One-on-one, tomorrow". Days are local dates. */
export function occasionInWords(kind: MomentKind, day: string | undefined, today: string): string {
  const occasion = text(`occasion_${kind.replaceAll('-', '_')}` as TextKey);
  return day === undefined ? occasion : text('occasionOn', occasion, dayInWords(day, today));
}
