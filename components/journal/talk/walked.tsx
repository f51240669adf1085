import type { Measured } from '../../../domain/measures/measured';
import { text, uiLanguage } from '../../../storage/texts';
import { nameOfMeasure, sentenceOf } from '../../measures/words';
import { valueInWords } from '../../measures/values';
import { shownNumber } from '../../numbers';
import { Rating } from '../../fields/rating';
import type { LineRead, Reading } from './reading';

interface Props {
  read: LineRead;
  people: Reading['people'];
  onMark: (value: number) => void;
}

/** How a line is walked: what its measure says, else the leader's own mark of this month beside the one before. */
export function WalkedLine({ read, people, onMark }: Props) {
  const { measured, now, before } = read;
  return (
    <div class="talk-known">
      {measured ? (
        <p>
          {inWords(measured, people)}{' '}
          <a href={`#measures/${measured.id}`}>{nameOfMeasure(measured.id)}</a>
        </p>
      ) : (
        <Rating
          title={text('journalTalkMark')}
          ends={[text('journalTalkLow'), text('journalTalkHigh')]}
          value={now}
          before={
            before && text('journalTalkBefore', monthInWords(before.day), shownNumber(before.value))
          }
          onChoose={onMark}
        />
      )}
    </div>
  );
}

/** The whole sentence of reply parity stands above all lines: here its number is enough. */
function inWords(measured: Measured, people: Reading['people']): string {
  const { id, value, unit } = measured;
  if (id !== 'M4') return sentenceOf(measured, people);
  return value === undefined ? text('journalTalkNotYet') : valueInWords(value, unit);
}

const monthInWords = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString(uiLanguage(), { month: 'long' });
