// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { questions, type Door } from '../../components/journal/help/questions';
import { changeSettings } from '../../storage/settings';
import { freshProfile } from '../storage/platform';
import { leaveJournal, openJournal, root, said } from './journal-screen';
import { button } from './screen';

const commands = [
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+W' },
  { name: 'focus-prompt', description: 'Move the keyboard', shortcut: '' },
];
/** Which sections a page has, as its list names them. */
const sectionsOf = (page: Door['page']): string[] =>
  [
    ...readFileSync(`components/${page}/${page}.tsx`, 'utf8').matchAll(/\{ id: '(\w+)', title/g),
  ].map(([, id = '']) => id);

beforeEach(async () => {
  await freshProfile();
  Object.assign(fakeBrowser.commands, { getAll: async () => commands });
});
afterEach(leaveJournal);

describe('help', () => {
  it('answers each question in two to four sentences, with no button left unnamed', async () => {
    await openJournal('help');
    const sections = [...root().querySelectorAll('.help > section')];
    expect(sections).toHaveLength(questions.length + 1);
    for (const { answer, doors } of questions) {
      expect(said()).toContain(answer());
      expect(answer()).not.toMatch(/“”|\$\d/);
      const sentences = answer().split(/[.?;] /).length;
      expect(sentences, answer()).toBeGreaterThanOrEqual(2);
      expect(sentences, answer()).toBeLessThanOrEqual(4);
      expect(doors.length).toBeGreaterThan(0);
    }
  });

  it('leads only to places that there are', () => {
    const missing = (doors: readonly Door[]) =>
      doors.filter(({ page, section }) => !sectionsOf(page).includes(section));
    expect(missing(questions.flatMap(({ doors }) => doors))).toEqual([]);
    expect(missing([{ page: 'options', section: 'nowhere', title: 'helpAsk' }])).toHaveLength(1);
  });

  it('goes to the question that the address names', async () => {
    await openJournal('help/screen');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('I share my screen'));
    location.hash = 'help/pause';
    await vi.waitFor(() =>
      expect(document.activeElement?.textContent).toBe('I want it off for a while'),
    );
  });

  it('says outside the hours until when nothing appears', async () => {
    await changeSettings(() => ({
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      quiet: { on: false, from: '19:00', to: '07:00' },
    }));
    await openJournal('help');
    expect(said()).not.toContain('outside your hours');
    leaveJournal();
    await changeSettings(() => ({ quiet: { on: true, from: '08:00', to: '20:00' } }));
    await openJournal('help');
    expect(said()).toContain('You are outside your hours: nothing appears on pages until 20:00.');
  });

  it("lists the browser's own shortcuts as they are set now, and leads to where they are changed", async () => {
    await openJournal('help');
    const rows = [...root().querySelectorAll('.facts > div')].map((row) => row.textContent);
    expect(rows).toEqual(['Open the popupAlt+Shift+W', 'Move the keyboardnot set']);
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    button('Change the shortcuts').click();
    await vi.waitFor(() =>
      expect(opened).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }),
    );
    const open = vi.fn();
    Object.assign(fakeBrowser.commands, { openShortcutSettings: open });
    button('Change the shortcuts').click();
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
    Reflect.deleteProperty(fakeBrowser.commands, 'openShortcutSettings');
  });
});
