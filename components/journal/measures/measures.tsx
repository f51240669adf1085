import { useCallback } from 'preact/hooks';
import { localDay } from '../../../domain/calendar';
import type { Measured } from '../../../domain/measures/measured';
import { readMeasures } from '../../../storage/measures';
import { people } from '../../../storage/people';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { useArrival } from '../place';
import type { SectionProps } from '../section';
import './measures.css';
import { OneMeasure } from './one-measure';
import { Overview } from './overview';
import { saveSheet } from './sheet';

/** Measures M1 to M17, computed anew whenever the leader looks. */
export function Measures({ clock, say, place }: SectionProps) {
  const load = useCallback(async () => {
    const now = clock();
    const [measures, everybody] = await Promise.all([readMeasures(now), people()]);
    return {
      measures,
      people: new Map(everybody.map((person) => [person.id, person])),
      today: localDay(now.now, now.zone),
    };
  }, [clock]);
  const { value: read, failed } = useFresh(load);
  useArrival(place);

  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;

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
