import type { Person } from '../../../domain/people';
import type { Relationship } from '../../../domain/relationships';
import { text } from '../../../storage/texts';
import { useSearch } from '../searched';
import { AskedAfter } from './asked-after';
import { Fairness } from './fairness';
import { CustomerMinutes } from './customer-minutes';
import type { PartProps } from './part';
import { PersonCard } from './person-card';

/** Everybody: whom I lead, the one in most need first, then customers and my leader. */
export function PeopleList(props: PartProps) {
  const { read } = props;
  const { found, isSearching, field } = useSearch(
    read.reports,
    nameOf,
    text('journalPeopleSearch'),
  );
  const customers = read.people.filter(({ role }) => role === 'customer');
  const leaders = read.people.filter(({ role }) => role === 'leader');
  if (read.people.length === 0) return <Empty />;
  return (
    <>
      <p class="note">{text('journalPeopleMeans')}</p>
      <AskedAfter {...props} />
      {field}
      {read.reports.length === 0 && <p>{text('journalPeopleNoReports')}</p>}
      <ul role="list" class="people-list" aria-label={text('journalPeopleReports')}>
        {found.map((relationship) => (
          <PersonCard key={relationship.person.id} relationship={relationship} today={read.today} />
        ))}
      </ul>
      {!isSearching && <Fairness read={read} />}
      <section class="people-part">
        <h3>{text('journalPeopleCustomers')}</h3>
        {customers.length > 0 && <NameLinks people={customers} />}
        <CustomerMinutes {...props} />
      </section>
      {leaders.length > 0 && (
        <section class="people-part">
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

const Empty = () => (
  <div class="card people-empty">
    <h3>{text('journalPeopleEmptyTitle')}</h3>
    <p>{text('journalPeopleEmpty')}</p>
    <p>
      <a class="button filled" href="options.html#people">
        {text('journalPeopleAdd')}
      </a>
    </p>
  </div>
);
