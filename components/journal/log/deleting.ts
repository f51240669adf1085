import { useMemo, useState } from 'preact/hooks';
import { deleteEntry, putEntryBack } from '../../../storage/corrections';
import type { Clock, Removed } from '../../../storage/log';
import { text } from '../../../storage/texts';
import type { SectionProps } from '../section';
import { newestFirst, type Line } from './lines';

/** Deleted on disk already; what can still be undone keeps its place while the section is open. */
interface Deleted {
  line: Line;
  removed: Removed;
}

export interface Deleting {
  /** the lines of the log with the deleted ones still in their places */
  withDeleted: (lines: Line[]) => Line[];
  isDeleted: (line: Line) => boolean;
  onDelete: (line: Line) => Promise<void>;
  onUndo: (line: Line) => Promise<void>;
}

/** Deleting and bringing back, at once and on disk. */
export function useDeleting(
  clock: () => Clock,
  say: SectionProps['say'],
  reload: () => Promise<void>,
): Deleting {
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  // The same until something is deleted: 50,000 lines are neither put in order nor drawn anew at every key.
  return useMemo(() => {
    const find = ({ event }: Line) => deleted.find(({ line }) => line.event.id === event.id);
    return {
      withDeleted(lines) {
        if (deleted.length === 0) return lines;
        const gone = new Set(deleted.map(({ line }) => line.event.id));
        return [
          ...lines.filter(({ event }) => !gone.has(event.id)),
          ...deleted.map(({ line }) => line),
        ].sort(newestFirst);
      },
      isDeleted: (line) => find(line) !== undefined,
      async onDelete(line) {
        try {
          const removed = await deleteEntry(line.event.id, clock());
          if (removed) setDeleted((now) => [...now, { line, removed }]);
          say({ words: text('journalLogDeletedSaid') });
        } catch {
          say({ words: text('journalLogNotDeleted'), trouble: true });
        }
      },
      async onUndo(line) {
        const one = find(line);
        if (!one) return;
        try {
          await putEntryBack(one.removed);
          await reload();
          setDeleted((now) => now.filter((other) => other !== one));
          say({ words: text('journalLogUndone') });
        } catch {
          say({ words: text('journalLogNotUndone'), trouble: true });
        }
      },
    };
  }, [deleted, clock, say, reload]);
}
