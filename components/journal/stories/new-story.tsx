import { useEffect, useRef, useState } from 'preact/hooks';
import { append, remove } from '../../../storage/log';
import { addRecord, buryRecord } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { Logged } from '../../logged';
import { go, PlaceTop } from '../place';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';
import { draftBack, draftedStory, dropDraft, keepDraft } from './story-draft';
import { StoryForm, type StoryWords } from './story-form';

/** A story is written down, which is an act, and opens, so that it can be named and told. Begun, it is kept as a draft. */
export function NewStory({ clock, say, save, read }: PartProps<StoriesRead>) {
  const fresh: StoryWords = { day: read.today, who: '', people: [], did: '', better: '' };
  /** what the form begins with; `turn` makes it another form */
  const [start, setStart] = useState<{ words: StoryWords; isBegun: boolean; turn: number }>();
  /** the form whose words are a story now, or not wanted */
  const settled = useRef<number>(undefined);
  const open = (words: StoryWords | undefined) =>
    setStart((last) => ({
      words: words ?? fresh,
      isBegun: words !== undefined,
      turn: (last?.turn ?? 0) + 1,
    }));
  useEffect(() => {
    void draftedStory(read.people).then(open, () => open(undefined));
  }, []);
  if (!start) return null;

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
      settled.current = start.turn;
      const draft = await dropDraft(clock);
      return {
        words: <Logged behaviour="B70" />,
        next: () => go(`#stories/${story.id}`),
        undo: async () => {
          await remove(act.id, clock());
          await buryRecord(story.id, clock());
          if (draft) await draftBack(draft, clock);
        },
      };
    });
  const leave = (words: StoryWords) => {
    if (settled.current === start.turn) return;
    // Nothing is said while it goes well: one field after the other is left.
    keepDraft(words, clock).catch(() =>
      say({ words: text('journalStoriesNotKept'), trouble: true }),
    );
  };
  const startAfresh = () =>
    void save(async () => {
      settled.current = start.turn;
      const draft = await dropDraft(clock);
      open(undefined);
      return {
        words: text('journalStoriesEmptied'),
        undo: async () => {
          if (draft) await draftBack(draft, clock);
          open(await draftedStory(read.people));
        },
      };
    });
  return (
    <>
      <PlaceTop back="#stories" backName={text('journalStoriesAll')}>
        {text('journalStoriesWrite')}
      </PlaceTop>
      {start.isBegun && (
        <div class="stories-begun">
          <p>{text('journalStoriesBegun')}</p>
          <button type="button" class="button" onClick={startAfresh}>
            {text('journalStoriesAfresh')}
          </button>
        </div>
      )}
      <StoryForm
        key={start.turn}
        start={start.words}
        people={read.people}
        today={read.today}
        onSave={(words) => void write(words)}
        onLeave={leave}
        onCancel={() => void go('#stories')}
      />
    </>
  );
}
