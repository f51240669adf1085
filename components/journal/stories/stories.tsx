import { useCallback } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { useArrival } from '../place';
import type { SectionProps } from '../section';
import { Questions } from './questions';
import { readStories, type PartProps } from './reading';
import './stories.css';
import { NewStory } from './new-story';
import { StoryList } from './story-list';
import { StoryPage } from './story-page';

/** Who did what, and how service got better: kept in three lines, named to those who did it, told. */
export function Stories({ clock, say, save, place }: SectionProps) {
  const load = useCallback(() => readStories(clock()), [clock]);
  const { value: read, failed, reload } = useFresh(load);
  useArrival(place);
  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;

  const part: PartProps = { clock, say, save, read, reload };
  const story = read.stories.find(({ id }) => id === place);
  return (
    <div class="stories-section">
      {place === 'new' ? (
        <NewStory {...part} />
      ) : place === 'questions' ? (
        <Questions {...part} />
      ) : story ? (
        <StoryPage key={place} {...part} story={story} />
      ) : (
        <StoryList {...part} />
      )}
    </div>
  );
}
