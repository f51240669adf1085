import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Keeps the keyboard's place: it never takes focus, but once inside, focus is always on a button. */
export function useKeyboard(
  card: RefObject<HTMLElement | null>,
  { drawn, stage, onEscape }: { drawn: boolean; stage: string; onEscape: () => void },
): void {
  const settle = () => {
    if (document.activeElement !== document.body) return;
    card.current?.querySelector<HTMLElement>('.actions button')?.focus();
  };
  useEffect(() => {
    // The keyboard command focuses the frame, which by itself focuses nothing in it.
    window.addEventListener('focus', settle);
    return () => window.removeEventListener('focus', settle);
  }, []);

  // The buttons of the last stage are gone, and with them the place of the keyboard, if it was here: a click by
  // mouse leaves none behind, and the prompt may go by itself.
  const byKeyboard = useRef(false);
  const before = useRef(stage);
  useEffect(() => {
    if (stage !== before.current && byKeyboard.current) settle();
    before.current = stage;
  }, [stage]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      byKeyboard.current = (target as Element).matches(':focus-visible');
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);

  // Whoever presses twice is quicker than the next frame, after which an effect would know of the first.
  const escape = useRef(onEscape);
  escape.current = onEscape;
  useEffect(() => {
    if (!drawn) return;
    const onKey = ({ key, isTrusted }: KeyboardEvent) => {
      if (isTrusted && key === 'Escape') escape.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [drawn]);
}
