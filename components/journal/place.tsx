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

/** ids of headings that stay: of a place, and of its section */
export const placeTitle = 'place-title';
export const sectionTitle = 'section-title';

/** What was pressed, or a form, is gone: the keyboard goes on at something that stays, the section's heading by default. */
export const goOnAt = (id: string) => (): void =>
  (document.getElementById(id) ?? document.getElementById(sectionTitle))?.focus();

/** More of a list has come, and what was pressed for it may be gone: the keyboard goes on there. @returns whether it does */
export function goOnAmong(entries: readonly Element[]): boolean {
  const controls = entries.flatMap((entry) => [
    ...entry.querySelectorAll<HTMLElement>('a, button, select'),
  ]);
  controls[0]?.focus();
  return controls.length > 0;
}

/** When another place of a section opens, the keyboard goes to its heading, else to the section's. */
export function useArrival(place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    goOnAt(placeTitle)();
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

interface GoneProps extends Omit<TopProps, 'children'> {
  words: string;
}

/** What stands at an address whose thing was deleted. */
export const Gone = ({ words, back, backName }: GoneProps) => (
  <div class="card">
    <p>{words}</p>
    <p>
      <a href={back}>{backName}</a>
    </p>
  </div>
);
