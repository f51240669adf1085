import { useId } from 'preact/hooks';
import { text } from '../../storage/texts';
import { shownNumber } from '../numbers';
import './rating.css';

interface Props {
  title: string;
  /** what is marked, in a sentence */
  means?: string;
  /** words at the two ends of the scale */
  ends: readonly [low: string, high: string];
  value: number | undefined;
  /** the mark before, in words */
  before?: string | undefined;
  /** nothing can be said any more: the mark alone is shown */
  isClosed?: boolean;
  onChoose: (value: number) => void;
}

const scale = [1, 2, 3, 4, 5];

/** A mark from 1 to 5, given with one click. */
export function Rating({ title, means, ends, value, before, isClosed = false, onChoose }: Props) {
  const id = useId();
  if (isClosed) {
    return (
      <p class="rating-closed">
        <strong>{title}</strong>{' '}
        {value === undefined ? text('journalNoMark') : text('journalRatingOf', shownNumber(value))}
      </p>
    );
  }
  return (
    <fieldset class="rating" aria-describedby={`${id}-note`}>
      <legend>{title}</legend>
      <div class="rating-scale">
        <span aria-hidden="true" class="low">
          {ends[0]}
        </span>
        <div class="rating-points">
          {scale.map((point) => (
            <label key={point} class="rating-point">
              <input
                type="radio"
                class="visually-hidden"
                name={id}
                checked={value === point}
                onChange={() => onChoose(point)}
              />
              {shownNumber(point)}
              {point === 1 && <span class="visually-hidden">, {ends[0]}</span>}
              {point === scale.length && <span class="visually-hidden">, {ends[1]}</span>}
            </label>
          ))}
        </div>
        <span aria-hidden="true" class="high">
          {ends[1]}
        </span>
      </div>
      <p class="note" id={`${id}-note`}>
        {means}
        {means !== undefined && before !== undefined && ' · '}
        {before}
      </p>
    </fieldset>
  );
}
