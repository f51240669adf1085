/*
 * What a page can do to make a real click land on our prompt unseen. The functions are handed to the page as they
 * stand; each leaves its way back as `window.undo`.
 */

export type Tricked = Window & { undo?: () => void };

const looks: Record<string, () => void> = {
  'the prompt made transparent': () => {
    const host = document.querySelector<HTMLElement>('html > :not(head, body)')!;
    host.style.setProperty('opacity', '0.01', 'important');
    (window as Tricked).undo = () => host.style.removeProperty('opacity');
  },
  'the whole page made transparent': () => {
    document.documentElement.style.opacity = '0.01';
    (window as Tricked).undo = () => document.documentElement.style.removeProperty('opacity');
  },
  'a filter that takes its colours': () => {
    const host = document.querySelector<HTMLElement>('html > :not(head, body)')!;
    host.style.setProperty('filter', 'opacity(0)', 'important');
    (window as Tricked).undo = () => host.style.removeProperty('filter');
  },
  'a clip that leaves nothing but its buttons': () => {
    const host = document.querySelector<HTMLElement>('html > :not(head, body)')!;
    host.style.setProperty('clip-path', 'inset(60% 0 0 0)', 'important');
    (window as Tricked).undo = () => host.style.removeProperty('clip-path');
  },
  'something over the window that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;background:white;pointer-events:none';
    document.documentElement.append(cover);
    (window as Tricked).undo = () => cover.remove();
  },
  'a popover over the window that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;background:white;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
    (window as Tricked).undo = () => cover.remove();
  },
};

/** Moves the prompt by so many CSS pixels, at once. */
function move({ x, y }: Point): void {
  const host = document.querySelector<HTMLElement>('html > :not(head, body)')!;
  host.style.setProperty('transform', `translate(${x}px, ${y}px)`, 'important');
  (window as Tricked).undo = () => host.style.removeProperty('transform');
}

export interface Point {
  x: number;
  y: number;
}

/** Somebody with a mouse in front of a page that shows a prompt. */
export interface Hand {
  /** runs a function in the page */
  play<T>(act: (given: T) => void, given: T): Promise<unknown>;
  moves(to: Point): Promise<unknown>;
  clicks(): Promise<unknown>;
  /** the middle of the button "Done", CSS pixels of the page */
  aim(): Promise<Point>;
  /** has an answer been taken? */
  answered(): Promise<boolean>;
  /** presses "Undo" and waits until the prompt asks again */
  undoes(): Promise<unknown>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** A prompt that has been in sight for longer than the half second, and has been looked at by everybody, ms. */
const longEnough = 900;

/**
 * Tries the ways on a prompt that stands; every click is a real one, aimed at "Done".
 * @returns the names of those that gave an answer, which was taken back at once, and how many were tried
 */
export async function acceptedTricks(hand: Hand): Promise<{ accepted: string[]; tried: number }> {
  const accepted: string[] = [];
  let tried = 0;
  const attempt = async (name: string, trick: () => Promise<unknown>) => {
    await hand.moves({ x: 300, y: 300 });
    await pause(longEnough);
    tried += 1;
    await trick();
    await hand.clicks();
    await pause(400);
    if (await hand.answered()) accepted.push(name);
    await hand.play(() => (window as Tricked).undo?.(), undefined);
    if (await hand.answered()) await hand.undoes();
  };
  for (const [name, play] of Object.entries(looks)) {
    await attempt(name, async () => {
      await hand.play(play, undefined);
      await pause(300);
      await hand.moves(await hand.aim());
    });
  }
  await attempt('the prompt pushed out of the window but for its buttons', async () => {
    const { y } = await hand.aim();
    await hand.play(move, { x: 0, y: 20 - y });
    await pause(300);
    await hand.moves(await hand.aim());
  });
  await attempt('the prompt moved under a resting pointer just before its click', async () => {
    const { x, y } = await hand.aim();
    await hand.play(move, { x: 300 - x, y: 300 - y });
    // Until it is drawn there, the click is the page's.
    await pause(60);
  });
  return { accepted, tried };
}
