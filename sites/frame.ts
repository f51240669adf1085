import { browser } from 'wxt/browser';
import { freeCorner } from './corner';
import { isShown } from './dom';
import { plainSight } from './plain-sight';
import type { Reader } from './site';

/** CSS pixels; narrower windows get a narrower prompt. */
const width = 360;
/** The frame must say its size within this time, or it is taken away again, ms (enforced COEP blocks it). */
const readyWithin = 1500;

/** The prompt as the page's side sees it: a box with an extension page in it that the site cannot read. */
export interface PromptFrame {
  nonce: string;
  /** has it ever been visible? */
  wasSeen(): boolean;
  /** moves out of the way of what the leader is doing */
  settle(): void;
  /** looks whether it can still be seen plainly */
  look(): void;
  focus(): void;
  close(): void;
}

/**
 * Puts the prompt on the page. It never takes focus and appears only when it is drawn and has a
 * free corner; `onFailure` says when it cannot, and then nothing of it is left.
 */
export function promptFrame(
  page: Document,
  nonce: string,
  { mustStayClear, shouldStayClear }: Pick<Reader, 'mustStayClear' | 'shouldStayClear'>,
  onFailure: (why: 'no-room' | 'no-frame') => void,
): PromptFrame {
  const host = page.createElement('div');
  const frame = page.createElement('iframe');
  const wide = () => Math.min(width, page.documentElement.clientWidth - 32);
  let height = 0;
  let before = page.activeElement;

  // On <html>, beside <body>: what a page does to its body does not reach it.
  dress(host, {
    position: 'fixed',
    'z-index': '2147483647',
    visibility: 'hidden',
    display: 'block',
  });
  dress(frame, {
    display: 'block',
    border: '0',
    'border-radius': '14px',
    'color-scheme': 'normal',
  });
  host.style.setProperty(
    'box-shadow',
    '0 0 0 1px rgb(128 128 128 / 0.3), 0 8px 28px rgb(0 0 0 / 0.22)',
    'important',
  );
  host.style.setProperty('border-radius', '14px', 'important');
  frame.title = browser.i18n.getMessage('promptFrameTitle');
  frame.src = `${browser.runtime.getURL('/prompt.html')}#${nonce}`;
  host.attachShadow({ mode: 'closed' }).append(frame);
  page.documentElement.append(host);
  const sight = plainSight(page, host);
  // The frame says how high it is drawn, and asks before an answer counts, as it cannot see the page. Nobody else holds
  // its window.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<number | ''>) =>
    data === '' ? port1.postMessage(sight.plainFor()) : resize(data);
  frame.addEventListener('load', () => frame.contentWindow?.postMessage('', '*', [port2]), {
    once: true,
  });
  stand({ left: 0, top: 0 }, 200);

  // A click on the prompt takes the focus from where the leader was; there it goes back to.
  const remember = () => {
    if (page.activeElement !== host) before = page.activeElement;
  };
  page.addEventListener('focusin', remember, true);
  // A dialog or popover that opens changes nothing else of the page.
  const giveWay = ({ isTrusted }: Event) => isTrusted && settle();
  page.addEventListener('toggle', giveWay, true);
  const late = setTimeout(() => fail('no-frame'), readyWithin);

  function stand(corner: { left: number; top: number }, high: number): void {
    for (const element of [host, frame]) {
      element.style.setProperty('width', `${wide()}px`, 'important');
      element.style.setProperty('height', `${high}px`, 'important');
    }
    host.style.setProperty('left', `${corner.left}px`, 'important');
    host.style.setProperty('top', `${corner.top}px`, 'important');
    sight.put(corner.left, corner.top, wide(), high);
  }

  function resize(next: number): void {
    clearTimeout(late);
    height = Math.ceil(next);
    settle();
  }

  function settle(): void {
    if (height === 0) return;
    // A page may throw out what it does not know; then the suggestion waits in the popup.
    if (!host.isConnected) return fail('no-room');
    const view = { width: page.documentElement.clientWidth, height: page.defaultView!.innerHeight };
    const rightToLeft = page.defaultView!.getComputedStyle(page.body).direction === 'rtl';
    const free = (taken: Element[]) =>
      freeCorner(
        view,
        { width: wide(), height },
        taken.filter(isShown).map((element) => element.getBoundingClientRect()),
        rightToLeft,
      );
    const never = mustStayClear();
    // A modal dialog makes everything outside it dead, us too.
    const corner = page.querySelector('dialog:modal')
      ? undefined
      : (free([...never, ...shouldStayClear()]) ?? free(never));
    if (!corner) return fail('no-room');
    stand(corner, height);
    host.style.setProperty('visibility', 'visible', 'important');
  }

  function close(): void {
    clearTimeout(late);
    page.removeEventListener('focusin', remember, true);
    page.removeEventListener('toggle', giveWay, true);
    sight.stop();
    port1.close();
    const hadFocus = page.activeElement === host;
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) {
      before.focus({ preventScroll: true });
    }
  }

  function fail(why: 'no-room' | 'no-frame'): void {
    close();
    onFailure(why);
  }

  return {
    nonce,
    wasSeen: () => host.style.visibility === 'visible',
    settle,
    look: sight.look,
    focus: () => frame.focus(),
    close,
  };
}

/** Starts from nothing the page has styled, and holds against its `!important` rules. */
function dress(element: HTMLElement, styles: Record<string, string>): void {
  element.style.setProperty('all', 'initial', 'important');
  for (const [name, value] of Object.entries(styles)) {
    element.style.setProperty(name, value, 'important');
  }
}
