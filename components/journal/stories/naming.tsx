import { useCallback } from 'preact/hooks';
import { lastRecognitions } from '../../../domain/contacts';
import type { Person } from '../../../domain/people';
import type { Story } from '../../../domain/stories';
import { eventsBetween, promises } from '../../../storage/log';
import { counted, text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { Logged } from '../../logged';
import { redrawing } from '../../status';
import { logged } from '../../undoable';
import { worded } from '../../worded';
import { dayInWords } from '../../when';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';

/** What was done, or the trouble that never came. */
const recognitions = [
  ['B68', 'journalStoriesNamed'],
  ['B69', 'journalStoriesForesight'],
] as const;

/** Good work is named to those who did it: a recognition logged with the story, for each of them. */
export function Naming({ clock, save, read, story }: PartProps<StoriesRead> & { story: Story }) {
  const { today } = read;
  const load = useCallback(async () => {
    const [events, made] = await Promise.all([eventsBetween(story.day, today), promises()]);
    return lastRecognitions(events, new Map(made.map((promise) => [promise.id, promise])));
  }, [story.day, today]);
  const { value: named, reload } = useFresh(load);
  const people = story.people.flatMap((id) => read.people.get(id) ?? []);
  if (people.length === 0 || !named) return null;

  const log = ({ id: person }: Person, behaviour: 'B68' | 'B69') =>
    redrawing(
      save,
      reload,
    )(() =>
      logged({ kind: 'act', behaviour, person }, clock, today, <Logged behaviour={behaviour} />),
    );
  return (
    <section class="part stories-names" aria-labelledby="story-name">
      <h4 id="story-name">{counted('journalStoriesName', people.length)}</h4>
      <p class="note">{text('journalStoriesNameMeans')}</p>
      <ul role="list">
        {people.map((person) => {
          const day = named.get(person.id);
          return (
            <li key={person.id} class="split">
              <p id={`naming-${person.id}`}>
                {day === undefined ? (
                  <bdi>{person.name}</bdi>
                ) : (
                  worded('journalStoriesNamedOn', person.name, dayInWords(day, today))
                )}
              </p>
              <div class="actions">
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
