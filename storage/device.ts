import { hex } from '../domain/hex';
import { newId } from '../domain/id';
import { database, write } from './database';

/** A fresh id for an event or a record. @param now epoch ms */
export const freshId = (now: number): string =>
  newId(now, crypto.getRandomValues(new Uint8Array(16)));

/** The id of this browser profile, made at first use; tells the machines apart whose backups are merged. */
export async function deviceId(): Promise<string> {
  const known = await (await database()).get('device', 'id');
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  return write(['device'], async (tx) => {
    const store = tx.objectStore('device');
    const first = await store.get('id');
    if (typeof first === 'string') return first;
    await store.put(made, 'id');
    return made;
  });
}

/**
 * HMAC-SHA-256 of a site's id under a key that never leaves this profile: enough to not ask twice,
 * useless to find the mail or the event again. 32 hex digits.
 */
export async function keyedHash(text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await hashKey(), new TextEncoder().encode(text));
  return hex(new Uint8Array(mac, 0, 16));
}

async function hashKey(): Promise<CryptoKey> {
  const known = await (await database()).get('device', 'hash-key');
  if (known && typeof known !== 'string') return known;
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return write(['device'], async (tx) => {
    const store = tx.objectStore('device');
    const first = await store.get('hash-key');
    if (first && typeof first !== 'string') return first;
    await store.put(made, 'hash-key');
    return made;
  });
}
