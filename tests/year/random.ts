/** Chance that can be repeated: the same seed gives the same year. */
export interface Random {
  /** 0 ≤ n < 1 */
  (): number;
  chance(probability: number): boolean;
  /** a whole number, both ends included */
  int(from: number, to: number): number;
  /** @throws when there is nothing to pick from */
  pick<T>(some: readonly T[]): T;
  /** a key by its weight */
  weighed<K extends string>(weights: Record<K, number>): K;
  bytes(count: number): Uint8Array;
}

/** Mulberry32: small, quick and even enough for a made-up year. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return Object.assign(next, {
    int,
    chance: (probability: number) => next() < probability,
    pick<T>(some: readonly T[]): T {
      if (some.length === 0) throw new Error('There is nothing to pick from.');
      return some[int(0, some.length - 1)]!;
    },
    weighed<K extends string>(weights: Record<K, number>): K {
      const keys = Object.keys(weights) as K[];
      let left = next() * keys.reduce((sum, key) => sum + weights[key], 0);
      return keys.find((key) => (left -= weights[key]) < 0) ?? keys.at(-1)!;
    },
    bytes: (count: number) => Uint8Array.from({ length: count }, () => int(0, 255)),
  });
}
