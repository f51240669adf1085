import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../storage/texts';
import './status.css';

/** What a screen says after something was done, with a way back where there is one. */
export interface Said {
  words: ComponentChildren;
  undo?: () => Promise<unknown>;
  trouble?: boolean;
  /** done when the screen is drawn anew, before the words are said: the keyboard goes on somewhere, another place opens */
  next?: () => unknown;
}

export interface Saying {
  said: Said | undefined;
  say: (said: Said) => void;
  close: () => void;
  /**
   * Runs a write; says "Saved" (or what the write returns) when it is on disk, or that it failed.
   * @returns whether it went well
   */
  save: (write: () => Promise<Said | void>) => Promise<boolean>;
}

/** How long a plain "Saved" stands, ms; what can be undone and what went wrong stays. */
const passing = 8000;
/** A region that is empty for a moment is read out again, even when the same is said twice, ms. */
const pause = 60;

export function useSaying(): Saying {
  const [said, setSaid] = useState<Said>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The same functions at every drawing: what depends on them is not done again.
  const say = useCallback((next: Said) => {
    clearTimeout(timer.current);
    setSaid(undefined);
    timer.current = setTimeout(() => {
      setSaid(next);
      if (!next.undo && !next.trouble)
        timer.current = setTimeout(() => setSaid(undefined), passing);
    }, pause);
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setSaid(undefined);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = useCallback(async (write: () => Promise<Said | void>) => {
    try {
      const outcome = (await write()) ?? { words: text('peopleSaved') };
      await outcome.next?.();
      say(outcome);
      return outcome.trouble !== true;
    } catch {
      say({ words: text('peopleNotSaved'), trouble: true });
      return false;
    }
  }, []);
  return { said, say, close, save };
}

/** As `save`, for what is shown from the disk: it is drawn anew after the write, and after its undo. */
export const redrawing =
  (save: Saying['save'], redraw: () => Promise<unknown>): Saying['save'] =>
  (write) =>
    save(async () => {
      const said = await write();
      await redraw();
      const undo = said?.undo;
      return said && undo ? { ...said, undo: () => undo().then(redraw) } : said;
    });

/** The one status region of a screen: it exists before its text, and its buttons stand beside it. */
export function Status({ said, save, close, closable }: Saying & { closable?: boolean }) {
  const undo = said?.undo;
  return (
    <div class={`said ${said ? 'card' : ''}`}>
      <div role="status" class={said?.trouble ? 'trouble' : ''}>
        {said?.words}
      </div>
      {undo && (
        <button
          type="button"
          class="button"
          onClick={() =>
            save(async () => {
              await undo();
              return { words: text('peopleUndone') };
            })
          }
        >
          {text('peopleUndo')}
        </button>
      )}
      {closable && (undo ?? said?.trouble) && (
        <button type="button" class="button quiet" onClick={close}>
          {text('peopleClose')}
        </button>
      )}
    </div>
  );
}
