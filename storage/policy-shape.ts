import * as v from 'valibot';
import { lockable } from '../domain/playbook';
import { wordLanguages } from '../domain/words';
import { count, time } from './fields';

/** An address that leaders may be sent to for help: a page or a mailbox, nothing that runs, carries a password or looks inside. */
const support = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, username, password, pathname } = new URL(address);
    if (protocol === 'mailto:') return /^[^\s@,]+@[^\s@,]+$/.test(decoded(pathname));
    return protocol === 'https:' && username === '' && password === '';
  }),
);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Both times or, for none, `"on": false`: a schema of Chromium knows one type a key, so it is not `false` itself. */
const quietHours = v.union([
  v.strictObject({
    on: v.optional(v.literal(true), true),
    from: time,
    to: time,
  }),
  v.strictObject({
    on: v.literal(false),
    from: v.optional(time, '19:00'),
    to: v.optional(time, '07:00'),
  }),
]);

/**
 * The shape of a policy (`public/managed-schema.json` says the same to Chromium, as far as it can). Unknown keys are refused:
 * people, log and addresses are nobody's to set. The playbook is looked at by its own shape.
 */
export const policyShape = v.strictObject({
  playbook: v.optional(v.unknown()),
  budget: v.optional(count(100)),
  quietHours: v.optional(quietHours),
  sites: v.optional(
    v.strictObject({ gmail: v.optional(v.boolean()), calendar: v.optional(v.boolean()) }),
  ),
  languages: v.optional(
    v.pipe(v.array(v.picklist(wordLanguages)), v.maxLength(wordLanguages.length)),
  ),
  support: v.optional(support),
  locked: v.optional(v.array(v.picklist(lockable)), []),
});
