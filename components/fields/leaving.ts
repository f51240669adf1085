import { useEffect, useRef } from 'preact/hooks';

/** A page that is closed has hardly time for a write: after so long without a key what was typed is kept, ms. */
export const typingPause = 400;

/** Calls `leave` when the page is hidden or left, and when what holds it is gone: what was typed there must not be lost. */
export function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const now = () => latest.current();
    const ifHidden = () => {
      if (document.visibilityState === 'hidden') now();
    };
    window.addEventListener('pagehide', now);
    document.addEventListener('visibilitychange', ifHidden);
    return () => {
      window.removeEventListener('pagehide', now);
      document.removeEventListener('visibilitychange', ifHidden);
      now();
    };
  }, []);
}

/** Calls `pause` when typing has stopped for a moment. @param typed what stands there; undefined while nothing is typed */
export function usePause(typed: unknown, pause: () => void): void {
  const latest = useRef(pause);
  latest.current = pause;
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => latest.current(), typingPause);
    return () => clearTimeout(timer);
  }, [typed]);
}
