import attentive from '../domain/playbooks/attentive.json';
import leadersLead from '../domain/playbooks/leaders-lead.json';
import threeStandards from '../domain/playbooks/three-standards.json';
import type { Playbook } from '../domain/playbook';
import { checkedPlaybook } from './playbook-file';

/** Playbooks that come with the product: nobody has them until they take them in. */
export const shippedPlaybooks: readonly Playbook[] = [threeStandards, attentive, leadersLead].map(
  (file) => {
    const playbook = checkedPlaybook(file);
    if (typeof playbook === 'string') throw new Error(playbook);
    return playbook;
  },
);
