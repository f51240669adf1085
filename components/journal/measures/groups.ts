import type { MeasureId } from '../../../domain/behaviours';
import type { TextKey } from '../../../storage/texts';

/** The measures as they are shown: what belongs together stands together. */
export const groups: readonly { title: TextKey; ids: readonly MeasureId[] }[] = [
  { title: 'journalMeasuresPeople', ids: ['M1', 'M2', 'M3', 'M4', 'M10'] },
  { title: 'journalMeasuresPromises', ids: ['M5', 'M6', 'M7', 'M13'] },
  { title: 'journalMeasuresVoices', ids: ['M8', 'M9'] },
  { title: 'journalMeasuresAlive', ids: ['M11', 'M12', 'M14', 'M15'] },
  { title: 'journalMeasuresTool', ids: ['M16', 'M17'] },
];
