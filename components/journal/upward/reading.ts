import { localDay } from '../../../domain/calendar';
import { compare } from '../../../domain/order';
import { isLeader, type Person } from '../../../domain/people';
import type { Note, Story } from '../../../domain/stories';
import type { Invitation } from '../../../domain/upward';
import { eventsBetween, type Clock } from '../../../storage/log';
import { people } from '../../../storage/people';
import { recordsOf } from '../../../storage/records';

export interface UpwardRead {
  /** people I report to */
  leaders: Person[];
  /** newest first */
  stories: Story[];
  notes: Note[];
  /** the latest occasion first */
  invitations: Invitation[];
  /** local day */
  today: string;
  /** behaviours logged today */
  loggedToday: ReadonlySet<string | undefined>;
}

export async function readUpward({ now, zone }: Clock): Promise<UpwardRead> {
  const today = localDay(now, zone);
  const [everybody, stories, notes, invitations, events] = await Promise.all([
    people(),
    recordsOf('story'),
    recordsOf('note'),
    recordsOf('invitation'),
    eventsBetween(today, today),
  ]);
  return {
    leaders: everybody.filter(isLeader),
    stories: stories.toSorted(latestFirst),
    notes,
    invitations: invitations.toSorted(latestFirst),
    today,
    loggedToday: new Set(
      events.map((event) => (event.kind === 'act' ? event.behaviour : undefined)),
    ),
  };
}

const latestFirst = (a: { day: string }, b: { day: string }): number => compare(b.day, a.day);
