import { useCallback } from 'preact/hooks';
import { lastRecognitions } from '../../../domain/contacts';
import type { Person } from '../../../domain/people';
import type { Story } from '../../../domain/stories';
import { append, eventsBetween, promises, remove } from '../../../storage/log';
import { counted, text } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { Emphasis, nameHere } from '../../emphasis';
import { useFresh } from '../../fresh';
import { worded } from '../../people/words';
import { dayInWords } from '../../when';
import type { PartProps } from './reading';

/** What was done, or the trouble that never came. */
const recognitions = [
  ['B68', 'journalStoriesNamed'],
  ['B69', 'journalStoriesForesight'],
] as const;

/** Good work is named to those who did it: a recognition logged with the story, for each of them. */
export function Naming({ clock, save, read, story }: PartProps & { story: Story }) {
  const { today } = read;
  const load = useCallback(async () => {
    const [events, made] = await Promise.all([eventsBetween(story.day, today), promises()]);
    return lastRecognitions(events, new Map(made.map((promise) => [promise.id, promise])));
  }, [story.day, today]);
  const { value: named, reload } = useFresh(load);
  const people = story.people.flatMap((id) => read.people.get(id) ?? []);
  if (people.length === 0 || !named) return null;

  const log = ({ id }: Person, behaviour: 'B68' | 'B69') =>
    save(async () => {
      const act = await append({ kind: 'act', behaviour, person: id }, clock(), today);
      await reload();
      return {
        words: <Emphasis text={text('popupLogged', nameHere)} name={shortOf(behaviour)} />,
        undo: async () => {
          await remove(act.id, clock());
          await reload();
        },
      };
    });
  return (
    <section class="place-part stories-names" aria-labelledby="story-name">
      <h4 id="story-name">{counted('journalStoriesName', people.length)}</h4>
      <p class="note">{text('journalStoriesNameMeans')}</p>
      <ul role="list">
        {people.map((person) => {
          const day = named.get(person.id);
          return (
            <li key={person.id} class="stories-naming">
              <p id={`naming-${person.id}`}>
                {day === undefined ? (
                  <bdi>{person.name}</bdi>
                ) : (
                  worded('journalStoriesNamedOn', person.name, dayInWords(day, today))
                )}
              </p>
              <div class="place-actions">
                {recognitions.map(([behaviour, label]) => (
                  <button
                    key={behaviour}
                    type="button"
                    class="button"
                    aria-describedby={`naming-${person.id}`}
                    onClick={() => void log(person, behaviour)}
                  >
                    {text(label)}
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
