import attentive from '../domain/playbooks/attentive.json';
import leadersLead from '../domain/playbooks/leaders-lead.json';
import threeStandards from '../domain/playbooks/three-standards.json';
import type { Playbook } from '../domain/playbook';
import { checkedPlaybook } from './playbook-file';
import { text, type TextKey } from './texts';

/** Playbooks that come with the product, in its language: nobody has them until they take them in. */
export const shippedPlaybooks = (): Playbook[] =>
  [threeStandards, attentive, leadersLead].map((file) => {
    const said = (...part: string[]) =>
      text(`ours_${[file.id, ...part].join('_').replaceAll('-', '_')}` as TextKey);
    const playbook = checkedPlaybook({
      ...file,
      title: said('title'),
      description: said('description'),
      talk: file.talk.map((line) => ({
        ...line,
        talk: said(line.id, 'talk'),
        walk: said(line.id, 'walk'),
      })),
      behaviours: file.behaviours.map((one) => ({
        ...one,
        prompt: said(one.id, 'prompt'),
        short: said(one.id, 'short'),
        why: said(one.id, 'why'),
      })),
    });
    if (typeof playbook === 'string') throw new Error(playbook);
    return playbook;
  });
