import { hex } from './hex';

/**
 * A UUID version 7 (RFC 9562): sorts by time, 74 random bits.
 * @param now epoch milliseconds
 * @param random at least 10 random bytes, as from `crypto.getRandomValues`
 */
export function newId(now: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(now)).toString(16).padStart(12, '0').slice(-12);
  const noise = hex(random);
  const variant = (8 + (parseInt(noise.slice(18, 19), 16) & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${noise.slice(0, 3)}`,
    `${variant}${noise.slice(3, 6)}`,
    noise.slice(6, 18),
  ].join('-');
}

/** The smallest id that `newId` makes at this time or later. @param now epoch milliseconds */
export const firstId = (now: number): string => newId(now, new Uint8Array(16));

/** The epoch ms in a UUID version 7; undefined for any other id, such as one of a hand-made backup. */
export const madeAt = (id: string): number | undefined =>
  /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id)
    ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
    : undefined;
