import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../storage/texts';
import './people/people.css';

/** What a screen says after something was done, with a way back where there is one. */
export interface Said {
  words: ComponentChildren;
  undo?: () => Promise<unknown>;
  trouble?: boolean;
}

export interface Saying {
  said: Said | undefined;
  say: (said: Said) => void;
  close: () => void;
  /** Runs a write; says "Saved" (or what the write returns) when it is on disk, or that it failed. */
  save: (write: () => Promise<Said | void>) => Promise<void>;
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
      say((await write()) ?? { words: text('peopleSaved') });
    } catch {
      say({ words: text('peopleNotSaved'), trouble: true });
    }
  }, []);
  return { said, say, close, save };
}

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
