import { sameAs } from '../../domain/address';
import { localDay } from '../../domain/calendar';
import { readPeople, type Reading } from '../../domain/people-list';
import type { Clock } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { changeSettings, settings } from '../../storage/settings';
import type { Boxes } from '../../storage/welcome-boxes';
import { changedBy, inTurn, join, ownOf, stampOf, type Joined } from '../people/joining';

/** What Start did. Nothing unread was lost: it is what the boxes hold afterwards. */
export interface Started {
  unread: Reading['unread'];
  /** own addresses that were new */
  newOwn: number;
  leader: Joined;
  team: Joined;
  kept: Boxes;
}

/**
 * Saves the people and lets the extension begin. Again and again it only adds; the first day stays.
 * @returns undefined, with nothing saved, when not one person would be led
 */
export function start(boxes: Boxes, clock: Clock): Promise<Started | undefined> {
  return inTurn(async () => {
    const [existing, before, stamp] = await Promise.all([people(), settings(), stampOf(clock)]);
    const team = readPeople(boxes.people);
    const lead = readPeople(boxes.leader);
    const mine = readPeople(boxes.own);

    const ownBefore = ownOf(before, existing);
    const own = newAddresses(
      ownBefore,
      mine.people.flatMap(({ addresses }) => addresses),
    );
    const isMe = [...ownBefore, ...own];
    const leader = join(existing, lead.people, 'leader', isMe, stamp);
    const joined = join(leader.people, team.people, 'report', isMe, stamp);
    if (!joined.people.some(({ role }) => role === 'report')) return undefined;

    await savePeople(changedBy(existing, joined.people));
    await changeSettings(({ ownAddresses, startedAt }) => ({
      ownAddresses: [...ownAddresses, ...newAddresses(ownAddresses, own)],
      ...(startedAt === undefined && {
        startedAt: clock.now,
        startDay: localDay(clock.now, clock.zone),
      }),
    }));
    return {
      unread: team.unread,
      newOwn: own.length,
      leader,
      team: joined,
      kept: { people: team.kept, own: mine.kept, leader: lead.kept },
    };
  });
}

function newAddresses(known: readonly string[], found: readonly string[]): string[] {
  const byKey = new Map(found.map((address) => [sameAs(address), address]));
  for (const address of known) byKey.delete(sameAs(address));
  return [...byKey.values()];
}
