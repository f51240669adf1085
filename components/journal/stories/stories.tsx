import { useArrival } from '../place';
import { useReading, type SectionProps } from '../section';
import { NewStory } from './new-story';
import { Questions } from './questions';
import { readStories } from './reading';
import './stories.css';
import { StoryList } from './story-list';
import { StoryPage } from './story-page';

/** Who did what, and how service got better: kept in three lines, named to those who did it, told. */
export function Stories(props: SectionProps) {
  const { place } = props;
  const { part, instead } = useReading(props, readStories);
  useArrival(place);
  if (!part) return instead;
  if (place === 'new') return <NewStory {...part} />;
  if (place === 'questions') return <Questions {...part} />;
  const story = part.read.stories.find(({ id }) => id === place);
  return story ? <StoryPage key={place} {...part} story={story} /> : <StoryList {...part} />;
}
