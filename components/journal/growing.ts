import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Entries drawn at once: more than a screenful … */
const first = 60;
/** … and so many more, each time in less than a long task, when the end comes near. */
const step = 20;
/** How near, as a margin of the view. */
const near = '1500px';

/**
 * How much of a long list is drawn. It grows before the leader scrolls or tabs to its end, and whole for printing.
 * @param length of the list; what is drawn stays drawn when entries come or go
 * @param subject what the list is of, a search for example: another one begins anew
 * @returns how many entries to draw, and what to put behind the last of them
 */
export function useGrowing(
  length: number,
  subject: string,
): {
  drawn: number;
  end: RefObject<HTMLDivElement | null>;
} {
  const [grown, setGrown] = useState({ subject, drawn: first });
  const drawn = grown.subject === subject ? grown.drawn : first;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const all = () => setGrown({ subject, drawn: Infinity });
    addEventListener('beforeprint', all);
    // Made anew after every growth: an end that is still near says so once more.
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setGrown({ subject, drawn: drawn + step }),
      { rootMargin: near },
    );
    if (drawn < length && end.current) observer.observe(end.current);
    return () => {
      removeEventListener('beforeprint', all);
      observer.disconnect();
    };
  }, [length, subject, drawn]);
  return { drawn, end };
}
