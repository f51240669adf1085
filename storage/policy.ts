import * as v from 'valibot';
import { isSettingAnything, lockedInVain, type Policy } from '../domain/policy';
import { fieldWrong } from './field-fault';
import { managed } from './managed';
import { checkedPlaybook } from './playbook-file';
import { policyShape } from './policy-shape';
import { text } from './texts';

/** What an administrator set, if anything; or the sentence that says why it cannot be applied. */
export interface PolicyReading {
  policy?: Policy;
  trouble?: string;
}

/**
 * All of it or nothing: half a policy is not what the administrator meant.
 * @param toWrite as for `managed`
 */
export async function readPolicy(toWrite = false): Promise<PolicyReading> {
  const found = await managed(toWrite);
  return Object.keys(found).length === 0 ? {} : checkedPolicy(found);
}

/** The policy in what managed storage or a template holds. */
export function checkedPolicy(found: object): PolicyReading {
  const checked = v.safeParse(policyShape, found, { abortEarly: true });
  if (!checked.success) return { trouble: fieldWrong(checked.issues[0]) };
  const { playbook: theirs, ...parts } = checked.output;
  const playbook = theirs === undefined ? undefined : checkedPlaybook(theirs);
  if (typeof playbook === 'string') return { trouble: playbook };
  const policy: Policy = { ...parts, ...(playbook && { playbook }) };
  const missing = lockedInVain(policy);
  if (missing.length > 0)
    return { trouble: missing.map((field) => text('backupFieldMissing', field)).join(' ') };
  return isSettingAnything(policy) ? { policy } : {};
}

export const policy = async (toWrite = false): Promise<Policy | undefined> =>
  (await readPolicy(toWrite)).policy;
