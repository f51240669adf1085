import type { Person } from '../../../domain/people';
import type { JournalRecord } from '../../../domain/records';
import type { Clock } from '../../../storage/log';
import {
  addRecord,
  buryRecord,
  changeRecord,
  putRecordBack,
  recordById,
} from '../../../storage/records';
import type { StoryWords } from './story-form';

/**
 * What was begun and is not saved yet: the one new story, or changes to one that is there. Kept in the browser, offered when
 * the form opens again. `story` is the id of the one that is changed; without it, the new one.
 */
const idOf = (story?: string) => (story === undefined ? 'draft-story' : `draft-story-${story}`);

/** One after the other, in all tabs. */
const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(id, work);

/** What was begun, as far as it holds: people may have been removed since. */
export const draftedStory = (
  people: ReadonlyMap<string, Person>,
  story?: string,
): Promise<StoryWords | undefined> =>
  inTurn(idOf(story), async () => {
    const { fields } = (await recordById('draft', idOf(story))) ?? {};
    if (!fields) return undefined;
    const { day = '', who = '', did = '', better = '', people: named = '' } = fields;
    return { day, who, did, better, people: named.split(' ').filter((one) => people.has(one)) };
  });

/** Keeps what was begun; what is empty again is forgotten. */
export const keepDraft = (
  words: StoryWords,
  clock: () => Clock,
  story?: string,
): Promise<unknown> => {
  const id = idOf(story);
  return inTurn(id, async () => {
    if (!saysSomething(words)) return buryRecord(id, clock());
    const { people, ...lines } = words;
    const fields = { ...lines, people: people.join(' ') };
    const known = await changeRecord('draft', id, () => ({ fields }), clock());
    return known ?? addRecord({ type: 'draft', id, fields }, clock());
  });
};

/** The draft is a story now, or is not wanted. @returns it, for `draftBack` */
export const dropDraft = (clock: () => Clock, story?: string): Promise<JournalRecord | undefined> =>
  inTurn(idOf(story), () => buryRecord(idOf(story), clock()));

export const draftBack = (draft: JournalRecord, clock: () => Clock): Promise<void> =>
  inTurn(draft.id, () => putRecordBack(draft, clock()));

const saysSomething = ({ who, did, better, people }: StoryWords): boolean =>
  [who, did, better, ...people].some((words) => words.trim() !== '');
