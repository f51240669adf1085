// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../domain/people';
import { people, savePeople } from '../../storage/people';
import { addRecord, recordById, recordsOf } from '../../storage/records';
import { freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { acts, leaveJournal, openJournal, root, said, type } from './journal-screen';
import { button, field } from './screen';

const henrik: Person = { ...ana, id: 'henrik', name: 'Henrik Lund', role: 'leader' };
const words = () => root().querySelector('.take-away .words')?.textContent ?? '';

const invited = (more = {}) =>
  addRecord(
    {
      type: 'invitation',
      occasion: 'customer-meeting',
      title: 'Five guests',
      day: '2026-11-19',
      invitedOn: '2026-11-10',
      ...more,
    },
    clock,
  );

beforeEach(freshProfile);
afterEach(leaveJournal);

describe('the upward kit', () => {
  it('works without a leader, and says where to add one', async () => {
    await openJournal('upward');
    expect(root().querySelectorAll('.upward-kit a')).toHaveLength(12);
    expect(root().querySelector('a[href="/options.html#me"]')).not.toBeNull();
    await openJournal('upward/B83');
    expect(words()).toContain('Hello,');
  });

  it('composes the text as one types, and keeps it', async () => {
    await savePeople([henrik]);
    await openJournal('upward/B83');
    await type(field('One thing you could take on'), 'The rota');
    await vi.waitFor(() => expect(words()).toContain('One thing I could take on: The rota'));
    expect(words()).toContain('Hello Henrik Lund,');
    await vi.waitFor(async () =>
      expect(await recordById('draft', 'draft-B83')).toMatchObject({
        fields: { offer: 'The rota' },
      }),
    );
    const draft = [...root().querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Gmail draft',
    )!;
    expect(new URL(draft.href).searchParams.get('body')).toBe(words());
    expect([draft.target, draft.rel]).toEqual(['_blank', 'noopener noreferrer']);

    await openJournal('upward/B83');
    await vi.waitFor(() => expect(words()).toContain('The rota'));
    button('Start afresh').click();
    await vi.waitFor(() => expect(words()).not.toContain('The rota'));
    await vi.waitFor(() => button('Undo').click());
    await vi.waitFor(() => expect(words()).toContain('The rota'));
  });

  it('logs an invitation once, with its act, and takes both back', async () => {
    await savePeople([henrik]);
    await openJournal('upward/B73');
    button('I have asked them').click();
    await vi.waitFor(() => expect(said()).toContain('Then it can be noted.'));
    expect(await recordsOf('invitation')).toEqual([]);

    await type(field('Whom you meet'), 'Five guests');
    await type(field('Day'), '2026-11-26');
    await vi.waitFor(() => expect(words()).toContain('Thursday 26 November'));
    button('I have asked them').click();
    await vi.waitFor(() => expect(said()).toContain('Logged: Invited my leader'));
    expect(await recordsOf('invitation')).toMatchObject([
      { occasion: 'customer-meeting', title: 'Five guests', day: '2026-11-26', invitedOn: today },
    ]);
    expect(await acts()).toMatchObject([{ behaviour: 'B73', person: 'henrik' }]);

    button('I have asked them').click();
    await vi.waitFor(() => expect(said()).toContain('This is noted already.'));
    expect(await recordsOf('invitation')).toHaveLength(1);
    button('Undo').click();
    await vi.waitFor(async () => expect(await recordsOf('invitation')).toEqual([]));
    expect(await acts()).toEqual([]);
  });

  it('asks to a recognition of those whom a story is about', async () => {
    const lines = { who: 'Ana', did: 'Rang the guests', better: 'Nobody waited' };
    const { id } = await addRecord(
      { type: 'story', day: today, people: [], told: [], ...lines },
      clock,
    );
    await openJournal(`upward/B75/${id}`);
    await vi.waitFor(() => field('Day'));
    await type(field('Day'), '2026-11-26');
    button('I have asked them').click();
    await vi.waitFor(async () =>
      expect(await recordsOf('invitation')).toMatchObject([
        { occasion: 'recognition', title: 'Ana', day: '2026-11-26' },
      ]),
    );
  });

  it('says of an invitation whether they came, and offers the page when they did not', async () => {
    await invited();
    await openJournal('upward');
    expect(said()).not.toContain('One page: Seen');
    const came = field<HTMLSelectElement>('Did they come?');
    came.value = 'false';
    came.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(root().querySelector('a[href^="#upward/B79/"]')).not.toBeNull());
    expect(await recordsOf('invitation')).toMatchObject([{ came: false }]);
  });

  it('asks about nobody coming to what is still to be', async () => {
    await invited({ day: '2026-11-26' });
    await openJournal('upward');
    expect(said()).not.toContain('Did they come?');
    expect(root().querySelector('a[href^="#upward/B73-brief/"]')).not.toBeNull();
  });

  it('shows twelve invitations at a time, and the keyboard goes on where the next begin', async () => {
    for (const n of Array.from({ length: 14 }).keys()) {
      await invited({ title: `Guests ${n}`, day: `2026-10-${30 - n}` });
    }
    await openJournal('upward');
    const shown = () => [...root().querySelectorAll('.part li strong')];
    expect(shown()).toHaveLength(12);
    button('Show earlier').click();
    await vi.waitFor(() => expect(shown()).toHaveLength(14));
    const [next] = shown().slice(12);
    await vi.waitFor(() =>
      expect(document.activeElement?.closest('li')?.contains(next!)).toBe(true),
    );
    expect(said()).not.toContain('Show earlier');
  });

  it('notes the half page and the one page at their invitation', async () => {
    const { id } = await invited();
    await openJournal(`upward/B73-brief/${id}`);
    await vi.waitFor(() => button('They have it').click());
    await vi.waitFor(async () =>
      expect(await recordsOf('invitation')).toMatchObject([{ briefedOn: today }]),
    );
    expect(await acts()).toEqual([]);
    await openJournal(`upward/B79/${id}`);
    await vi.waitFor(() => button('I have sent it').click());
    await vi.waitFor(async () => expect(await acts()).toMatchObject([{ behaviour: 'B79' }]));
    expect(await recordsOf('invitation')).toMatchObject([{ pagerOn: today, came: false }]);
  });

  it('notes a story as told once it is in a draft, once', async () => {
    await savePeople([henrik]);
    const lines = { who: 'Ana', did: 'Rang the guests', better: 'Nobody waited' };
    const { id } = await addRecord(
      { type: 'story', day: today, people: [], told: [], ...lines },
      clock,
    );
    await openJournal(`upward/B77/${id}`);
    await vi.waitFor(() => expect(words()).toContain('Rang the guests'));
    const draft = [...root().querySelectorAll('a')].find(
      ({ textContent }) => textContent === 'Gmail draft',
    )!;
    draft.addEventListener('click', (event) => event.preventDefault());
    draft.click();
    await vi.waitFor(async () =>
      expect(await acts()).toMatchObject([{ behaviour: 'B77', person: 'henrik' }]),
    );
    await vi.waitFor(() => expect(said()).toContain('In the log for today.'));
    button('I have sent it').click();
    await vi.waitFor(() => expect(said()).toContain('This is noted already.'));
    expect((await recordsOf('story'))[0]!.told).toMatchObject([{ where: 'My leader', day: today }]);
  });

  it('puts complaints on the sheet at once, compliments when they are chosen', async () => {
    await openJournal('upward/B80');
    await type(field('A complaint, in their words'), 'The line is busy');
    root().querySelectorAll<HTMLFormElement>('form')[0]!.requestSubmit();
    await vi.waitFor(() => expect(words()).toContain('• The line is busy'));
    await type(field('A compliment, in their words'), 'You called back');
    root().querySelectorAll<HTMLFormElement>('form')[1]!.requestSubmit();
    await vi.waitFor(() => expect(said()).toContain('You called back'));
    expect(words()).not.toContain('You called back');
    root().querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]!.click();
    await vi.waitFor(() => expect(words()).toContain('And worth reading\n• You called back'));
    await type(field('What you do about it'), 'Two more people');
    await vi.waitFor(() => expect(words()).toContain('What we do: Two more people'));
  });

  it('remembers what moves my leader', async () => {
    await savePeople([henrik]);
    await openJournal('upward/B81');
    await vi.waitFor(() => field('Praise: what goes well').click());
    await vi.waitFor(async () => expect(await people()).toMatchObject([{ movedBy: 'praise' }]));
    await vi.waitFor(() => button('Undo').click());
    await vi.waitFor(async () => expect((await people())[0]).not.toHaveProperty('movedBy'));
  });
});
