import { append, remove } from '../../../storage/log';
import { addRecord, buryRecord } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { Logged } from '../../logged';
import { go, PlaceTop } from '../place';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';
import { StoryForm, type StoryWords } from './story-form';

/** A story is written down, which is an act, and opens, so that it can be named and told. */
export function NewStory({ clock, save, read }: PartProps<StoriesRead>) {
  const write = (words: StoryWords) =>
    save(async () => {
      const story = await addRecord({ type: 'story', ...words, told: [] }, clock());
      const [person, ...others] = words.people;
      const act = await append(
        {
          kind: 'act',
          behaviour: 'B70',
          // An act is about one person or nobody in particular.
          ...(person !== undefined && others.length === 0 && { person }),
        },
        clock(),
        read.today,
      );
      return {
        words: <Logged behaviour="B70" />,
        next: () => go(`#stories/${story.id}`),
        undo: async () => {
          await remove(act.id, clock());
          await buryRecord(story.id, clock());
        },
      };
    });
  return (
    <>
      <PlaceTop back="#stories" backName={text('journalStoriesAll')}>
        {text('journalStoriesWrite')}
      </PlaceTop>
      <StoryForm
        start={{ day: read.today, who: '', people: [], did: '', better: '' }}
        people={read.people}
        today={read.today}
        onSave={(words) => void write(words)}
        onCancel={() => void go('#stories')}
      />
    </>
  );
}
