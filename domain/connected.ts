/**
 * Groups of those that share a key, also by way of a third; one without a key is a group of its own.
 * Groups and members stand in the order in which they are given.
 */
export function connected<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): T[][] {
  const sharing = new Map<string, T[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const others = sharing.get(key);
      if (others) others.push(one);
      else sharing.set(key, [one]);
    }
  }
  const grouped = new Set<T>();
  return all.flatMap((first) => {
    if (grouped.has(first)) return [];
    const group = new Set([first]);
    const seen = new Set<string>();
    // A set hands out what is added to it on the way: the walk ends when nobody new is reached.
    for (const one of group) {
      for (const key of keysOf(one)) {
        if (seen.has(key)) continue;
        seen.add(key);
        for (const other of sharing.get(key) ?? []) group.add(other);
      }
      grouped.add(one);
    }
    return [[...group]];
  });
}
