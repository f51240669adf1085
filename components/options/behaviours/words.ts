import type { Standard } from '../../../domain/behaviours';
import type { DueRule } from '../../../domain/due';
import type { MomentKind } from '../../../domain/moments';
import { text, type TextKey } from '../../../storage/texts';

/** A data id as a part of a key: `agree-first` → `agree_first`. */
const part = (id: string) => id.replaceAll('-', '_');

export const standardName = (standard: Standard): string =>
  text(`standard_${part(standard)}` as TextKey);
export const standardLine = (standard: Standard): string =>
  text(`standard_${part(standard)}_line` as TextKey);
export const momentName = (moment: MomentKind): string =>
  text(`occasion_${part(moment)}` as TextKey);
export const dueName = (due: DueRule): string => text(`optionsDue_${part(due)}` as TextKey);
