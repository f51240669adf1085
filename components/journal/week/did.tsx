import type { Person } from '../../../domain/people';
import type { Deed } from '../../../domain/week';
import { counted, text, uiLanguage } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { worded } from '../../worded';
import { dateInWords } from '../../when';
import type { Reading } from './reading';
import { Step } from './step';

/** What the leader did, for whom and when. A month shows how much, and the rest on demand. */
export function Did({ reading }: { reading: Reading }) {
  const { deeds, people, review } = reading;
  const groups = byPerson(deeds, people);
  return (
    <Step title={text('journalWeekDid')} taken={deeds.length > 0}>
      {deeds.length === 0 && <p>{text(empty[review.of])}</p>}
      {groups.length > 0 && (
        <ul role="list" class="week-did">
          {groups.map(({ person, deeds: own }) => (
            <li key={person}>
              <Group who={whoIs(person, people)} deeds={own} reading={reading} />
            </li>
          ))}
        </ul>
      )}
    </Step>
  );
}

const empty = { week: 'journalWeekDidNothing', month: 'journalMonthDidNothing' } as const;

function Group({ who, deeds, reading }: { who: string; deeds: Deed[]; reading: Reading }) {
  const { review, today } = reading;
  const list = (
    <ul role="list">
      {deeds.map((deed) => (
        <li key={deed.id}>
          {wordsOf(deed)}{' '}
          <span class="note">
            {review.of === 'week' ? weekday(deed.day) : dateInWords(deed.day, today)}
          </span>
        </li>
      ))}
    </ul>
  );
  if (review.of === 'week') {
    return (
      <>
        <p>
          <strong>
            <bdi>{who}</bdi>
          </strong>
        </p>
        {list}
      </>
    );
  }
  return (
    <details>
      <summary>
        <strong>
          <bdi>{who}</bdi>
        </strong>{' '}
        <span class="note">{counted('journalWeekActs', deeds.length)}</span>
      </summary>
      {list}
    </details>
  );
}

function wordsOf({ behaviour, text: own, partly }: Deed) {
  const did = own ?? shortOf(behaviour ?? '');
  if (!did) return text(behaviour === undefined ? 'journalWeekUnnamed' : 'journalOtherVersion');
  return partly ? worded('journalWeekPartly', did) : <bdi>{did}</bdi>;
}

const weekday = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(uiLanguage(), { weekday: 'long' });

/** The key of what was done for nobody in particular; no person has it. */
const nobody = '';

const whoIs = (person: string, people: ReadonlyMap<string, Person>): string =>
  person === nobody
    ? text('journalWeekNobody')
    : (people.get(person)?.name ?? text('journalSomebody'));

/** Who got most first, nobody in particular last. */
function byPerson(deeds: readonly Deed[], people: ReadonlyMap<string, Person>) {
  const groups = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const person = deed.person ?? nobody;
    groups.set(person, [...(groups.get(person) ?? []), deed]);
  }
  const { compare } = new Intl.Collator(uiLanguage());
  return [...groups]
    .map(([person, own]) => ({ person, deeds: own }))
    .toSorted(
      (a, b) =>
        Number(a.person === nobody) - Number(b.person === nobody) ||
        b.deeds.length - a.deeds.length ||
        compare(whoIs(a.person, people), whoIs(b.person, people)),
    );
}
