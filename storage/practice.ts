import { inForce, type Practice } from '../domain/practice';
import { policy } from './policy';
import { recordsOf } from './records';
import { settings, type Settings } from './settings';
import { knowWordings } from './wordings';

/** What holds now: settings, playbooks and policy in one. Reading it also teaches this context the texts that are not ours. */
export async function practice(): Promise<Practice<Settings>> {
  const reading = policy();
  const [chosen, own, lines, taken, set] = await Promise.all([
    settings(reading),
    recordsOf('behaviour'),
    recordsOf('talk'),
    recordsOf('playbook'),
    reading,
  ]);
  const found = inForce(
    chosen,
    own,
    lines,
    taken.map(({ playbook }) => playbook),
    set,
  );
  knowWordings(found.wordings);
  return found;
}
