import { useCallback } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { useArrival } from '../place';
import type { SectionProps } from '../section';
import { ItemPage } from './item-page';
import { kitItem } from './kit/kit';
import { Overview } from './overview';
import { readUpward, type PartProps } from './reading';
import './upward.css';

/** Helping my own leader to lead: eleven things to do, each with its text. */
export function Upward({ clock, say, save, place }: SectionProps) {
  const load = useCallback(() => readUpward(clock()), [clock]);
  const { value: read, failed, reload } = useFresh(load);
  useArrival(place);
  if (failed && !read) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!read) return null;

  const part: PartProps = { clock, say, save, read, reload };
  // `B77/018f…`: the item and what it is about.
  const [id = '', topic] = place.split('/');
  const item = kitItem(id);
  return (
    <div class="upward-section">
      {item ? <ItemPage key={place} {...part} item={item} topic={topic} /> : <Overview {...part} />}
    </div>
  );
}
