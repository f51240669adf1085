import { useCallback, useMemo } from 'preact/hooks';
import type { Story } from '../../../domain/stories';
import { counted, text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { monthInWords } from '../../when';
import { useEarlier } from '../earlier';
import { useSearch } from '../searched';
import type { PartProps } from '../section';
import { monthsOf } from './months';
import type { StoriesRead } from './reading';
import { StoryExample } from './story-example';
import { numbersInWords, toldInWords } from './words';

/** Months at a time. */
const piece = 6;

/** All stories by month, with how many were written and told. */
export function StoryList({ read }: PartProps<StoriesRead>) {
  const { stories, people, today } = read;
  const wordsOf = useCallback(
    ({ who, did, better, people: named, told }: Story) =>
      [
        who,
        did,
        better,
        ...named.map((id) => people.get(id)?.name),
        ...told.map(({ where }) => where),
      ].join(' '),
    [people],
  );
  const { found, isSearching, field } = useSearch(stories, wordsOf, text('journalStoriesSearch'));
  const months = useMemo(() => monthsOf(found), [found]);
  const { shown, place, earlier } = useEarlier(months, piece, isSearching);

  return (
    <>
      {stories.length === 0 ? <StoryExample /> : <p class="note">{whyOf('B70')}</p>}
      <p>
        <a class="button filled" href="#stories/new">
          {text('journalStoriesWrite')}
        </a>
      </p>
      {field}
      <div class="stories-months" ref={place}>
        {shown.map((month) => (
          <section
            class="stories-month"
            key={month.month}
            aria-labelledby={`stories-${month.month}`}
          >
            <div class="heading">
              <h3 id={`stories-${month.month}`}>{monthInWords(`${month.month}-01`)}</h3>
              {!isSearching && <p class="note">{numbersInWords(month)}</p>}
            </div>
            <ul role="list">
              {month.stories.map((story) => (
                <li key={story.id} class="row stories-line">
                  <a href={`#stories/${story.id}`}>
                    <bdi>{story.who}</bdi>
                  </a>
                  <p dir="auto">{story.did}</p>
                  <p dir="auto">{story.better}</p>
                  <p class="note">{toldInWords(story, today)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {earlier}
      <p class="stories-door">
        <a href="#stories/questions">{text('journalStoriesQuestions')}</a>{' '}
        {read.questions.length > 0 && (
          <span class="note">{counted('journalStoriesQuestionsKept', read.questions.length)}</span>
        )}
      </p>
    </>
  );
}
