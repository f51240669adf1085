// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { monthsOf } from '../../components/journal/stories/months';
import { toldInWords } from '../../components/journal/stories/words';
import type { Story } from '../../domain/stories';
import { savePeople } from '../../storage/people';
import { addRecord, recordsOf } from '../../storage/records';
import { freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import { acts, leaveJournal, openJournal, root, said, type } from './journal-screen';
import { button, field } from './screen';

const lines = { who: 'Ana and Ben', did: 'Rang the guests', better: 'Nobody waited' };
const written = (more: Partial<Story> = {}) =>
  addRecord({ type: 'story', day: today, people: [], told: [], ...lines, ...more }, clock);

beforeEach(freshProfile);
afterEach(leaveJournal);

describe('a story', () => {
  it('is shown as an example while there is none', async () => {
    await openJournal('stories');
    expect(said()).toContain('No story yet');
    expect(root().querySelector('a[href="#stories/new"]')?.textContent).toBe('Write a story');
  });

  it('asks for its three lines, and says so beside those that are empty', async () => {
    await openJournal('stories/new');
    await type(field('What they did'), 'Rang the guests');
    button('Save').click();
    await vi.waitFor(() => expect(root().querySelectorAll('.trouble')).toHaveLength(2));
    expect(field('What they did').getAttribute('aria-invalid')).toBe('false');
    expect(field('Who worked on it').getAttribute('aria-invalid')).toBe('true');
    expect(await recordsOf('story')).toEqual([]);
  });

  it('is an act when it is written, and takes the names of those who are picked', async () => {
    await savePeople([ana]);
    await openJournal('stories/new');
    field('Ana Silva').click();
    await type(field('What they did'), 'Rang the guests');
    await type(field('How service got better'), 'Nobody waited');
    button('Save').click();
    await vi.waitFor(() => expect(said()).toContain('Logged: Wrote down a story.'));
    const [story] = await recordsOf('story');
    expect(story).toMatchObject({ who: 'Ana Silva', people: ['ana'], day: today, told: [] });
    expect(location.hash).toBe(`#stories/${story!.id}`);
    expect(await acts()).toMatchObject([{ behaviour: 'B70', person: 'ana' }]);

    button('Undo').click();
    await vi.waitFor(async () => expect(await recordsOf('story')).toEqual([]));
    expect(await acts()).toEqual([]);
  });

  it('begun and left without saving is there again, until it is saved or unwanted', async () => {
    await savePeople([ana]);
    await openJournal('stories/new');
    field('Ana Silva').click();
    await type(field('What they did'), 'Rang the guests');
    location.hash = 'people';
    await vi.waitFor(() => expect(root().querySelector('#people')).not.toBeNull());
    expect(await recordsOf('story')).toEqual([]);

    await openJournal('stories/new');
    await vi.waitFor(() => expect(field('What they did').value).toBe('Rang the guests'));
    expect(field('Ana Silva').checked).toBe(true);
    button('Start afresh').click();
    await vi.waitFor(() => expect(field('What they did').value).toBe(''));
    expect(await recordsOf('draft')).toEqual([]);
    await vi.waitFor(() => button('Undo').click());
    await vi.waitFor(() => expect(field('What they did').value).toBe('Rang the guests'));

    await type(field('How service got better'), 'Nobody waited');
    button('Save').click();
    await vi.waitFor(() => expect(said()).toContain('Logged: Wrote down a story.'));
    expect(await recordsOf('story')).toMatchObject([{ did: 'Rang the guests', people: ['ana'] }]);
    expect(await recordsOf('draft')).toEqual([]);
  });

  it('is kept when the page goes, and nothing is while nothing is typed', async () => {
    const goes = () => window.dispatchEvent(new Event('pagehide'));
    await openJournal('stories/new');
    await vi.waitFor(() => field('What they did'));
    goes();
    await type(field('What they did'), ' ');
    goes();
    await type(field('What they did'), 'Rang');
    expect(await recordsOf('draft')).toEqual([]);
    goes();
    await vi.waitFor(async () =>
      expect(await recordsOf('draft')).toMatchObject([{ fields: { did: 'Rang' } }]),
    );
  });

  it('is named to those who did it: a recognition logged, and shown', async () => {
    await savePeople([ana]);
    const { id } = await written({ people: ['ana'] });
    await openJournal(`stories/${id}`);
    await vi.waitFor(() => button('Named it').click());
    await vi.waitFor(() => expect(said()).toContain('Ana Silva, recognised today'));
    expect(await acts()).toMatchObject([{ behaviour: 'B68', person: 'ana' }]);
  });

  it.each([
    ['team', { behaviour: 'B71' }, 'The team, to open a meeting'],
    ['henrik', { behaviour: 'B77', person: 'henrik' }, 'My leader'],
  ])('told to %s is an act, which goes when the telling goes', async (to, act, where) => {
    await savePeople([{ ...ana, id: 'henrik', name: 'Henrik Lund', role: 'leader' }]);
    const { id } = await written();
    await openJournal(`stories/${id}`);
    const select = field<HTMLSelectElement>('Told to');
    select.value = to;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(field<HTMLSelectElement>('Told to').value).toBe(to));
    button('I told it').click();
    await vi.waitFor(() => expect(said()).toContain('Noted as told.'));
    expect(await acts()).toMatchObject([act]);
    expect((await recordsOf('story'))[0]!.told).toMatchObject([{ where, day: today }]);

    root().querySelector<HTMLElement>('.stories-tellings button')!.click();
    await vi.waitFor(() => expect(said()).toContain('The telling is deleted'));
    expect(await acts()).toEqual([]);
    button('Undo').click();
    await vi.waitFor(async () =>
      expect((await recordsOf('story'))[0]!.told).toMatchObject([{ where }]),
    );
    expect(await acts()).toMatchObject([act]);
  });

  it('told longer ago than the log takes in is only noted', async () => {
    const { id } = await written({ day: '2026-10-01' });
    await openJournal(`stories/${id}`);
    await type(root().querySelector('.stories-telling input[type=date]')!, '2026-11-05');
    button('I told it').click();
    await vi.waitFor(() => expect(said()).toContain('Noted as told.'));
    expect((await recordsOf('story'))[0]!.told).toMatchObject([{ day: '2026-11-05' }]);
    expect(await acts()).toEqual([]);
  });

  it('is deleted, and comes back', async () => {
    const { id } = await written();
    await openJournal(`stories/${id}`);
    button('Delete').click();
    await vi.waitFor(() => expect(said()).toContain('The story is deleted.'));
    expect(location.hash).toBe('#stories');
    expect(await recordsOf('story')).toEqual([]);
    button('Undo').click();
    await vi.waitFor(async () => expect(await recordsOf('story')).toHaveLength(1));
  });

  it('whose change was begun and left keeps that beside it, until it is saved or unwanted', async () => {
    const { id } = await written();
    const edit = async () => {
      await vi.waitFor(() => button('Edit').click());
      await vi.waitFor(() => field('What they did'));
    };
    await openJournal(`stories/${id}`);
    await edit();
    await type(field('What they did'), 'Rang every guest');
    await vi.waitFor(async () =>
      expect(await recordsOf('draft')).toMatchObject([{ fields: { did: 'Rang every guest' } }]),
    );
    expect(await recordsOf('story')).toMatchObject([{ did: lines.did }]);
    leaveJournal();

    await openJournal(`stories/${id}`);
    await edit();
    expect(field('What they did').value).toBe('Rang every guest');
    button('Drop them').click();
    await vi.waitFor(() => expect(said()).toContain('The story is as it was saved.'));
    expect(await recordsOf('draft')).toEqual([]);
    await edit();
    expect(field('What they did').value).toBe(lines.did);
    await type(field('What they did'), 'Rang them all');
    button('Save').click();
    await vi.waitFor(() => expect(said()).toContain('Saved'));
    expect(await recordsOf('story')).toMatchObject([{ did: 'Rang them all' }]);
    expect(await recordsOf('draft')).toEqual([]);
  });

  it('keeps what another tab changed meanwhile', async () => {
    const { id, ...story } = await written();
    await openJournal(`stories/${id}`);
    button('Edit').click();
    await vi.waitFor(() => field('What they did'));
    await addRecord({ ...story, id, better: 'All were warm' }, { now: clock.now + 1 });
    await type(field('What they did'), 'Rang every guest');
    button('Save').click();
    await vi.waitFor(() => expect(said()).toContain('Saved'));
    expect(await recordsOf('story')).toMatchObject([
      { did: 'Rang every guest', better: 'All were warm' },
    ]);
  });
});

describe('a good question', () => {
  it('is kept, and an act when it is passed on', async () => {
    await openJournal('stories/questions');
    await type(field('A question worth asking again'), 'What would you miss?');
    button('Keep it').click();
    await vi.waitFor(() => expect(said()).toContain('What would you miss?'));
    expect(await acts()).toEqual([]);
    button('I passed it on').click();
    await vi.waitFor(async () => expect(await acts()).toMatchObject([{ behaviour: 'B51' }]));
  });
});

describe('the months of the stories', () => {
  const story = (id: string, day: string, told: string[] = []): Story => ({
    ...{ type: 'story', id, day, people: [], ...lines, updatedAt: 1, device: 'laptop' },
    told: told.map((one, n) => ({ id: `${id}-${n}`, day: one, where: 'team' })),
  });

  it('hold stories by their own day and tellings by theirs', () => {
    const months = monthsOf([
      story('a', '2026-10-30', ['2026-11-02', '2026-12-01']),
      story('b', '2026-11-01'),
      story('c', '2026-11-09', ['2026-11-09']),
    ]);
    expect(
      months.map(({ month, stories, told }) => [month, stories.map(({ id }) => id), told]),
    ).toEqual([
      ['2026-12', [], 1],
      ['2026-11', ['c', 'b'], 2],
      ['2026-10', ['a'], 0],
    ]);
  });

  it('lose and double nothing, in whatever order', () => {
    const day = fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const some = fc.array(fc.tuple(day, fc.array(day, { maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(some, (days) => {
        const stories = days.map(([own, told], n) => story(`s${n}`, own, told));
        const months = monthsOf(stories);
        expect(months.flatMap((one) => one.stories)).toHaveLength(stories.length);
        expect(months.reduce((sum, { told }) => sum + told, 0)).toBe(
          stories.flatMap(({ told }) => told).length,
        );
        expect(monthsOf(stories.toReversed())).toEqual(months);
      }),
    );
  });

  it.each([
    [[], 'Not told yet'],
    [['2026-11-19'], 'Told once, yesterday'],
    [['2026-11-19', '2026-10-02'], 'Told 2 times, last yesterday'],
  ])('say how often one was told: %j', async (told, words) => {
    await freshProfile();
    expect(toldInWords(story('a', today, told), today)).toBe(words);
  });
});
