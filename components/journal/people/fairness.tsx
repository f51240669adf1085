import type { ComponentChildren } from 'preact';
import { answerSpread, recognitionSpread, talkSpread, type Spread } from '../../../domain/fairness';
import { text, type TextKey } from '../../../storage/texts';
import { worded } from '../../people/words';
import type { PeopleRead } from './reading';
import { daysInWords, number, waitInWords } from './words';

/** Is everybody served alike? The two ends of three numbers, in a sentence each. */
export function Fairness({ read }: { read: PeopleRead }) {
  const atWork = read.reports.filter(({ person }) => !person.onLeave);
  if (atWork.length < 2) return null;
  const ids = atWork.map(({ person }) => person.id);
  const promised = new Map(read.promises.map((promise) => [promise.id, promise]));
  const said = (
    key: TextKey,
    tooLittle: TextKey,
    spread: Spread | undefined,
    inWords: (value: number) => string,
  ): ComponentChildren => {
    if (!spread) return text(tooLittle);
    const { most, least, ratio } = spread;
    if (most.value === least.value) return text('journalPeopleFairEven', inWords(most.value));
    const name = (id: string) => atWork.find(({ person }) => person.id === id)!.person.name;
    const ends = [name(most.person), inWords(most.value), name(least.person), inWords(least.value)];
    return (
      <>
        {worded(key, ...ends)}
        {ratio !== undefined && ` ${text('journalPeopleFairRatio', number(ratio))}`}
      </>
    );
  };
  return (
    <section class="people-part" aria-labelledby="people-fair">
      <h3 id="people-fair">{text('journalPeopleFair')}</h3>
      <p class="note">{text('journalPeopleFairMeans')}</p>
      <dl class="people-facts">
        <div>
          <dt>{text('journalPeopleFairTalks')}</dt>
          <dd>
            {said(
              'journalPeopleFairTalksAre',
              'journalPeopleFairTalksNot',
              talkSpread(atWork),
              daysInWords,
            )}
          </dd>
        </div>
        <div>
          <dt>{text('journalPeopleFairAnswers')}</dt>
          <dd>
            {said(
              'journalPeopleFairAnswersAre',
              'journalPeopleFairAnswersNot',
              answerSpread(ids, read.events, read.today),
              waitInWords,
            )}
          </dd>
        </div>
        <div>
          <dt>{text('journalPeopleRecognitions')}</dt>
          <dd>
            {said(
              'journalPeopleFairRecognitionsAre',
              'journalPeopleFairRecognitionsNot',
              recognitionSpread(ids, read.events, promised, read.today),
              number,
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
