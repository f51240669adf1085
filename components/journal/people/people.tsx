import { useCallback } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { useArrival } from '../place';
import type { SectionProps } from '../section';
import './people.css';
import { PeopleList } from './people-list';
import { PersonPage } from './person-page';
import { readPeople } from './reading';

/** The people the leader serves: the list, or one person at `#people/<id>`. */
export function People({ clock, save, place }: SectionProps) {
  const load = useCallback(() => readPeople(clock()), [clock]);
  const { value: read, failed, reload } = useFresh(load);
  useArrival(place);
  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;
  const part = { clock, save, read, reload };
  const person = read.people.find(({ id }) => id === place);
  return (
    <div class="people-section">
      {place === '' ? (
        <PeopleList {...part} />
      ) : person ? (
        <PersonPage key={place} {...part} person={person} />
      ) : (
        <Gone />
      )}
    </div>
  );
}

function Gone() {
  return (
    <div class="card">
      <p>{text('journalPeopleGone')}</p>
      <p>
        <a href="#people">{text('journalPeopleAll')}</a>
      </p>
    </div>
  );
}
