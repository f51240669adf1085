import type { MomentKind } from '../../../domain/moments';
import type { Plan } from '../../../domain/playbook';
import { text, type TextKey } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { isolated } from '../../worded';

/** A moment as the first half of a plan: "someone I lead writes to me". */
export const ifInWords = (moment: MomentKind): string =>
  text(`planIf_${moment.replaceAll('-', '_')}` as TextKey);

/** A behaviour as the second half: "answer, or give a time". What is not ours says so in its own short form. */
export const willInWords = (behaviour: string): string =>
  text(`${behaviour}_will` as TextKey) || text('planWillOwn', isolated(shortOf(behaviour)));

/** The whole sentence: "If someone I lead writes to me, then I will answer, or give a time." */
export const planInWords = ({ moment, behaviour }: Plan): string =>
  text('planSentence', ifInWords(moment), willInWords(behaviour));
