import { wordKinds } from '../../../domain/words';
import { text } from '../../../storage/texts';
import { Ruled } from '../ruled';
import type { SectionProps } from '../section';
import { KindOfWords } from './kind-of-words';
import { Languages } from './languages';
import './words.css';

/** The words by which subjects and titles are known, to be changed by whoever speaks otherwise. */
export function WordsSection(props: SectionProps) {
  return (
    <>
      <p>{text('optionsWordsIntro')}</p>
      <p class="note">{text('optionsWordsHow')}</p>
      <Languages {...props} />
      <Ruled held={props.held} part="words" />
      <div class="kinds">
        {wordKinds.map((kind) => (
          <KindOfWords key={kind} kind={kind} {...props} />
        ))}
      </div>
    </>
  );
}
