import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../storage/texts';
import { goOnAmong } from './place';

/**
 * A long list, newest first, a piece at a time. @param isWhole nothing is held back while something is sought
 * @returns what to show, where to put the list (each entry a child of it), and what to put under it
 */
export function useEarlier<T>(
  all: readonly T[],
  piece: number,
  isWhole: boolean,
): { shown: readonly T[]; place: (list: Element | null) => void; earlier: preact.ComponentChild } {
  const [pieces, setPieces] = useState(1);
  const list = useRef<Element>(null);
  const place = useCallback((element: Element | null) => void (list.current = element), []);
  const shown = isWhole ? all : all.slice(0, piece * pieces);
  // The button goes down, or away: the keyboard goes on where the next piece begins.
  useEffect(() => {
    if (pieces === 1) return;
    goOnAmong([...(list.current?.children ?? [])].slice(piece * (pieces - 1)));
  }, [pieces, piece]);
  const earlier = shown.length < all.length && (
    <p>
      <button type="button" class="button" onClick={() => setPieces(pieces + 1)}>
        {text('journalEarlier')}
      </button>
    </p>
  );
  return { shown, place, earlier };
}
