import { describe, expect, it } from 'vitest';
import { idFrom, longestPlaybookId, playbookOf } from '../../domain/playbook-export';
import { choices, own, talkLine } from './playbooks';

describe('a practice as a playbook', () => {
  const head = { title: 'Night desk', description: 'How we work at night.', author: '' };

  it('holds lines, own behaviours, switches, numbers and added words', () => {
    const chosen = choices({
      off: ['B01'],
      on: ['B84'],
      goal: 4,
      words: { 'kick-off': { added: ['Anpfiff'], removed: ['kickoff'] } },
    });
    const lines = [talkLine('b', 2), talkLine('a', 1)];
    expect(playbookOf(head, chosen, [own('own-1')], lines)).toMatchObject({
      id: 'night-desk',
      title: 'Night desk',
      talk: [{ id: 'a' }, { id: 'b' }],
      behaviours: [{ id: 'own-1', prompt: 'Do own-1 for {name}' }],
      off: ['B01'],
      on: ['B84'],
      goal: 4,
      words: { 'kick-off': ['Anpfiff'] },
    });
  });

  it('says nothing of machines and times, and no author where none is given', () => {
    const made = playbookOf(head, choices(), [own('own-1')], [talkLine('a', 1)]);
    expect(JSON.stringify(made)).not.toMatch(/laptop|updatedAt|device|author/);
    expect(playbookOf({ ...head, author: 'Mira' }, choices(), [], []).author).toBe('Mira');
  });

  it.each([
    ['Three standards', 'three-standards'],
    ['  Überall & jederzeit!  ', 'uberall-jederzeit'],
    ['日本', 'our-practice'],
    ['', 'our-practice'],
  ])('from the title "%s" has the id %s', (title, id) => expect(idFrom(title)).toBe(id));

  it('has an id that fits', () => {
    const id = idFrom('A very long title of a very large team with many words');
    expect(id.length).toBeLessThanOrEqual(longestPlaybookId);
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]*[a-z0-9]$/);
  });
});
