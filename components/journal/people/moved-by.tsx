import type { Person } from '../../../domain/people';
import { text } from '../../../storage/texts';
import { OneOf } from '../../fields/one-of';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { personChanged } from './changing';

interface Props extends Pick<SectionProps, 'clock' | 'save'> {
  leader: Person;
}

/** What my leader looks at first: letters and the one sheet begin with it. */
export const MovedBy = ({ leader, clock, save }: Props) => (
  <OneOf
    legend={worded('journalUpwardMoved', leader.name)}
    choices={[
      ['trouble', text('journalPeopleMovedByTrouble')],
      ['praise', text('journalPeopleMovedByPraise')],
      [undefined, text('journalPeopleMovedByUnknown')],
    ]}
    chosen={leader.movedBy}
    onChoose={(movedBy) => void save(() => personChanged(leader.id, { movedBy }, clock))}
  />
);
