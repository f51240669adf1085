import { useEffect, useRef } from 'preact/hooks';

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
