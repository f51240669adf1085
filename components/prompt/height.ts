import { useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Calls back with the element's height in whole CSS pixels, at first draw and whenever it changes. */
export function useHeight(
  element: RefObject<HTMLElement | null>,
  drawn: boolean,
  onHeight: (height: number) => void,
): void {
  useLayoutEffect(() => {
    const measured = element.current;
    if (!drawn || !measured) return;
    let last: number | undefined;
    const measure = () => {
      const height = Math.ceil(measured.getBoundingClientRect().height);
      if (height !== last) onHeight(height);
      last = height;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [drawn]);
}
