import { compare } from '../../../domain/order';
import type { Story } from '../../../domain/stories';

/** A month with stories, or in which some were told. */
export interface StoryMonth {
  /** 'YYYY-MM' */
  month: string;
  /** of this month, the newest first */
  stories: Story[];
  /** how often any story was told in it */
  told: number;
}

/** Stories by the month in which they happened, tellings by their own; the newest month first. */
export function monthsOf(stories: readonly Story[]): StoryMonth[] {
  const months = new Map<string, StoryMonth>();
  const monthOf = (day: string) => {
    const month = day.slice(0, 7);
    const found = months.get(month) ?? { month, stories: [], told: 0 };
    months.set(month, found);
    return found;
  };
  for (const story of stories.toSorted(newestFirst)) {
    monthOf(story.day).stories.push(story);
    for (const { day } of story.told) monthOf(day).told += 1;
  }
  return [...months.values()].toSorted((a, b) => compare(b.month, a.month));
}

const newestFirst = (a: Story, b: Story): number => compare(b.day, a.day) || compare(b.id, a.id);
