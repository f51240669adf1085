import { wordKinds } from '../../../domain/words';
import { text } from '../../../storage/texts';
import { Locked } from '../locked';
import type { SectionProps } from '../section';
import { KindOfWords } from './kind-of-words';
import './words.css';

/** The words by which subjects and titles are known, to be changed by whoever speaks otherwise. */
export function WordsSection(props: SectionProps) {
  return (
    <>
      <p>{text('optionsWordsIntro')}</p>
      <p class="note">{text('optionsWordsHow')}</p>
      {props.held.locked.has('words') && <Locked />}
      <div class="kinds">
        {wordKinds.map((kind) => (
          <KindOfWords key={kind} kind={kind} {...props} />
        ))}
      </div>
    </>
  );
}
