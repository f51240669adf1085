import { text } from '../../../storage/texts';
import { Gone, useArrival } from '../place';
import { useReading, type SectionProps } from '../section';
import './people.css';
import { PeopleList } from './people-list';
import { PersonPage } from './person-page';
import { readPeople } from './reading';

/** The people the leader serves: the list, or one person at `#people/<id>`. */
export function People(props: SectionProps) {
  const { place } = props;
  const { part, instead } = useReading(props, readPeople);
  useArrival(place);
  if (!part) return instead;
  if (place === '') return <PeopleList {...part} />;
  const person = part.read.people.find(({ id }) => id === place);
  return person ? (
    <PersonPage key={place} {...part} person={person} />
  ) : (
    <Gone words={text('journalPeopleGone')} back="#people" backName={text('journalPeopleAll')} />
  );
}
