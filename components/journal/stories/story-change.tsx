import { useEffect, useRef, useState } from 'preact/hooks';
import type { Story } from '../../../domain/stories';
import { text } from '../../../storage/texts';
import { recordChanged } from '../../undoable';
import type { PartProps } from '../section';
import type { StoriesRead } from './reading';
import { draftBack, draftedStory, dropDraft, keepDraft } from './story-draft';
import { StoryForm, type StoryWords } from './story-form';

interface Props extends PartProps<StoriesRead> {
  story: Story;
  /** the form is done with */
  onDone: () => void;
}

/** A story is changed. What was begun and left is kept beside it, and is there again the next time. */
export function StoryChange({ clock, say, save, read, story, onDone }: Props) {
  const { id, who, did, better, day, people } = story;
  const asSaved: StoryWords = { day, who, people, did, better };
  const [start, setStart] = useState<{ words: StoryWords; isBegun: boolean }>();
  /** what is in the form is saved now, or not wanted */
  const isSettled = useRef(false);
  useEffect(() => {
    const open = (begun?: StoryWords) =>
      setStart({ words: begun ?? asSaved, isBegun: begun !== undefined });
    void draftedStory(read.people, id).then(open, () => open());
  }, []);
  if (!start) return null;

  const change = (words: StoryWords) =>
    save(async () => {
      isSettled.current = true;
      try {
        // Only what was changed here: another tab may have changed the rest.
        const said = await recordChanged('story', id, () => changesOf(story, words), clock);
        await dropDraft(clock, id);
        return { ...said, next: onDone };
      } catch (error) {
        isSettled.current = false;
        throw error;
      }
    });
  const leave = (words: StoryWords) => {
    if (isSettled.current) return;
    const isAsSaved = Object.keys(changesOf(story, words)).length === 0;
    // Nothing is said while it goes well: one field after the other is left.
    (isAsSaved ? dropDraft(clock, id) : keepDraft(words, clock, id)).catch(() =>
      say({ words: text('journalStoriesNotKept'), trouble: true }),
    );
  };
  const drop = () =>
    void save(async () => {
      isSettled.current = true;
      const draft = await dropDraft(clock, id);
      return {
        words: text('journalStoriesChangeDropped'),
        next: onDone,
        undo: async () => {
          if (draft) await draftBack(draft, clock);
        },
      };
    });
  return (
    <>
      {start.isBegun && (
        <div class="stories-begun">
          <p>{text('journalStoriesChangeBegun')}</p>
          <button type="button" class="button" onClick={drop}>
            {text('journalStoriesChangeDrop')}
          </button>
        </div>
      )}
      <StoryForm
        start={start.words}
        people={read.people}
        today={read.today}
        onSave={(words) => void change(words)}
        onLeave={leave}
        onCancel={onDone}
      />
    </>
  );
}

/** The lines that say something else than before. */
const changesOf = (story: StoryWords, words: StoryWords): Partial<StoryWords> =>
  Object.fromEntries(
    Object.entries(words).filter(
      ([line, value]) => String(value) !== String(story[line as keyof StoryWords]),
    ),
  );
