import { surfaceOf } from '../domain/facts';
import { promptFrame, type PromptFrame } from './frame';
import type { Reader } from './site';

/** Why a prompt went without an answer; the last three were never seen. */
export type Gone = 'gone' | 'called-off' | 'no-room' | 'no-frame' | 'too-late';

interface Shown {
  nonce: string;
  surface: string;
}

/** What the background may say about a prompt that stands on a page. */
type PromptOrder = { order: 'close'; nonce: string } | { order: 'focus' } | { order: 'watch' };

export type Showing = ReturnType<typeof showing>;

/** How often a prompt that stands on the page asks whether the extension is still there, ms. */
const pulseEvery = 500;

/** The one prompt of a page: it goes with its surface, on order, and when the extension has gone. */
export function showing(
  page: Document,
  reader: Reader,
  isAlive: () => boolean,
  say: (nonce: string, why: Gone) => void,
) {
  let frame: PromptFrame | undefined;
  let surface = '';
  let pulse: ReturnType<typeof setInterval> | undefined;

  const now = (): Shown | undefined => frame && { nonce: frame.nonce, surface };

  /** Takes the prompt (of this surface, if one is named) away and tells why. */
  function leave(why: 'gone' | 'called-off', of = surface): void {
    if (!frame || of !== surface) return;
    say(frame.nonce, why === 'gone' && !frame.wasSeen() ? 'too-late' : why);
    close();
  }

  function close(): void {
    frame?.close();
    frame = undefined;
    clearInterval(pulse);
  }

  function show(next: Shown): void {
    leave('gone');
    const isThere = reader.look().facts.some((facts) => surfaceOf(facts) === next.surface);
    if (!isAlive() || !isThere) return say(next.nonce, 'too-late');
    surface = next.surface;
    frame = promptFrame(page, next.nonce, reader, (why) => {
      close();
      say(next.nonce, why);
    });
    // The one thing that must not wait for the page to change: a prompt left behind by an update.
    pulse = setInterval(() => isAlive() && frame?.look(), pulseEvery);
  }

  const obey = (order: PromptOrder): void => {
    if (!frame || ('nonce' in order && order.nonce !== frame.nonce)) return;
    if (order.order === 'close') close();
    if (order.order === 'focus') frame.focus();
  };

  return { now, show, leave, close, settle: () => frame?.settle(), obey };
}
