import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { faultOf, type Fault } from '../storage/faults';
import { noteFault } from '../storage/noted-fault';
import { text } from '../storage/texts';
import { faultInWords, FaultWay } from './fault-way';
import './status.css';

/** What a screen says after something was done, with a way back where there is one. */
export interface Said {
  words: ComponentChildren;
  undo?: () => Promise<unknown>;
  trouble?: boolean;
  /** only read out: the same words stand on the screen already */
  unseen?: true;
  /** why it could not be written: a way out stands beside the words */
  fault?: Fault;
  /** done when the screen is drawn anew, before the words are said: the keyboard goes on somewhere, another place opens */
  next?: () => unknown;
}

export interface Saying {
  said: Said | undefined;
  say: (said: Said) => void;
  close: () => void;
  /**
   * Runs a write; says "Saved" (or what the write returns) when it is on disk, or what kept it from getting there.
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
      // What the background could not do a while ago can be done again.
      void noteFault(undefined);
      await outcome.next?.();
      say(outcome);
      return outcome.trouble !== true;
    } catch (error) {
      const fault = faultOf(error);
      say({ words: faultInWords(fault, 'peopleNotSaved'), trouble: true, fault });
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
  const place = useRef<HTMLDivElement>(null);
  // The pressed button goes: the keyboard stays where it was. (The popup says itself where it goes on.)
  const stay = () => closable && place.current?.focus();
  return (
    <div
      class={`said ${said?.unseen ? 'visually-hidden' : said ? 'card' : ''}`}
      ref={place}
      tabIndex={closable ? -1 : undefined}
    >
      <div role="status" class={said?.trouble ? 'trouble' : ''}>
        {said?.words}
      </div>
      {undo && (
        <button
          type="button"
          class="button"
          onClick={() => {
            stay();
            void save(async () => {
              await undo();
              return { words: text('peopleUndone') };
            });
          }}
        >
          {text('peopleUndo')}
        </button>
      )}
      {said?.fault && <FaultWay fault={said.fault} />}
      {closable && (undo ?? said?.trouble) && (
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            stay();
            close();
          }}
        >
          {text('peopleClose')}
        </button>
      )}
    </div>
  );
}
