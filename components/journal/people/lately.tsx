import { counted, text, type TextKey } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { listed, shownNumber } from '../../numbers';
import { dayInWords } from '../../when';
import { historyOf, type Entry } from './history';
import type { PersonProps } from './person-page';

const wentTexts = {
  kept: 'journalPeopleKept',
  moved: 'journalPeopleMoved',
  declined: 'journalPeopleDeclined',
  missed: 'journalPeopleMissed',
} as const;
const fateTexts = {
  yes: 'journalPeoplePromiseYes',
  partly: 'journalPeoplePromisePartly',
  no: 'journalPeoplePromiseNo',
  open: 'journalPeoplePromiseOpen',
  unknown: 'journalPeoplePromiseUnknown',
} as const;

/** What there was in twelve weeks, in numbers; the days behind them on demand. */
export function Lately({ read, person }: PersonProps) {
  const history = historyOf(person.id, read.events, read.promises, read.today, read.clock);
  const { oneOnOnes, talks, recognitions, promises, entries } = history;
  const facts: [TextKey, string][] = [
    ['journalPeopleOneOnOnes', countsInWords(oneOnOnes, wentTexts)],
    ['journalPeopleTalks', talks === 0 ? text('journalPeopleNone') : shownNumber(talks)],
    [
      'journalPeopleRecognitions',
      recognitions === 0 ? text('journalPeopleNone') : shownNumber(recognitions),
    ],
    ['journalPeoplePromises', countsInWords(promises, fateTexts)],
  ];
  return (
    <section class="part" aria-labelledby="people-lately">
      <h4 id="people-lately">{text('journalPeopleLately')}</h4>
      <dl class="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {entries.length > 0 && (
        <details>
          <summary>{counted('journalPeopleEntries', entries.length)}</summary>
          <ul role="list" class="people-entries">
            {entries.map((entry, index) => (
              <li key={index}>
                <span class="note">{dayInWords(entry.day, read.today)}</span>{' '}
                <span>{entryInWords(entry)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** "6 kept, 1 moved": what there was none of is left out. */
function countsInWords<K extends string>(
  counts: Record<K, number>,
  texts: Record<K, TextKey>,
): string {
  const said = (Object.keys(texts) as K[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => text(texts[kind], shownNumber(counts[kind])));
  return said.length === 0 ? text('journalPeopleNone') : listed(said);
}

const entryTexts = {
  kept: 'journalPeopleEntryKept',
  moved: 'journalPeopleEntryMoved',
  declined: 'journalPeopleEntryDeclined',
  missed: 'journalPeopleEntryMissed',
} as const;

const entryInWords = ({ went, behaviour }: Entry): string =>
  went ? text(entryTexts[went]) : behaviour ? shortOf(behaviour) : text('journalDone');
