import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { lockedInVain, type Policy } from '../domain/policy';
import { fieldWrong } from './field-fault';
import { checkedPlaybook } from './playbook-file';
import { policyShape } from './policy-shape';
import { text } from './texts';

/** What an administrator set, if anything; or the sentence that says why it cannot be applied. */
export interface PolicyReading {
  policy?: Policy;
  trouble?: string;
}

/** All of it or nothing: half a policy is not what the administrator meant. */
export async function readPolicy(): Promise<PolicyReading> {
  const found = await managed();
  return Object.keys(found).length === 0 ? {} : checkedPolicy(found);
}

/** The policy in what managed storage or a template holds. */
export function checkedPolicy(found: object): PolicyReading {
  const checked = v.safeParse(policyShape, found, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    return { trouble: fieldWrong(issue, v.getDotPath(issue) ?? '') };
  }
  const { playbook: theirs, ...parts } = checked.output;
  const playbook = theirs === undefined ? undefined : checkedPlaybook(theirs);
  if (typeof playbook === 'string') return { trouble: playbook };
  const policy: Policy = { ...parts, ...(playbook && { playbook }) };
  const missing = lockedInVain(policy);
  if (missing.length > 0)
    return { trouble: missing.map((field) => text('backupFieldMissing', field)).join(' ') };
  return Object.keys(policy).length > 1 ? { policy } : {};
}

export const policy = async (): Promise<Policy | undefined> => (await readPolicy()).policy;

/**
 * An administrator changed something; or Chromium has only now read what they set, as it does after an installation.
 * @returns a function that stops watching
 */
export function watchPolicy(onChange: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area === 'managed') onChange();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** Firefox has no managed storage unless an administrator made one, and says so with an error. */
async function managed(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}
