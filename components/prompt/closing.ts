import { useEffect, useState } from 'preact/hooks';

/** How long an answer can be undone in the prompt, ms. */
const undoTime = 6000;

/**
 * Closes the prompt some seconds after the answer, never under a moving pointer or while the keyboard is in it.
 * @returns listeners for the card
 */
export function useClosing(answered: boolean, close: () => void) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    if (!answered || hovered || focused) return;
    const timer = setTimeout(close, undoTime);
    return () => clearTimeout(timer);
  }, [answered, hovered, focused]);
  return {
    // Moved, not merely there: a pointer that rests where it clicked holds nothing.
    onPointerMove: () => setHovered(answered),
    onPointerLeave: () => setHovered(false),
    // A mouse click leaves focus behind, too; only the keyboard's focus is somebody still busy here.
    onFocusIn: ({ target }: FocusEvent) =>
      setFocused((target as Element).matches(':focus-visible')),
    onFocusOut: () => setFocused(false),
  };
}
