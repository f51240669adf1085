import { useState } from 'preact/hooks';
import { isLeader } from '../../../domain/people';
import type { Story } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import { dateInWords } from '../../when';
import { Choice } from '../../fields/choice';
import { dayIn, Field } from '../../fields/field';
import { goOnAt } from '../place';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';
import { tell, untell, type Audience } from './telling';

/** Where a story was told, and when; a telling is an act. */
export function Tellings({ clock, save, read, story }: PartProps<StoriesRead> & { story: Story }) {
  const { today } = read;
  const leaders = [...read.people.values()].filter(isLeader);
  const [audience, setAudience] = useState('team');
  const [where, setWhere] = useState('');
  const [day, setDay] = useState(today);
  const [isTried, setTried] = useState(false);
  const isElsewhere = audience === 'elsewhere';
  const isPlaceMissing = isElsewhere && where.trim() === '';
  const told = story.told.toSorted((a, b) => (a.day < b.day ? 1 : -1));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const toldOn = dayIn(day);
    setTried(true);
    if (isPlaceMissing || toldOn === undefined) return;
    void save(async () => {
      const [to, usual] = audienceOf(audience);
      const telling = { where: isElsewhere ? where.trim() : usual, day: toldOn };
      const undo = await tell(story, to, telling, today, clock());
      setTried(false);
      setWhere('');
      return { words: text('journalStoriesToldNoted'), undo };
    });
  };
  const audienceOf = (chosen: string): [Audience, usualPlace: string] => {
    if (chosen === 'team') return ['team', text('journalStoriesToTeam')];
    if (chosen === 'elsewhere') return ['elsewhere', ''];
    return [{ leader: read.people.get(chosen) }, text('journalStoriesToLeader')];
  };
  const takeAway = (id: string) =>
    save(async () => {
      const undo = await untell(story, id, clock());
      return { words: text('journalStoriesToldGone'), undo, next: goOnAt('story-told') };
    });

  return (
    <section class="part stories-told" aria-labelledby="story-told">
      <h4 id="story-told" tabIndex={-1}>
        {text('journalStoriesTold')}
      </h4>
      {told.length > 0 && (
        <ul role="list" class="stories-tellings">
          {told.map((one) => (
            <li key={one.id} class="split">
              <span id={`told-${one.id}`}>
                {worded('journalStoriesToldWhere', one.where, dateInWords(one.day, today))}
              </span>
              <button
                type="button"
                class="button quiet"
                aria-describedby={`told-${one.id}`}
                onClick={() => void takeAway(one.id)}
              >
                {text('journalLogDelete')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="stories-telling" noValidate onSubmit={submit}>
        <Choice
          label={text('journalStoriesToldTo')}
          value={audience}
          options={[
            ['team', text('journalStoriesToTeam')],
            ...leaders.map(({ id, name }) => [id, name] as const),
            ['elsewhere', text('journalStoriesToOthers')],
          ]}
          onChoose={setAudience}
        />
        {isElsewhere && (
          <Field
            label={text('journalStoriesToldPlace')}
            trouble={isTried && isPlaceMissing ? text('journalStoriesLineMissing') : undefined}
            value={where}
            onInput={setWhere}
          />
        )}
        <Field
          label={text('journalStoriesDay')}
          trouble={
            isTried && dayIn(day) === undefined ? text('journalStoriesDayMissing') : undefined
          }
          kind="day"
          last={today}
          value={day}
          onInput={setDay}
        />
        <button type="submit" class="button">
          {text('journalStoriesToldSet')}
        </button>
      </form>
    </section>
  );
}
