import { counted, text } from '../../storage/texts';
import { Remarks } from '../people/remarks';
import { worded } from '../worded';
import type { Started } from './start';

/** What Start saved, what it left as it was, and what still needs a look. */
export function Outcome({ done: { unread, newOwn, leader, team, kept } }: { done: Started }) {
  const left = new Set(unread.map(({ line }) => line)).size;
  const newLeader = leader.people.find(({ role }) => role === 'leader');
  return (
    <>
      <p>{team.added > 0 ? counted('welcomeSaved', team.added) : text('welcomeNobodyNew')}</p>
      {left > 0 && <p>{counted('welcomeLinesLeft', left)}</p>}
      {leader.added > 0 && newLeader && <p>{worded('welcomeLeaderSaved', newLeader.name)}</p>}
      {newOwn > 0 && <p>{counted('welcomeOwnSaved', newOwn)}</p>}
      {(kept.own !== '' || kept.leader !== '') && <p>{text('welcomeOthersLeft')}</p>}
      <Remarks unread={[]} joined={leader} />
      <Remarks unread={unread} joined={team} />
    </>
  );
}
