import { useCallback, useMemo, useState } from 'preact/hooks';
import { localDay } from '../../../domain/calendar';
import type { Decided } from '../../../storage/decisions';
import { recentDecisions } from '../../../storage/journal';
import { people } from '../../../storage/people';
import { practice } from '../../../storage/practice';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { OneOf } from '../../fields/one-of';
import { shownNumber } from '../../numbers';
import { Days } from '../days';
import { Empty } from '../empty';
import { outcomeOf, outcomes, outcomeTexts, type Outcome } from './outcomes';
import { useReading, type SectionProps } from '../section';
import { WhyLine } from './why-line';

async function readDecisions({ now, zone }: Clock) {
  const [decisions, everybody, { behaviours }] = await Promise.all([
    recentDecisions(now),
    people(),
    practice(),
  ]);
  return {
    decisions,
    people: new Map(everybody.map((person) => [person.id, person])),
    behaviours: new Map(behaviours.map((behaviour) => [behaviour.id, behaviour])),
    today: localDay(now, zone),
    zone,
  };
}

/** Why a suggestion appeared or did not, for every occasion of the last 30 days. */
export function Why(props: SectionProps) {
  const [only, setOnly] = useState<Outcome | 'all'>('all');
  const { part, instead } = useReading(props, readDecisions);
  const read = part?.read;
  const found = useMemo(
    () =>
      (read?.decisions ?? []).filter((decided) => only === 'all' || outcomeOf(decided) === only),
    [read, only],
  );
  const dayOf = useCallback(({ at }: Decided) => localDay(at, read?.zone ?? 'UTC'), [read]);
  const lineNode = useCallback(
    (decided: Decided) =>
      read && (
        <WhyLine
          key={decided.id}
          decided={decided}
          behaviour={read.behaviours.get(decided.behaviour ?? '')}
          people={read.people}
          zone={read.zone}
          today={read.today}
        />
      ),
    [read],
  );
  if (!read) return instead;
  const { decisions, today } = read;
  if (decisions.length === 0) {
    return (
      <Empty title={text('journalWhyEmptyTitle')}>
        <p>{text('journalWhyEmpty')}</p>
        <p class="ways">
          <a href="#help/nothing">{text('helpNothing')}</a>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p class="note">{text('journalWhyMeans')}</p>
      <p class="ways">
        <a href="#how">{text('journalHowTitle')}</a>
      </p>
      <Filter decisions={decisions} only={only} onChoose={setOnly} />
      {found.length === 0 && <p>{text('journalWhyNone')}</p>}
      <div class="days">
        <Days entries={found} dayOf={dayOf} subject={only} today={today}>
          {lineNode}
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
  const count = (outcome: Outcome | 'all') =>
    outcome === 'all'
      ? decisions.length
      : decisions.filter((decided) => outcomeOf(decided) === outcome).length;
  return (
    <OneOf
      legend={<span class="visually-hidden">{text('journalWhyFilter')}</span>}
      choices={(['all', ...outcomes] as const).map((outcome) => [
        outcome,
        text(
          'journalWhyCount',
          text(outcome === 'all' ? 'journalWhyAll' : outcomeTexts[outcome]),
          shownNumber(count(outcome)),
        ),
      ])}
      chosen={only}
      onChoose={onChoose}
    />
  );
}
