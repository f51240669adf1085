import { standards, type Standard } from '../../../domain/behaviours';
import type { DueRule } from '../../../domain/due';
import { momentKinds, type MomentKind } from '../../../domain/moments';
import type { OwnBehaviour, WordedBehaviour } from '../../../domain/own-behaviours';
import { somethingToSee, strayPlaceholder, withoutHidden } from '../../../domain/playbook-words';
import { shownNumber } from '../../numbers';
import { text, type TextKey } from '../../../storage/texts';

/** A behaviour of the leader's own while it is being written. */
export type Draft = Omit<OwnBehaviour, 'id' | 'type' | 'updatedAt' | 'device'>;

/** What is wrong, by field. */
export type Troubles = Partial<Record<'prompt' | 'short' | 'why' | 'moments', string>>;

/** The longest texts, in characters. */
export const longest = { prompt: 140, short: 80, why: 400 };

export const dueRules = [
  'today',
  'next-working-day',
  'this-week',
  'next-week',
  'this-month',
] as const satisfies DueRule[];

export const emptyDraft: Draft = {
  standard: standards[0] as Standard,
  moments: [] as MomentKind[],
  due: 'this-week',
  prompt: '',
  short: '',
  why: '',
};

export const draftOf = (own: WordedBehaviour): Draft => {
  const { standard, moments, due, prompt, short, why } = own;
  return { standard, moments: [...moments], due, prompt, short, why };
};

/** As it will be kept: without blanks around it and signs that nobody sees, occasions in their order. */
export const tidy = (draft: Draft): Draft => ({
  ...draft,
  prompt: seen(draft.prompt),
  short: seen(draft.short),
  why: seen(draft.why),
  moments: momentKinds.filter((kind) => draft.moments.includes(kind)),
});

const seen = (written: string): string =>
  somethingToSee.test(written) ? withoutHidden(written).trim() : '';

/** What has to be put right before it can be kept. */
export function troublesOf(draft: Draft): Troubles {
  const { prompt, short, why, moments } = tidy(draft);
  const troubles: [keyof Troubles, string | undefined][] = [
    ['prompt', troubleIn(prompt, longest.prompt, 'optionsMinePromptMissing', '{name}')],
    ['short', troubleIn(short, longest.short, 'optionsMineShortMissing')],
    ['why', troubleIn(why, longest.why)],
    ['moments', moments.length === 0 ? text('optionsMineMomentsMissing') : undefined],
  ];
  return Object.fromEntries(troubles.filter(([, trouble]) => trouble !== undefined));
}

/** @param filled the placeholder that is filled in here, if any */
function troubleIn(
  written: string,
  most: number,
  missing?: TextKey,
  filled?: '{name}',
): string | undefined {
  if (written === '') return missing && text(missing);
  if (written.length > most) return text('optionsTooLong', shownNumber(most));
  const stray = strayPlaceholder(written, filled);
  return stray && text('optionsMinePlaceholder', stray);
}
