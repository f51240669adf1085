const name = 'restore';

/** Does something long that nothing else may come into: a backup is written. */
export const whileRestoring = <T>(write: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, write) as Promise<T>;

/** Is a backup being written just now, on whatever page? Until it is, the database answers nobody. */
export async function isRestoring(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
