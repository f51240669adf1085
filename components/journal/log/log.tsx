import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { putBack, remove, type Removed } from '../../../storage/log';
import { counted, text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import { Days } from '../days';
import { LogLine } from './log-line';
import { newestFirst, searchIn, type Line } from './lines';
import { readLog } from './reading';
import type { SectionProps } from '../section';

/** From so many entries on there is a search field. */
const searchedFrom = 20;
/** Search results at a time. */
const piece = 100;
/** The number of results is read out when typing has paused, ms. */
const typingPause = 600;

/** What the leader did, newest first, by day. */
export function Log({ clock, say }: SectionProps) {
  const [months, setMonths] = useState(1);
  const [search, setSearch] = useState('');
  const [pieces, setPieces] = useState(1);
  const isSearching = search.trim() !== '';
  const load = useCallback(
    () => readLog(isSearching ? Infinity : months, clock()),
    [isSearching, months, clock],
  );
  const { value: log, failed, reload } = useFresh(load);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const lines = useMemo(() => withDeleted(log?.lines ?? [], deleted), [log, deleted]);
  const find = useMemo(() => (isSearching ? searchIn(lines) : undefined), [isSearching, lines]);
  const found = useMemo(() => find?.(search) ?? lines, [find, search, lines]);
  useEffect(() => {
    if (!isSearching || !log) return undefined;
    const timer = setTimeout(() => say({ words: foundInWords(found.length) }), typingPause);
    return () => clearTimeout(timer);
  }, [isSearching, search, log, found.length, say]);

  const onDelete = async (line: Line) => {
    try {
      const removed = await remove(line.event.id, clock());
      if (removed) setDeleted((now) => [...now, { line, removed }]);
      say({ words: text('journalLogDeletedSaid') });
    } catch {
      say({ words: text('journalLogNotDeleted'), trouble: true });
    }
  };
  const onUndo = async ({ removed }: Deleted) => {
    try {
      await putBack(removed);
      await reload();
      setDeleted((now) => now.filter((other) => other.removed !== removed));
      say({ words: text('journalLogUndone') });
    } catch {
      say({ words: text('journalLogNotUndone'), trouble: true });
    }
  };

  if (failed && !log) return <p class="trouble">{text('journalTrouble')}</p>;
  if (!log) return null;
  if (lines.length === 0) return <Empty />;

  const shown = isSearching ? found.slice(0, piece * pieces) : found;
  const more = isSearching ? shown.length < found.length : log.more;
  return (
    <>
      <p class="note">{text('journalLogMeans')}</p>
      {(log.more || lines.length > searchedFrom || search !== '') && (
        <label class="field search">
          {text('journalLogSearch')}
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => {
              setSearch(currentTarget.value);
              setPieces(1);
            }}
          />
        </label>
      )}
      {isSearching && <p class="note">{foundInWords(found.length)}</p>}
      <div class="days">
        <Days
          entries={shown}
          dayOf={({ event }) => event.day}
          today={log.today}
          onEarlier={
            more ? () => (isSearching ? setPieces(pieces + 1) : setMonths(months + 1)) : undefined
          }
        >
          {(line) => {
            const gone = deleted.find((one) => one.line.event.id === line.event.id);
            return (
              <LogLine
                key={line.event.id}
                line={line}
                today={log.today}
                isDeleted={gone !== undefined}
                onDelete={() => void onDelete(line)}
                onUndo={() => gone && void onUndo(gone)}
              />
            );
          }}
        </Days>
      </div>
    </>
  );
}

/** Deleted on disk already; what can still be undone keeps its place while the section is open. */
interface Deleted {
  line: Line;
  removed: Removed;
}

function withDeleted(lines: Line[], deleted: readonly Deleted[]): Line[] {
  if (deleted.length === 0) return lines;
  const gone = new Set(deleted.map(({ line }) => line.event.id));
  return [
    ...lines.filter(({ event }) => !gone.has(event.id)),
    ...deleted.map(({ line }) => line),
  ].sort(newestFirst);
}

const foundInWords = (count: number): string =>
  count === 0 ? text('journalLogNotFound') : counted('journalLogFound', count);

const Empty = () => (
  <div class="card">
    <h3>{text('journalLogEmptyTitle')}</h3>
    <p>{text('journalLogEmpty')}</p>
  </div>
);
