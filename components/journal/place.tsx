import { useEffect, useRef } from 'preact/hooks';
import './place.css';

/** Goes to a place of the journal and resolves when it is there: what is said after that stays to be read. */
export function go(place: `#${string}`): Promise<void> {
  if (location.hash === place) return Promise.resolve();
  return new Promise((resolve) => {
    window.addEventListener('hashchange', () => resolve(), { once: true });
    location.hash = place;
  });
}

/** id of the heading of a place: where the keyboard goes when a form in it closes */
export const placeTitle = 'place-title';

/** When another place of a section opens, the keyboard goes to its heading, else to the section's. */
export function useArrival(place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    (document.getElementById(placeTitle) ?? document.getElementById('section-title'))?.focus();
  }, [place]);
}

interface TopProps {
  /** where one came from */
  back: `#${string}`;
  backName: string;
  children: preact.ComponentChildren;
}

/** The top of a place within a section: the way back and its heading. */
export const PlaceTop = ({ back, backName, children }: TopProps) => (
  <header class="place-top">
    <a href={back}>{backName}</a>
    <h3 id={placeTitle} tabIndex={-1}>
      {children}
    </h3>
  </header>
);
