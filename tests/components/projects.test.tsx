// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  agreementEvent,
  agreementText,
  answersText,
  guestsOf,
} from '../../components/journal/projects/words';
import type { Project } from '../../domain/projects';
import { savePeople } from '../../storage/people';
import { addRecord, changeRecord, recordById, recordsOf } from '../../storage/records';
import { freshProfile } from '../storage/platform';
import { ana, clock, today } from '../storage/suggestions';
import {
  acts,
  drawn,
  leaveJournal,
  openJournal,
  press,
  root,
  said,
  status,
  type,
  undo,
} from './journal-screen';
import { button, field, write } from './screen';

const phase = {
  id: 'phase-1',
  title: '',
  startedOn: '2026-11-02',
  theirs: 'Nobody asks twice.',
  mine: '',
  can: '',
  cannot: '',
  decides: '',
  answerTime: '',
};
const desk = (more: Partial<Project> = {}) =>
  addRecord<'project'>(
    {
      type: 'project',
      title: 'Returns desk',
      people: ['ana'],
      startedOn: '2026-11-02',
      phases: [phase],
      checkIns: [],
      heard: [],
      answers: [],
      ...more,
    },
    clock,
  );
const now = async (id: string) => (await recordById('project', id))!;

beforeEach(async () => {
  await freshProfile();
  await savePeople([ana]);
});
afterEach(leaveJournal);

describe('the list', () => {
  it('begins with a first project, which opens and can be taken back', async () => {
    await openJournal('projects');
    expect(said()).toContain('No project yet');
    button('Begin with one').click();
    await vi.waitFor(() => expect(field('What is it called?')).toBe(document.activeElement));
    button('Add project').click();
    await vi.waitFor(() => expect(said()).toContain('Give it a short name.'));
    await type(field('What is it called?'), 'Returns desk');
    field('Ana Silva').click();
    await drawn();
    await press('Add project', 'Returns desk is added.');
    const [made] = await recordsOf('project');
    expect(made).toMatchObject({ title: 'Returns desk', people: ['ana'], startedOn: today });
    expect(location.hash).toBe(`#projects/${made!.id}`);
    await undo();
    expect(await recordsOf('project')).toEqual([]);
  });

  it('shows the step that is due, due ones first, and ended ones on demand', async () => {
    const agreed = [{ ...phase, agreedOn: '2026-11-03' }];
    await desk({ title: 'Late', phases: agreed, nextCheckIn: '2026-11-18' });
    await desk({ title: 'Fine', phases: agreed, nextCheckIn: '2026-11-24' });
    await desk({ title: 'Over', endedOn: '2026-11-10' });
    await openJournal('projects');
    const cards = [...root().querySelectorAll('.card.linked')].map((card) => card.textContent);
    expect(cards).toEqual([
      'LateWith Ana SilvaThe check-in was due: Wednesday.',
      'FineWith Ana SilvaNext check-in: Tuesday',
      'OverWith Ana Silvaended on 10 November',
    ]);
    expect(root().querySelector('details .card.linked')?.textContent).toContain('Over');
  });

  it('says a percentage from three answers only', async () => {
    const answer = (id: string, again: boolean) => ({
      id,
      day: today,
      because: '',
      change: '',
      again,
    });
    const { id } = await desk({ answers: [answer('a', true), answer('b', true)] });
    await openJournal('projects');
    expect(said()).toContain('2 of 2 would choose');
    expect(said()).not.toContain('%');
    await changeRecord(
      'project',
      id,
      ({ answers }) => ({ answers: [...answers, answer('c', false)] }),
      clock,
    );
    await openJournal('projects');
    expect(said()).toContain('67% would choose to work with you again: 2 of 3.');
  });
});

describe('an agreement', () => {
  it('is saved field by field, beside what another tab changed, and says what is open', async () => {
    const { id } = await desk();
    await openJournal(`projects/${id}`);
    expect(said()).toContain('Still open: “Done well, for me”, “What I can give”');
    await changeRecord('project', id, () => ({ title: 'Returns desk two' }), clock);
    write(field('Answer time'), 'One day');
    await vi.waitFor(() => expect(status()).toContain('Saved'));
    const saved = await now(id);
    expect(saved.title).toBe('Returns desk two');
    expect(saved.phases[0]).toMatchObject({ theirs: 'Nobody asks twice.', answerTime: 'One day' });
    expect(said()).toContain('and “Who decides”.');
  });

  it('holds from the day both said yes, which is an act; undo takes back both', async () => {
    const { id } = await desk();
    await openJournal(`projects/${id}`);
    await type(field('Both said yes on'), '2026-11-19');
    await press('We agreed', 'Agreed, and logged.');
    expect((await now(id)).phases[0]?.agreedOn).toBe('2026-11-19');
    expect(await acts()).toMatchObject([{ behaviour: 'B29', person: 'ana', day: '2026-11-19' }]);
    expect(root().querySelector('.facts')?.textContent).toContain('Nobody asks twice.');
    await undo();
    expect((await now(id)).phases[0]).not.toHaveProperty('agreedOn');
    expect(await acts()).toEqual([]);
  });

  it.each([
    ['another section is opened', () => (location.hash = 'people')],
    ['the page goes', () => window.dispatchEvent(new Event('pagehide'))],
  ])('is kept, once, when %s while a field is being written', async (_, leave) => {
    const { id } = await desk();
    await openJournal(`projects/${id}`);
    const words = field<HTMLTextAreaElement>('Done well, for me');
    words.value = 'The room is booked.';
    words.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect((await now(id)).phases[0]?.mine).toBe('');
    leave();
    await vi.waitFor(async () => expect((await now(id)).phases[0]?.mine).toMatch(/^The room/));
    const { updatedAt } = await now(id);
    leaveJournal();
    await drawn();
    expect((await now(id)).updatedAt).toBe(updatedAt);
  });

  it('has all of its words on paper, where a field of the screen shows three lines', async () => {
    const theirs = Array.from({ length: 25 }, (_, n) => `Line ${n + 1}`).join('\n');
    const { id } = await desk({ phases: [{ ...phase, theirs }] });
    await openJournal(`projects/${id}`);
    const papers = [...root().querySelectorAll<HTMLElement>('.on-paper')];
    expect(papers.map(({ dataset }) => dataset.words)).toContain(theirs);
    expect(papers.map(({ dataset }) => dataset.words)).not.toContain('');
  });

  it('becomes a day in the calendar: the next check-in, else the first of its phase', async () => {
    const people = new Map([[ana.id, ana]]);
    const event = (project: Project) =>
      agreementEvent(project, project.phases[0]!, { people, today });
    const named = { ...phase, title: 'Roll-out' };
    expect(event(await desk({ phases: [named] }))).toMatchObject({
      title: 'Returns desk · Roll-out',
      day: '2026-11-02',
      guests: ['ana.silva@corp.example'],
      details: expect.stringContaining('Nobody asks twice.'),
    });
    const planned = await desk({ phases: [named], nextCheckIn: '2026-12-03' });
    expect(event(planned).day).toBe('2026-12-03');
    await openJournal(`projects/${planned.id}`);
    const take = [...root().querySelectorAll<HTMLAnchorElement>('.projects-agreement a')];
    expect(take.map(({ href }) => new URL(href).searchParams.get('dates'))).toContain(
      '20261203/20261204',
    );
  });

  it('of a new phase begins as the last one stood, not agreed yet', async () => {
    const { id } = await desk({ phases: [{ ...phase, agreedOn: '2026-11-03' }] });
    await openJournal(`projects/${id}`);
    await type(field('Name of the phase'), 'Roll-out');
    await press('Add phase', 'Saved');
    const { phases } = await now(id);
    expect(phases).toHaveLength(2);
    const { agreedOn: _, ...rest } = phases[1]!;
    expect(rest).toMatchObject({ title: 'Roll-out', theirs: 'Nobody asks twice.' });
    expect(rest.id).not.toBe('phase-1');
    expect(phases[1]).not.toHaveProperty('agreedOn');
  });
});

it('a check-in that took place is an act, and asks for the next one', async () => {
  const { id } = await desk({ nextCheckIn: '2026-11-19', checkIns: ['2026-11-12'] });
  await openJournal(`projects/${id}`);
  await type(field('It was on'), '2026-11-21');
  button('Log it').click();
  await vi.waitFor(() => expect(said()).toContain('Choose today or an earlier day.'));
  await type(field('It was on'), '2026-11-19');
  await type(field('And the next one?'), '2026-12-03');
  await press('Log it', 'Logged, and the next one is set.');
  expect(await now(id)).toMatchObject({
    checkIns: ['2026-11-12', '2026-11-19'],
    nextCheckIn: '2026-12-03',
  });
  expect(await acts()).toMatchObject([{ behaviour: 'B34', person: 'ana', day: '2026-11-19' }]);
  const calendar = root().querySelector<HTMLAnchorElement>('a[href*="text=Check-in"]')!;
  const { searchParams } = new URL(calendar.href);
  expect(searchParams.get('text')).toBe('Check-in: Returns desk');
  expect(searchParams.get('dates')).toMatch(/^20261203\//);
  expect(searchParams.get('add')).toBe('ana.silva@corp.example');
});

it('something heard is done, told back, and then a closed loop', async () => {
  const { id } = await desk();
  await openJournal(`projects/${id}`);
  await type(field('What did you hear?'), 'Nobody covers lunch');
  await press('Keep it', 'Saved');
  expect(said()).not.toContain('Told them');
  write(field('What you did about it'), 'Shifted the shifts');
  await vi.waitFor(async () =>
    expect((await now(id)).heard[0]).toMatchObject({ did: 'Shifted the shifts', doneOn: today }),
  );
  await vi.waitFor(() => expect(button('Told them')).toBeDefined());
  await press('Told them', 'The loop is closed');
  expect((await now(id)).heard[0]?.toldOn).toBe(today);
  expect(await acts()).toMatchObject([{ behaviour: 'B35' }]);
  expect(said()).toContain('1 closed loop');
  await undo();
  expect((await now(id)).heard[0]).not.toHaveProperty('toldOn');
});

describe('the wrap-up', () => {
  it('keeps what was answered, and nothing for what was not', async () => {
    const { id } = await desk();
    await openJournal(`projects/${id}`);
    button('Add an answer').click();
    await vi.waitFor(() => expect(button('Keep the answer')).toBeDefined());
    button('Keep the answer').click();
    await vi.waitFor(() => expect(said()).toContain('Answer at least one of the four.'));
    write(field('Who answered?'), 'ana');
    await type(field('What made it so'), 'You were there');
    const [yes] = [...root().querySelectorAll('fieldset')]
      .find((one) => one.textContent.includes('would you work with me again'))!
      .querySelectorAll('input');
    yes!.click();
    await drawn();
    await press('Keep the answer', 'The answer is kept.');
    const [answer] = (await now(id)).answers;
    expect(answer).toEqual({
      id: expect.any(String),
      day: today,
      person: 'ana',
      because: 'You were there',
      change: '',
      again: true,
    });
    expect(await acts()).toMatchObject([{ behaviour: 'B38', person: 'ana' }]);
    await press('Remove', 'The answer is removed.');
    expect((await now(id)).answers).toEqual([]);
    await undo();
    expect((await now(id)).answers).toEqual([answer]);
  });

  it('ends the project, which asks for nothing more, and runs again on demand', async () => {
    const { id } = await desk({ nextCheckIn: '2026-11-19' });
    await openJournal(`projects/${id}`);
    await press('End the project', 'The project has ended.');
    expect(await now(id)).toMatchObject({ endedOn: today });
    expect(await now(id)).not.toHaveProperty('nextCheckIn');
    await press('Open it again', 'The project runs again.');
    expect(await now(id)).not.toHaveProperty('endedOn');
  });
});

it('a project that starts on another day has its first phase start with it', async () => {
  const { id } = await desk();
  await openJournal(`projects/${id}`);
  root().querySelector<HTMLElement>('.projects-settings > summary')!.click();
  await vi.waitFor(() => expect(button('Save')).toBeDefined());
  const form = button('Save').closest('form')!;
  await type(form.querySelector<HTMLInputElement>('input[type=date]')!, '2026-11-09');
  await press('Save', 'Saved');
  const project = await now(id);
  expect(project).toMatchObject({ title: 'Returns desk', startedOn: '2026-11-09' });
  expect(project.phases[0]?.startedOn).toBe('2026-11-09');
});

it('a project is removed and put back', async () => {
  const { id } = await desk();
  await openJournal(`projects/${id}`);
  await press('Remove the project', 'Returns desk is removed.');
  expect(location.hash).toBe('#projects');
  expect(await recordsOf('project')).toEqual([]);
  await undo();
  expect(await recordById('project', id)).toMatchObject({ title: 'Returns desk' });
});

describe('what is taken along', () => {
  it('an agreement says of an empty field that it is not agreed', async () => {
    const project = await desk();
    const words = agreementText(project, project.phases[0]!, today);
    expect(words).toMatch(/^Returns desk · Phase 1\n\nDone well, for them\nNobody asks twice\.\n/);
    expect(words).toContain('Who decides\n(not agreed yet)');
  });

  it('answers carry nobody’s name', async () => {
    const answers = [
      { id: 'a', day: today, person: 'ana', because: 'You came', change: '', again: true },
    ];
    const project = await desk({ answers });
    expect(answersText(project)).toContain('You came');
    expect(answersText(project)).not.toMatch(/Ana|ana/);
  });

  it('guests are people with an address; a whole domain is nobody', async () => {
    const acme = { ...ana, id: 'acme', addresses: ['@acme.example'], role: 'customer' as const };
    const project = await desk({ people: ['ana', 'acme', 'removed'] });
    const people = new Map([ana, acme].map((person) => [person.id, person]));
    expect(guestsOf(project, people)).toEqual(['ana.silva@corp.example']);
  });
});
