import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Entries drawn at once: more than a screenful … */
const first = 60;
/** … and so many more, each time in less than a long task, when the end comes near. */
const step = 100;
/** How near, as a margin of the view. */
const near = '1500px';

/**
 * How much of a long list is drawn. It grows before the leader scrolls or tabs to its end, and whole for printing.
 * @param list another one begins anew
 * @returns how many entries to draw, and what to put behind the last of them
 */
export function useGrowing(list: readonly unknown[]): {
  drawn: number;
  end: RefObject<HTMLDivElement | null>;
} {
  const [grown, setGrown] = useState({ list, drawn: first });
  const drawn = grown.list === list ? grown.drawn : first;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = () => setGrown({ list, drawn: Infinity });
    addEventListener('beforeprint', all);
    // Made anew after every growth: an end that is still near says so once more.
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setGrown({ list, drawn: drawn + step }),
      { rootMargin: near },
    );
    if (drawn < list.length && end.current) observer.observe(end.current);
    return () => {
      removeEventListener('beforeprint', all);
      observer.disconnect();
    };
  }, [list, drawn]);
  return { drawn, end };
}
