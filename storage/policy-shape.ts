import * as v from 'valibot';
import { lockable } from '../domain/playbook';
import { wordLanguages } from '../domain/words';
import { count, time } from './fields';

/**
 * An address that leaders may be sent to for help: a page or one mailbox, nothing that runs or carries a password. Beside the
 * mailbox, which is what they are shown, there may be a subject: no further recipient, and no text to send.
 */
const support = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, username, password, pathname, search, hash } = new URL(address);
    if (protocol === 'mailto:')
      return isMailbox(decoded(pathname)) && isSubject(search) && hash === '';
    return protocol === 'https:' && username === '' && password === '';
  }),
);

/** Nothing that a mail program could take for a second address or for what follows one. */
const isMailbox = (address: string): boolean =>
  /^[^\s\p{C}@,;:?&<>"]+@[^\s\p{C}@,;:?&<>"]+$/u.test(address);

/** Line breaks would begin another head line in some mail programs. */
const isSubject = (search: string): boolean =>
  search === '' || (/^\?subject=[^&;=]+$/i.test(search) && /^\P{Cc}+$/u.test(decoded(search)));

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Both times or, for none, `"on": false`: a schema of Chromium knows one type a key, so it is not `false` itself. */
const quietHours = v.lazy((given) => (isOff(given) ? noQuietHours : quietTimes));
const quietTimes = v.strictObject({
  on: v.optional(v.literal(true), true),
  from: time,
  to: time,
});
const noQuietHours = v.strictObject({
  on: v.literal(false),
  from: v.optional(time, '19:00'),
  to: v.optional(time, '07:00'),
});
const isOff = (given: unknown): boolean => v.is(v.object({ on: v.literal(false) }), given);

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
