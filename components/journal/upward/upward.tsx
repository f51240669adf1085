import { useArrival } from '../place';
import { useReading, type SectionProps } from '../section';
import { ItemPage } from './item-page';
import { kitItem } from './kit/kit';
import { Overview } from './overview';
import { readUpward } from './reading';
import './upward.css';

/** Helping my own leader to lead: eleven things to do, each with its text. */
export function Upward(props: SectionProps) {
  const { place } = props;
  const { part, instead } = useReading(props, readUpward);
  useArrival(place);
  if (!part) return instead;
  // `B77/018f…`: the item and what it is about.
  const [id = '', topic] = place.split('/');
  const item = kitItem(id);
  return item ? (
    <ItemPage key={place} {...part} item={item} topic={topic} />
  ) : (
    <Overview {...part} />
  );
}
