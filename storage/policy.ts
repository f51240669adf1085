import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { lockable } from '../domain/playbook';
import type { Policy } from '../domain/practice';
import { fieldWrong } from './field-fault';
import { checkedPlaybook } from './playbook-file';

/** What an administrator set, if anything; or the sentence that says why it cannot be applied. */
export interface PolicyReading {
  policy?: Policy;
  trouble?: string;
}

const shape = v.strictObject({
  playbook: v.unknown(),
  locked: v.optional(v.array(v.picklist(lockable)), []),
});

/** All of it or nothing: half a policy is not what the administrator meant. */
export async function readPolicy(): Promise<PolicyReading> {
  const found = await managed();
  if (Object.keys(found).length === 0) return {};
  const checked = v.safeParse(shape, found, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    return { trouble: fieldWrong(issue, v.getDotPath(issue) ?? '') };
  }
  const { playbook: theirs, locked } = checked.output;
  const playbook = checkedPlaybook(theirs);
  return typeof playbook === 'string' ? { trouble: playbook } : { policy: { playbook, locked } };
}

export const policy = async (): Promise<Policy | undefined> => (await readPolicy()).policy;

/** Firefox has no managed storage unless an administrator made one, and says so with an error. */
async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
