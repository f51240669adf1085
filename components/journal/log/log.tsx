import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log';
import { correct, takeBack } from '../../../storage/corrections';
import type { Clock } from '../../../storage/log';
import { counted, text } from '../../../storage/texts';
import { Days } from '../days';
import { Empty } from '../empty';
import { goOnAt, sectionTitle } from '../place';
import { searchedFrom } from '../searched';
import { useReading, type SectionProps } from '../section';
import { useDeleting } from './deleting';
import './log.css';
import { LogLine } from './log-line';
import { searchIn, type Line } from './lines';
import { readLog } from './reading';

/** The number of results is read out when typing has paused, ms. */
const typingPause = 600;

/** What the leader did, newest first, by day. */
export function Log(props: SectionProps) {
  const { clock, say } = props;
  const [months, setMonths] = useState(1);
  const [search, setSearch] = useState('');
  /** the entry that a correction has just made */
  const [fresh, setFresh] = useState<string>();
  const isSearching = search.trim() !== '';
  const load = useCallback(
    (now: Clock) => readLog(isSearching ? Infinity : months, now),
    [isSearching, months],
  );
  const { part, instead, reload } = useReading(props, load);
  const log = part?.read;
  const deleting = useDeleting(clock, say, reload);
  const { withDeleted } = deleting;
  const lines = useMemo(() => withDeleted(log?.lines ?? []), [log, withDeleted]);
  const find = useMemo(() => (isSearching ? searchIn(lines) : undefined), [isSearching, lines]);
  const found = useMemo(() => find?.(search) ?? lines, [find, search, lines]);
  useEffect(() => {
    if (!isSearching || !log) return undefined;
    const timer = setTimeout(
      () => say({ words: foundInWords(found.length), unseen: true }),
      typingPause,
    );
    return () => clearTimeout(timer);
  }, [isSearching, search, log, found.length, say]);

  const lineNode = useCallback(
    (line: Line) => {
      if (!part) return null;
      const onCorrect = (entry: Entry, day: string) =>
        part.save(async () => {
          const corrected = await correct(line.event.id, entry, clock(), day);
          if (!corrected) return { words: text('journalCorrectGone'), trouble: true };
          // The form is gone with its line; the new line takes the keyboard if it is in sight.
          goOnAt(sectionTitle)();
          setFresh(corrected.event.id);
          return { words: text('journalCorrected'), undo: () => takeBack(corrected, clock()) };
        });
      return (
        <LogLine
          key={line.event.id}
          line={line}
          known={part.read.known}
          behaviours={part.read.behaviours}
          isDeleted={deleting.isDeleted(line)}
          isFresh={line.event.id === fresh}
          onDelete={() => void deleting.onDelete(line)}
          onUndo={() => void deleting.onUndo(line)}
          onCorrect={(entry, day) => void onCorrect(entry, day)}
        />
      );
    },
    [part, deleting, fresh, clock],
  );

  if (!part || !log) return instead;
  if (lines.length === 0) {
    return (
      <Empty title={text('journalLogEmptyTitle')}>
        <p>{text('journalLogEmpty')}</p>
      </Empty>
    );
  }

  return (
    <>
      <p class="note">{text('journalLogMeans')}</p>
      {(log.more || lines.length > searchedFrom || search !== '') && (
        <label class="field search">
          {text('journalLogSearch')}
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      )}
      {isSearching && <p class="note">{foundInWords(found.length)}</p>}
      <div class="days">
        <Days
          entries={found}
          dayOf={dayOf}
          subject={search}
          today={log.known.today}
          onEarlier={!isSearching && log.more ? () => setMonths(months + 1) : undefined}
        >
          {lineNode}
        </Days>
      </div>
    </>
  );
}

const dayOf = ({ event }: Line): string => event.day;

const foundInWords = (count: number): string =>
  count === 0 ? text('journalLogNotFound') : counted('journalLogFound', count);
