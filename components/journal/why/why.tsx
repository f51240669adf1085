import { useCallback, useState } from 'preact/hooks';
import { localDay } from '../../../domain/calendar';
import type { Decided } from '../../../storage/decisions';
import { recentDecisions } from '../../../storage/journal';
import { people } from '../../../storage/people';
import { text, uiLanguage } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { Days } from '../days';
import { outcomeOf, outcomes, outcomeTexts, type Outcome } from './outcomes';
import type { SectionProps } from '../section';
import { WhyLine } from './why-line';

/** Decisions at a time. */
const piece = 100;

/** Why a suggestion appeared or did not, for every occasion of the last 30 days. */
export function Why({ clock }: SectionProps) {
  const [only, setOnly] = useState<Outcome | 'all'>('all');
  const [pieces, setPieces] = useState(1);
  const load = useCallback(async () => {
    const { now, zone } = clock();
    const [decisions, everybody] = await Promise.all([recentDecisions(now), people()]);
    return {
      decisions,
      people: new Map(everybody.map((person) => [person.id, person])),
      today: localDay(now, zone),
      zone,
    };
  }, [clock]);
  const { value: read, failed } = useFresh(load);

  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;
  if (read.decisions.length === 0) return <Empty />;

  const { decisions, people: known, today, zone } = read;
  const found = decisions.filter((decided) => only === 'all' || outcomeOf(decided) === only);
  const shown = found.slice(0, piece * pieces);
  return (
    <>
      <p class="note">{text('journalWhyMeans')}</p>
      <Filter
        decisions={decisions}
        only={only}
        onChoose={(outcome) => {
          setOnly(outcome);
          setPieces(1);
        }}
      />
      {found.length === 0 && <p>{text('journalWhyNone')}</p>}
      <div class="days">
        <Days
          entries={shown}
          dayOf={({ at }) => localDay(at, zone)}
          today={today}
          onEarlier={shown.length < found.length ? () => setPieces(pieces + 1) : undefined}
        >
          {(decided) => (
            <WhyLine key={decided.id} decided={decided} people={known} zone={zone} today={today} />
          )}
        </Days>
      </div>
    </>
  );
}

interface FilterProps {
  decisions: readonly Decided[];
  only: Outcome | 'all';
  onChoose: (outcome: Outcome | 'all') => void;
}

function Filter({ decisions, only, onChoose }: FilterProps) {
  const number = new Intl.NumberFormat(uiLanguage());
  const count = (outcome: Outcome | 'all') =>
    outcome === 'all'
      ? decisions.length
      : decisions.filter((decided) => outcomeOf(decided) === outcome).length;
  return (
    <fieldset class="filter">
      <legend class="visually-hidden">{text('journalWhyFilter')}</legend>
      {(['all', ...outcomes] as const).map((outcome) => (
        <label class="choice" key={outcome}>
          <input
            type="radio"
            name="outcome"
            checked={only === outcome}
            onChange={() => onChoose(outcome)}
          />
          {text(
            'journalWhyCount',
            text(outcome === 'all' ? 'journalWhyAll' : outcomeTexts[outcome]),
            number.format(count(outcome)),
          )}
        </label>
      ))}
    </fieldset>
  );
}

const Empty = () => (
  <div class="card">
    <h3>{text('journalWhyEmptyTitle')}</h3>
    <p>{text('journalWhyEmpty')}</p>
  </div>
);
