import { useState } from 'preact/hooks';
import type { Story } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { TakeAway } from '../../take-away';
import { recordBuried } from '../../undoable';
import { dateInWords } from '../../when';
import { go, goOnAt, placeTitle, PlaceTop } from '../place';
import type { PartProps } from '../section';
import { Naming } from './naming';
import type { StoriesRead } from './reading';
import { StoryChange } from './story-change';
import { dropDraft } from './story-draft';
import { Tellings } from './tellings';
import { threeLines } from './words';

/** One story: read, named to those who did it, told, changed. */
export function StoryPage(props: PartProps<StoriesRead> & { story: Story }) {
  const { clock, say, save, read, story } = props;
  const [isEdited, setEdited] = useState(false);
  const { id, who, did, better, day } = story;
  const leaveForm = () => {
    setEdited(false);
    goOnAt(placeTitle)();
  };

  const bury = () =>
    save(async () => {
      const said = await recordBuried(id, clock, text('journalStoriesDeleted'));
      await dropDraft(clock, id);
      return { ...said, next: () => go('#stories') };
    });

  return (
    <>
      <PlaceTop back="#stories" backName={text('journalStoriesAll')}>
        <bdi>{who}</bdi>
      </PlaceTop>
      {isEdited ? (
        <StoryChange {...props} onDone={leaveForm} />
      ) : (
        <article class="stories-story">
          <dl>
            <dt>{text('journalStoriesDid')}</dt>
            <dd dir="auto">{did}</dd>
            <dt>{text('journalStoriesBetter')}</dt>
            <dd dir="auto">{better}</dd>
          </dl>
          <p class="note">{dateInWords(day, read.today)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => setEdited(true)}>
              {text('journalStoriesEdit')}
            </button>
            <button type="button" class="button quiet" onClick={() => void bury()}>
              {text('journalLogDelete')}
            </button>
          </div>
        </article>
      )}
      <Naming {...props} />
      <details class="part stories-tell">
        <summary>
          <h4>{text('journalStoriesTell')}</h4>
        </summary>
        <TakeAway
          clock={clock}
          say={say}
          text={threeLines(story)}
          mail={{ to: [], subject: text('journalStoriesSubject', who) }}
        />
        <p>
          <a href={`#upward/B77/${id}`}>{text('journalStoriesSendUp')}</a>
        </p>
      </details>
      <Tellings {...props} />
    </>
  );
}
