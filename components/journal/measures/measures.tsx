import { localDay } from '../../../domain/calendar';
import type { Measured } from '../../../domain/measures/measured';
import { readMeasures } from '../../../storage/measures';
import { people } from '../../../storage/people';
import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import { useArrival } from '../place';
import { useReading, type SectionProps } from '../section';
import './measures.css';
import { OneMeasure } from './one-measure';
import { Overview } from './overview';
import { saveSheet } from './sheet';

async function readAll(clock: Clock) {
  const [measures, everybody] = await Promise.all([readMeasures(clock), people()]);
  return {
    measures,
    people: new Map(everybody.map((person) => [person.id, person])),
    today: localDay(clock.now, clock.zone),
  };
}

/** Measures M1 to M17, computed anew whenever the leader looks. */
export function Measures(props: SectionProps) {
  const { say, place } = props;
  const { part, instead } = useReading(props, readAll);
  useArrival(place);
  if (!part) return instead;
  const { read } = part;

  const save = (measures: readonly Measured[], name: string) =>
    say({ words: saveSheet(measures, read.people, name) });
  const file = `${text('journalMeasuresFile')}-${read.today}`;
  const one = read.measures.find(({ id }) => id === place);
  if (one) {
    return <OneMeasure {...read} measured={one} onSave={() => save([one], `${file}-${one.id}`)} />;
  }
  return (
    <>
      {place !== '' && <p class="note">{text('journalMeasuresNoSuch')}</p>}
      <Overview {...read} onSave={() => save(read.measures, file)} />
    </>
  );
}
