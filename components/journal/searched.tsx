import { useMemo, useState } from 'preact/hooks';
import { counted } from '../../storage/texts';
import { holds, plain } from '../search';

/** From so many on there is a search field, as in the log. */
export const searchedFrom = 20;

/**
 * A list that can be searched when it has grown: what is found, all of it while nothing is sought, and the field to put above
 * it. Case and accents do not count. @param wordsOf all words of one by which it is found; give the same function every time
 */
export function useSearch<T>(
  all: readonly T[],
  wordsOf: (one: T) => string,
  label: string,
): { found: readonly T[]; isSearching: boolean; field: preact.ComponentChild } {
  const [search, setSearch] = useState('');
  const isSearching = search.trim() !== '';
  const found = useMemo(() => {
    const isFound = holds(search);
    return all.filter((one) => isFound(plain(wordsOf(one))));
  }, [all, wordsOf, search]);
  const field = (all.length > searchedFrom || search !== '') && (
    <div class="field search">
      <label class="field">
        {label}
        <input
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      <p class="note" role="status">
        {isSearching && counted('journalFound', found.length)}
      </p>
    </div>
  );
  return { found, isSearching, field };
}
