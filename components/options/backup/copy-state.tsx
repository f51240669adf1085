import type { Clock } from '../../../storage/log';
import { text } from '../../../storage/texts';
import type { CopyReading } from '../../copies';
import { agoInWords } from '../../when';
import { worded } from '../../worded';

interface Props {
  copies: CopyReading;
  clock: () => Clock;
}

/** In one sentence: is there a copy outside this browser, and how old is it? */
export function CopyState({ copies, clock }: Props) {
  const { last, hasChanged, due } = copies;
  return (
    <p class={due === 'no' ? '' : 'over'}>
      <strong>{last ? madeInWords(copies, last, clock()) : text('optionsCopyNone')}</strong>
      {last && hasChanged && ` ${text('optionsCopySince')}`}
    </p>
  );
}

function madeInWords({ folder }: CopyReading, last: NonNullable<CopyReading['last']>, now: Clock) {
  const ago = agoInWords(last.at, now);
  if (last.way === 'file') return text('optionsCopyFile', ago);
  return last.way === 'folder' && folder.state !== 'none'
    ? worded('optionsCopyFolder', ago, folder.name)
    : text('optionsCopySealed', ago);
}
