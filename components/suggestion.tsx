import type { MomentKind } from '../domain/moments';
import { text, type TextKey } from '../storage/texts';
import { promptOf } from '../storage/wordings';
import { Emphasis, nameHere } from './emphasis';
import { dayInWords } from './when';

/** A behaviour as a suggestion: with the person's name where it may be said, else fit for a shared screen. */
export function Suggestion({ behaviour, name }: { behaviour: string; name?: string | undefined }) {
  return name === undefined ? (
    <Emphasis text={promptOf(behaviour)} />
  ) : (
    <Emphasis text={promptOf(behaviour, nameHere)} name={name} />
  );
}

/** The occasion in a few words, with its day where known: "One-on-one, tomorrow". Days are local dates. */
export function occasionInWords(kind: MomentKind, day: string | undefined, today: string): string {
  const occasion = text(`occasion_${kind.replaceAll('-', '_')}` as TextKey);
  return day === undefined ? occasion : text('occasionOn', occasion, dayInWords(day, today));
}
