import type { WordedBehaviour } from '../domain/own-behaviours';
import { text, type TextKey } from './texts';

/**
 * The words of every behaviour: ours stand in `public/_locales`, a playbook's or the leader's own are learned when the practice
 * is read. A behaviour that nobody knows any more has no words: ''.
 */
let learned: ReadonlyMap<string, Pick<WordedBehaviour, 'prompt' | 'short' | 'why'>> = new Map();

export function knowWordings(wordings: typeof learned): void {
  learned = wordings;
}

/** @param name with it the named form, where there is one */
export function promptOf(behaviour: string, name?: string): string {
  const own = learned.get(behaviour);
  if (own) return own.prompt.replaceAll('{name}', name ?? text('thisPerson'));
  const named = name === undefined ? '' : text(`${behaviour}_named` as TextKey, name);
  return named || text(`${behaviour}_prompt` as TextKey);
}

/** Why this is good service, one or two sentences. */
export const whyOf = (behaviour: string): string =>
  learned.get(behaviour)?.why ?? text(`${behaviour}_why` as TextKey);

/** A behaviour as something done, in a few words. */
export const shortOf = (behaviour: string): string =>
  learned.get(behaviour)?.short ?? text(`${behaviour}_short` as TextKey);
