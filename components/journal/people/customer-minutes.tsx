import type { Person } from '../../../domain/people';
import { minutesWithCustomers } from '../../../domain/contacts';
import { customerMinutes } from '../../../domain/measures/minutes';
import { text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import type { PartProps } from '../section';
import { ActForm } from './act-form';
import type { PeopleRead } from './reading';

/** Minutes with customers this week, how many of them with this one, and a call to log. */
export function CustomerMinutes(props: PartProps<PeopleRead> & { person?: Person }) {
  const { events, people, week } = props.read;
  const { person } = props;
  const minutes = (customer?: string) =>
    shownNumber(minutesWithCustomers(events, people, week, customer));
  const all = text('journalPeopleMinutes', minutes(), shownNumber(customerMinutes));
  return (
    <>
      <p>{person ? `${all} ${text('journalPeopleMinutesTheirs', minutes(person.id))}` : all}</p>
      <div class="actions">
        <ActForm {...props} behaviour="B62" open={text('journalPeopleLogCall')} minutes />
      </div>
    </>
  );
}
