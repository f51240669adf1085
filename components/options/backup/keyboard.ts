import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A step that takes away the button that was pressed leaves the keyboard nowhere: it goes on at the first control of
 * its place. Somebody who is elsewhere by then stays there.
 * @param step changes with what the place shows
 */
export function useKeyboardStays(place: RefObject<HTMLElement | null>, step: string): void {
  const was = useRef(step);
  useEffect(() => {
    if (was.current === step) return;
    was.current = step;
    if (document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('input:enabled, button:enabled, summary')?.focus();
  });
}
