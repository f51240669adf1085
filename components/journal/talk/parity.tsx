import type { Measured } from '../../../domain/measures/measured';
import { counted, text } from '../../../storage/texts';
import { sentenceOf } from '../../measures/words';
import { valueInWords } from '../../measures/values';
import type { Reading } from './reading';

/** Who waits how long for an answer: the one line of the talk that every mailbox tells. */
export function Parity({ parity, people }: { parity: Measured; people: Reading['people'] }) {
  const sides = parity.series?.map(({ name, value, of }) => ({ name, value, of })) ?? [];
  const longest = Math.max(...sides.map(({ value = 0 }) => value));
  const isKnown = parity.value !== undefined;
  return (
    <section class="card talk-parity" aria-labelledby="talk-parity">
      <h3 id="talk-parity">{text('journalTalkParity')}</h3>
      <p class="talk-parity-says">{sentenceOf(parity, people)}</p>
      {isKnown && (
        <div class="talk-bars" aria-hidden="true">
          {sides.map(({ name, value = 0 }) => (
            <div key={name} class={name}>
              <span>{text(name === 'reports' ? 'journalTalkPeople' : 'journalTalkCustomers')}</span>
              <svg width="100%" height="10">
                <rect class="track" width="100%" height="10" rx="5" />
                <rect class="bar" width={`${(100 * value) / longest}%`} height="10" rx="5" />
              </svg>
              <span class="talk-wait">{valueInWords(value, 'minutes')}</span>
            </div>
          ))}
        </div>
      )}
      {isKnown && (
        <p class="note">
          {counted('journalTalkFromReports', sides[0]!.of)}{' '}
          {counted('journalTalkFromCustomers', sides[1]!.of)}
        </p>
      )}
      <p class="note">
        <a href="#measures/M4">{text('journalTalkParityMore')}</a>
      </p>
    </section>
  );
}
