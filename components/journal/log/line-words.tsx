import { Emphasis } from '../../emphasis';
import { minutesInWords } from '../../when';
import { detailOf, loggedInWords, type Line } from './lines';

/** What an entry says, with whom, when and for how long. */
export function LineWords({ line, today }: { line: Line; today: string }) {
  const { event, title, name, words, own } = line;
  const detail = detailOf(event, today);
  const minutes = event.kind === 'act' ? event.minutes : undefined;
  return (
    <>
      <p>
        <strong>{title}</strong>
        {detail !== undefined && ` ${detail}`}
        {name !== undefined && (
          <>
            {' · '}
            <bdi>{name}</bdi>
          </>
        )}
        {minutes !== undefined && ` · ${minutesInWords(minutes)}`}
        <span class="note"> · {loggedInWords(event, today)}</span>
      </p>
      {words !== undefined && (
        <p>
          <Emphasis text={words} />
        </p>
      )}
      {own !== undefined && (
        <p class="own">
          <bdi>{own}</bdi>
        </p>
      )}
    </>
  );
}
