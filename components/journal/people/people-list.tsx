import type { Person } from '../../../domain/people';
import type { Relationship } from '../../../domain/relationships';
import { text } from '../../../storage/texts';
import { Fairness } from '../../measures/fairness';
import { Empty } from '../empty';
import { useSearch } from '../searched';
import type { PartProps } from '../section';
import { AskedAfter } from './asked-after';
import { CustomerMinutes } from './customer-minutes';
import { PersonCard } from './person-card';
import type { PeopleRead } from './reading';

/** Everybody: whom I lead, the one in most need first, then customers and my leader. */
export function PeopleList(props: PartProps<PeopleRead>) {
  const { read } = props;
  const { found, isSearching, field } = useSearch(
    read.reports,
    nameOf,
    text('journalPeopleSearch'),
  );
  const customers = read.people.filter(({ role }) => role === 'customer');
  const leaders = read.people.filter(({ role }) => role === 'leader');
  const byId = new Map(read.people.map((person) => [person.id, person]));
  if (read.people.length === 0) {
    return (
      <Empty title={text('journalPeopleEmptyTitle')}>
        <p>{text('journalPeopleEmpty')}</p>
        <a class="button filled" href="options.html#people">
          {text('journalPeopleAdd')}
        </a>
      </Empty>
    );
  }
  return (
    <>
      <p class="note">{text('journalPeopleMeans')}</p>
      <AskedAfter {...props} />
      {field}
      {read.reports.length === 0 && <p>{text('journalPeopleNoReports')}</p>}
      <ul role="list" class="cards" aria-label={text('journalPeopleReports')}>
        {found.map((relationship) => (
          <PersonCard key={relationship.person.id} relationship={relationship} today={read.today} />
        ))}
      </ul>
      {!isSearching && <Fairness measures={read.measures} people={byId} />}
      <section class="part">
        <h3>{text('journalPeopleCustomers')}</h3>
        {customers.length > 0 && <NameLinks people={customers} />}
        <CustomerMinutes {...props} />
      </section>
      {leaders.length > 0 && (
        <section class="part">
          <h3>{text('journalPeopleLeader')}</h3>
          <NameLinks people={leaders} />
        </section>
      )}
    </>
  );
}

const nameOf = ({ person }: Relationship) => person.name;

/** People without a cadence: their names lead to them. */
const NameLinks = ({ people }: { people: readonly Person[] }) => (
  <ul role="list" class="people-names">
    {people.map(({ id, name }) => (
      <li key={id}>
        <a class="button" href={`#people/${id}`}>
          <bdi>{name}</bdi>
        </a>
      </li>
    ))}
  </ul>
);
