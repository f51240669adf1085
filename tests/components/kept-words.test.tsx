// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptWords } from '../../components/fields/kept-words';
import { typingPause } from '../../components/fields/leaving';
import { Status, useSaying } from '../../components/status';
import { field, freshBrowser, open, status } from './screen';

const before = 'as it was';
/** Everything that was written, in its order. */
let disk: string[] = [];
let refuses = false;
let statuses: string[] = [];
let leave = () => {};

/** One field over something that takes a moment to write. */
function Note() {
  const [value, setValue] = useState(before);
  const [mine] = useState(disk);
  const saying = useSaying();
  const put = async (words: string) => {
    await pause(5);
    if (refuses) throw new DOMException('', 'QuotaExceededError');
    const was = mine.at(-1) ?? before;
    mine.push(words);
    return {
      words: 'Kept',
      undo: async () => {
        mine.push(was);
        setValue(was);
      },
      next: () => setValue(words),
    };
  };
  return (
    <>
      <KeptWords label="Note" value={value} put={put} save={saying.save} />
      <Status {...saying} />
    </>
  );
}

beforeEach(async () => {
  await freshBrowser();
  disk = [];
  statuses = [];
  refuses = false;
  leave = open(<Note />);
  const region = document.querySelector('[role=status]')!;
  new MutationObserver(() => status() !== '' && statuses.push(status())).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
});
afterEach(async () => {
  leave();
  // What was typed and not left is written now.
  await pause(50);
});

const note = () => field<HTMLTextAreaElement>('Note');
/** Types without leaving the field. */
function type(words: string): void {
  note().value = words;
  note().dispatchEvent(new Event('input', { bubbles: true }));
}
const leaveField = () => note().dispatchEvent(new Event('change', { bubbles: true }));
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('words that are typed', () => {
  it('are on disk after a pause, without a word and without leaving the field', async () => {
    type('One');
    await pause(typingPause / 2);
    type('One two');
    await pause(typingPause / 2);
    // The control: still typing, nothing is written yet.
    expect(disk).toEqual([]);
    await vi.waitFor(() => expect(disk).toEqual(['One two']), { timeout: typingPause + 500 });
    await pause(100);
    expect(note().value).toBe('One two');
    expect(statuses).toEqual([]);
  });

  it('are said to be kept once, when the field is left, and one Undo takes all of them back', async () => {
    for (const words of ['One', 'One two', 'One two three']) {
      type(words);
      await vi.waitFor(() => expect(disk.at(-1)).toBe(words), { timeout: typingPause + 500 });
    }
    leaveField();
    await vi.waitFor(() => expect(status()).toBe('Kept'));
    expect(statuses).toEqual(['Kept']);
    document.querySelector<HTMLElement>('.said button')!.click();
    await vi.waitFor(() => expect(note().value).toBe(before));
    const all = ['One', 'One two', 'One two three'];
    expect(disk).toEqual([...all, 'One two three', before]);
  });

  it.each(['pagehide', 'the field is gone'])('are kept at once: %s', async (how) => {
    type('Half a thought');
    await pause(20);
    if (how === 'pagehide') window.dispatchEvent(new Event('pagehide'));
    else leave();
    await vi.waitFor(() => expect(disk).toEqual(['Half a thought']), { timeout: 300 });
    leave = () => {};
  });

  it('and taken back by hand are as they were, and nothing is written for a field that was only visited', async () => {
    leaveField();
    await pause(typingPause + 100);
    expect(disk).toEqual([]);
    type('Other');
    await vi.waitFor(() => expect(disk).toEqual(['Other']), { timeout: typingPause + 500 });
    type(before);
    leaveField();
    await vi.waitFor(() => expect(disk.at(-1)).toBe(before));
  });

  it('that cannot be written stay in the field, which is said once, not at every pause', async () => {
    refuses = true;
    type('One');
    await vi.waitFor(() => expect(status()).toMatch(/no space left/), { timeout: 1500 });
    type('One two');
    await pause(typingPause + 150);
    expect(statuses.filter((words) => /no space/.test(words))).toHaveLength(1);
    expect(note().value).toBe('One two');
    leaveField();
    await pause(150);
    expect(note().value).toBe('One two');
    expect(disk).toEqual([]);

    refuses = false;
    type('One two.');
    leaveField();
    await vi.waitFor(() => expect(status()).toBe('Kept'));
    expect(disk).toEqual(['One two.']);
  });
});
