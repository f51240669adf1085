import { localDay } from '../../../domain/calendar';
import type { Person } from '../../../domain/people';
import type { Note, Story } from '../../../domain/stories';
import type { Clock } from '../../../storage/log';
import { people } from '../../../storage/people';
import { recordsOf } from '../../../storage/records';

export interface StoriesRead {
  stories: Story[];
  /** the good ones, newest first */
  questions: Note[];
  people: ReadonlyMap<string, Person>;
  /** local day */
  today: string;
}

export async function readStories({ now, zone }: Clock): Promise<StoriesRead> {
  const [stories, notes, everybody] = await Promise.all([
    recordsOf('story'),
    recordsOf('note'),
    people(),
  ]);
  return {
    stories,
    questions: notes.filter(({ topic }) => topic === 'question').toReversed(),
    people: new Map(everybody.map((person) => [person.id, person])),
    today: localDay(now, zone),
  };
}
