import type { Person } from '../../../domain/people';
import { minutesWithCustomers } from '../../../domain/relationships';
import { text } from '../../../storage/texts';
import { ActForm } from './act-form';
import type { PartProps } from './part';
import { number } from './words';

/** Half an hour a week with customers, by voice (B62). */
const customerAim = 30;

/** Minutes with customers this week, how many of them with this one, and a call to log. */
export function CustomerMinutes(props: PartProps & { person?: Person }) {
  const { events, people, week } = props.read;
  const { person } = props;
  const all = text(
    'journalPeopleMinutes',
    number(minutesWithCustomers(events, people, week)),
    number(customerAim),
  );
  const theirs =
    person &&
    text(
      'journalPeopleMinutesTheirs',
      number(minutesWithCustomers(events, people, week, person.id)),
    );
  return (
    <>
      <p>{theirs === undefined ? all : `${all} ${theirs}`}</p>
      <div class="people-actions">
        <ActForm {...props} behaviour="B62" open={text('journalPeopleLogCall')} minutes />
      </div>
    </>
  );
}
