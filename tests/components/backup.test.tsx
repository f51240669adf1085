// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../components/options/backup/log-sheet';
import { Options } from '../../components/options/options';
import { Popup } from '../../components/popup/popup';
import { csv } from '../../domain/csv';
import type { LogEvent } from '../../domain/log';
import { exportBackup } from '../../storage/backup';
import { haveKeys, keepRecoveryCode, newRecoveryCode } from '../../storage/backup-keys';
import { copies, noteCopy } from '../../storage/copies';
import type { FolderState } from '../../storage/folder';
import { append, remove } from '../../storage/log';
import { people, savePeople } from '../../storage/people';
import { changeSettings } from '../../storage/settings';
import { button, choose, field, freshBrowser, open, status, write } from './screen';

const day = 86_400_000;
const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Europe/Prague' };
const earlier = (days: number) => ({ ...clock, now: clock.now - days * day });
let leave: () => void = () => undefined;

const offered: { name: string; file: Blob }[] = [];
vi.mock('../../components/offer-file', () => ({
  offerFile: (file: Blob, name: string) => void offered.push({ file, name }),
}));

/** The folder as the browser would have it: a handle cannot be kept in the tests' database. */
const disk = {
  canKeep: true,
  state: { state: 'none' } as FolderState,
  allows: true,
  kept: [] as string[],
  wrong: undefined as string | undefined,
  forgotten: [] as string[],
  rounds: 0,
};
vi.mock('../../storage/folder', () => ({
  canKeepFolder: () => disk.canKeep,
  folderState: async () => disk.state,
  keepFolder: async ({ name }: FileSystemDirectoryHandle) => {
    disk.kept.push(name);
    disk.state = { state: 'working', name, lastAt: clock.now, others: [] };
  },
  allowFolder: async () => disk.allows,
  leaveFolder: async () => {
    disk.state = { state: 'none' };
  },
  backUpToFolder: async () => {
    disk.rounds++;
    if (disk.state.state === 'needs-click') disk.state = { ...disk.state, state: 'working' };
    if (disk.state.state === 'working') disk.state = { ...disk.state, lastAt: clock.now };
    return disk.state;
  },
  openOther: async () => disk.wrong,
  forgetDevice: async (device: string) => {
    disk.forgotten.push(device);
    if ('others' in disk.state) disk.state = { ...disk.state, others: [] };
  },
}));

const show = async () => {
  leave();
  leave = open(<Options clock={() => clock} />);
  await vi.waitFor(() => button('Download backup'));
  await shows(/cop(y|ies)/i);
};
const data = () => document.querySelector<HTMLElement>('section#data')!;
/** Stretching a passphrase takes most of a second, and longer on a busy machine. */
const patient = { timeout: 10_000 };
const shows = (words: RegExp | string) =>
  vi.waitFor(() => expect(data().textContent).toMatch(words), patient);
const says = (words: RegExp | string) => vi.waitFor(() => expect(status()).toMatch(words), patient);
const has = (name: string) => [...data().querySelectorAll('button')].some(isNamed(name));
const isNamed = (name: string) => (one: HTMLButtonElement) => one.textContent.trim() === name;
const submit = async (within: string) => {
  // What was typed is drawn first.
  await new Promise((resolve) => setTimeout(resolve, 20));
  field(within)
    .closest('form')!
    .dispatchEvent(new Event('submit', { cancelable: true }));
};
const type = async (label: string, value: string) => {
  await vi.waitFor(() => field(label));
  write(field(label), value);
};
const act = (text = 'coffee') => append({ kind: 'act', text }, clock, '2026-11-23');
const shownCode = () => data().querySelector('.code')!.textContent;
const codeLabel = 'Type the code you have kept';

beforeEach(async () => {
  offered.length = 0;
  Object.assign(disk, { canKeep: true, state: { state: 'none' }, allows: true, kept: [] });
  Object.assign(disk, { wrong: undefined, forgotten: [], rounds: 0 });
  await freshBrowser();
  await changeSettings(() => ({ startedAt: clock.now - 60 * day, startDay: '2026-09-24' }));
  await savePeople([
    {
      id: 'ana',
      name: 'Ana Silva',
      addresses: ['ana@corp.example'],
      role: 'report',
      updatedAt: 1,
      device: 'test',
    },
  ]);
});
afterEach(() => leave());

describe('how the copies stand', () => {
  it('is said in one sentence, and a download changes it', async () => {
    await act();
    await show();
    await shows('There is no copy outside this browser yet.');
    button('Download backup').click();
    await says('walk-the-talk-2026-11-23.json goes to your downloads.');
    await shows('Last copy: today, as a file.');
    expect(data().textContent).not.toContain('What came after it');
    expect(await offered[0]!.file.text()).toContain('"coffee"');

    await act('tea');
    await show();
    await shows('Last copy: today, as a file. What came after it is in this browser only.');
  });

  it('tells the newest of all ways in days', async () => {
    await noteCopy('file', earlier(80));
    await noteCopy('sealed', earlier(34));
    await show();
    await shows('Last copy: 34 days ago, as an encrypted file.');
  });

  it('names the folder as long as copies go there', async () => {
    await noteCopy('folder', earlier(1));
    disk.state = { state: 'working', name: 'Drive', lastAt: clock.now - day, others: [] };
    await show();
    await shows('Last copy: yesterday, in the folder Drive.');
  });
});

describe('the recovery code', () => {
  const begin = async () => {
    await show();
    button('Set up a recovery code').click();
    await vi.waitFor(shownCode);
    await shows('It counts only after you have typed it back.');
    const code = shownCode();
    button('I have kept it').click();
    await vi.waitFor(() => field(codeLabel));
    return code;
  };

  it('opens when its button is pressed in the moment it appears', async () => {
    leave();
    const pressed = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        const appeared = [...document.querySelectorAll('button')];
        const setUp = appeared.find(isNamed('Set up a recovery code'));
        if (!setUp) return;
        watch.disconnect();
        setUp.click();
        resolve();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    leave = open(<Options clock={() => clock} />);
    await pressed;
    await vi.waitFor(shownCode);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(shownCode()).toBeTruthy();
  });

  it('is shown in groups, hidden, and counts only when it is typed back', async () => {
    const code = await begin();
    expect(code).toMatch(/^\w{5}(-\w{5}){3}-\w{6}$/);
    expect(data().textContent).not.toContain(code);
    for (const [typed, words] of [
      ['', 'Type or paste the code first.'],
      ['ABCDE', 'A recovery code has 26'],
      [newRecoveryCode().shown, 'This is not the code that was shown'],
    ] as const) {
      await type(codeLabel, typed);
      await submit(codeLabel);
      await shows(words);
      expect((await haveKeys()).code).toBe(false);
    }
    await type(codeLabel, ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `);
    await submit(codeLabel);
    await says('Your recovery code counts from now on.');
    expect((await haveKeys()).code).toBe(true);
    await vi.waitFor(() => expect(has('Download encrypted backup')).toBe(true));
  });

  it('renewed, seals the copy in the folder at once, and says so or why not', async () => {
    await keepRecoveryCode(newRecoveryCode().bytes);
    const renew = async (said: string) => {
      await show();
      await vi.waitFor(() => button('Make a new code').click());
      await vi.waitFor(shownCode);
      const code = shownCode();
      button('I have kept it').click();
      await type(codeLabel, code);
      await submit(codeLabel);
      await says(said);
    };
    disk.state = { state: 'working', name: 'Drive', others: [] };
    await renew('counts from now on. The copy in your folder is already made anew.');
    expect(disk.rounds).toBe(1);
    disk.state = { state: 'failing', name: 'Drive', why: 'The disk is full.', others: [] };
    await renew('The copy in your folder follows as soon as the folder can be written to.');
    disk.state = { state: 'none' };
    await renew('counts from now on.');
    expect(status()).not.toContain('folder');
  });

  it('can be looked at once more, and is another one when it was cancelled', async () => {
    const code = await begin();
    button('Show it again').click();
    await vi.waitFor(() => expect(shownCode()).toBe(code));
    button('Cancel').click();
    await vi.waitFor(() => button('Set up a recovery code').click());
    await vi.waitFor(() => expect(shownCode()).not.toBe(code));
    expect((await haveKeys()).code).toBe(false);
  });

  it('seals what is downloaded, and opens it again when it is typed; another one does not', async () => {
    await act();
    const { bytes, shown } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await show();
    button('Download encrypted backup').click();
    await says('walk-the-talk-2026-11-23.sealed goes to your downloads.');
    expect((await copies()).sealed?.at).toBe(clock.now);
    const sealed = offered[0]!.file;

    leave();
    leave = () => undefined;
    await freshBrowser();
    await show();
    const input = field('Restore a backup');
    Object.defineProperty(input, 'files', { value: [new File([sealed], 'my.sealed')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await type('Recovery code', newRecoveryCode().shown);
    await submit('Recovery code');
    await vi.waitFor(() => expect(data().querySelector('.trouble')).toBeTruthy());
    await type('Recovery code', shown.toLowerCase());
    await submit('Recovery code');
    await says(/1 event, 1 person,? and the settings/);
    await vi.waitFor(() => button('Replace').click());
    await says(/Restored/);
    expect((await people()).map(({ name }) => name)).toEqual(['Ana Silva']);
  });
});

describe('the passphrase', () => {
  const keep = async (words: string, again: string) => {
    await type('Passphrase', words);
    await type('The same once more', again);
    await submit('Passphrase');
  };

  it('is long enough, typed twice alike, and can be removed', async () => {
    await keepRecoveryCode(newRecoveryCode().bytes);
    await show();
    button('Add a passphrase').click();
    await keep('eleven char', 'eleven char');
    await shows('At least 12 characters are needed, at least 5 of them different.');
    await keep('four calm boats drift', 'four calm boats drifts');
    await shows('This is not the same as above.');
    expect((await haveKeys()).passphrase).toBe(false);
    await keep('four calm boats drift', 'four calm boats drift');
    await says('New files open with the passphrase, too.');
    expect((await haveKeys()).passphrase).toBe(true);

    await vi.waitFor(() => button('Remove the passphrase').click());
    await says(/open with the recovery code alone/);
    expect(await haveKeys()).toEqual({ code: true, passphrase: false });
  });

  it('is hidden while it is typed, until the leader shows it', async () => {
    await keepRecoveryCode(newRecoveryCode().bytes);
    await show();
    button('Add a passphrase').click();
    await vi.waitFor(() => field('Passphrase'));
    expect(field('Passphrase').type).toBe('password');
    button('Show: Passphrase').click();
    await vi.waitFor(() => expect(field('Passphrase').type).toBe('text'));
  });
});

describe('the folder', () => {
  beforeEach(() => {
    const showDirectoryPicker = async () => ({ name: 'Drive' });
    Object.assign(window, { showDirectoryPicker });
  });
  const withCode = async () => {
    await keepRecoveryCode(newRecoveryCode().bytes);
    await show();
  };

  it('is not offered where the browser has none to give, and the reminder is named instead', async () => {
    disk.canKeep = false;
    await show();
    await shows('This browser cannot write to a folder by itself');
    expect(has('Choose a folder')).toBe(false);
    disk.canKeep = true;
    await show();
    expect(has('Choose a folder')).toBe(true);
  });

  it('begins with a recovery code', async () => {
    await show();
    button('Choose a folder').click();
    await vi.waitFor(() => expect(shownCode()).toBeTruthy());
    expect(disk.kept).toEqual([]);
  });

  it('is chosen, gets its copy at once, and can be left', async () => {
    await withCode();
    button('Choose a folder').click();
    await says('The folder has everything that is here.');
    expect(disk.kept).toEqual(['Drive']);
    await shows('Copies go to the folder Drive. Last one: today, 9:00.');
    button('Stop').click();
    await says('No more copies go to the folder.');
    await vi.waitFor(() => expect(has('Choose a folder')).toBe(true));
  });

  it('stays unchosen when the leader changes their mind', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'AbortError'));
    Object.assign(window, { showDirectoryPicker: refuse });
    await withCode();
    button('Choose a folder').click();
    await vi.waitFor(() => expect(button('Choose a folder').disabled).toBe(false));
    expect(disk.kept).toEqual([]);
  });

  it('waits for a click, and goes on after it unless the browser refuses', async () => {
    disk.state = { state: 'needs-click', name: 'Drive', others: [] };
    disk.allows = false;
    await withCode();
    await shows('Copies to the folder Drive wait');
    button('Allow again').click();
    await says('The browser did not allow it.');
    disk.allows = true;
    await vi.waitFor(() => expect(button('Allow again').disabled).toBe(false));
    button('Allow again').click();
    await says('The folder has everything that is here.');
  });

  it('that fails says why, and can be exchanged', async () => {
    disk.state = { state: 'failing', name: 'Drive', why: 'The disk is full.', others: [] };
    await withCode();
    await shows('The disk is full.');
    button('Back up now').click();
    await says('The disk is full.');
    await vi.waitFor(() => expect(button('Choose another folder').disabled).toBe(false));
    button('Choose another folder').click();
    await says('The folder has everything that is here.');
  });

  it('tells what other devices put there, and takes in what opens with another code', async () => {
    const other = { name: 'walk-the-talk-1.sealed', device: '3f9a01bc-0', at: clock.now - day };
    disk.state = {
      state: 'working',
      name: 'Drive',
      others: [
        { ...other, events: 412 },
        { ...other, name: 'walk-the-talk-2.sealed', events: 0, trouble: 'damaged' },
        { ...other, name: 'walk-the-talk-3.sealed', events: 0, trouble: 'newer' },
        { ...other, name: 'walk-the-talk-4.sealed', events: 0, trouble: 'other-key' },
      ],
    };
    await withCode();
    await shows(/Device 3f9a01bc412 events, of yesterday/);
    await shows(/It is damaged.*A newer version.*It opens with another recovery code/);
    button('Enter that code').click();
    await shows('Your present code no longer opens what is made from now on.');
    disk.wrong = 'This is another code.';
    await type('Recovery code', newRecoveryCode().shown);
    await submit('Recovery code');
    await shows('This is another code.');
    disk.wrong = undefined;
    await submit('Recovery code');
    await says('Opened.');
  });
});

describe('erasing everything', () => {
  it('says which folder keeps its copies, where there is one', async () => {
    await show();
    button('Erase everything').click();
    await shows(/Gone for good: .*copies that you made yourself stay/);
    expect(data().textContent).not.toContain('The copies in the folder');

    disk.state = { state: 'needs-click', name: 'Drive', others: [] };
    await show();
    button('Erase everything').click();
    await shows(/Gone for good: .*The copies in the folder Drive stay there until you delete them/);
    const bdi = data().querySelector('.ask.danger bdi');
    expect(bdi?.textContent).toBe('Drive');
  });
});

describe('a device that is no longer used', () => {
  it('can be forgotten', async () => {
    const device = '3f9a01bc-0000-4000-8000-000000000000';
    const other = { name: 'walk-the-talk-1.sealed', device, events: 4, at: clock.now };
    disk.state = { state: 'working', name: 'Drive', others: [other] };
    await show();
    await shows('Device 3f9a01bc');
    button('Forget this device: 3f9a01bc').click();
    await says('Device 3f9a01bc is left out of this list. Its file stays in the folder');
    expect(disk.forgotten).toEqual([device]);
    await vi.waitFor(() => expect(data().textContent).not.toContain('Your other devices'));
  });
});

describe('the log as a spreadsheet', () => {
  const stamp = { at: clock.now, zone: clock.zone, day: '2026-11-23', device: 'here' };
  const known = {
    people: new Map([['ana', { id: 'ana', name: '=Ana Silva' } as never]]),
    promises: new Map([
      ['p', { id: 'p', person: 'ana', behaviour: 'B14', text: 'A key' } as never],
    ]),
    talk: new Map([['line', 'We answer today']]),
    today: '2026-11-23',
  };
  const events: LogEvent[] = [
    { ...stamp, id: 'e', kind: 'occasion', at: clock.now + 5 },
    { ...stamp, id: 'a', kind: 'act', person: 'ana', behaviour: 'B01', text: '=1+1', minutes: 20 },
    { ...stamp, id: 'b', kind: 'answer', promise: 'p', answer: 'partly' },
    { ...stamp, id: 'c', kind: 'reply', person: 'gone', waited: 7_200_000 },
    { ...stamp, id: 'd', kind: 'mark', what: 'walked', value: 4, line: 'line' },
    { ...stamp, id: 'f', kind: 'deleted', target: 'x' },
  ];

  it('has one row an event, oldest first, people by name and nothing of what was deleted', () => {
    const [head, ...rows] = rowsOf(events, known);
    expect(rows.map((row) => Object.fromEntries(head!.map((name, n) => [name, row[n]])))).toEqual([
      expect.objectContaining({
        kind: 'act',
        person: '=Ana Silva',
        own_words: '=1+1',
        minutes: 20,
      }),
      expect.objectContaining({ kind: 'answer', answer: 'partly', own_words: 'A key' }),
      expect.objectContaining({ kind: 'reply', minutes: 120, day: '2026-11-23', time: '09:00' }),
      expect.objectContaining({ kind: 'mark', value: 4, own_words: 'We answer today' }),
      expect.objectContaining({ kind: 'occasion', zone: 'Europe/Prague' }),
    ]);
  });

  it('runs no formula: such texts and names get an apostrophe', () => {
    const file = csv(rowsOf(events, known));
    expect(file).toContain("'=Ana Silva");
    expect(file).toContain("'=1+1");
    expect(file).not.toMatch(/[,\n"]=/);
    // The same look finds one that is not guarded.
    expect('act,=1+1').toMatch(/[,\n"]=/);
  });

  it('is downloaded beside the backup, and is no copy to rely on', async () => {
    await act('Rang the skippers');
    const { id } = await act('a slip');
    await remove(id, clock);
    await show();
    button('Download as spreadsheet (CSV)').click();
    await says('walk-the-talk-log-2026-11-23.csv goes to your downloads.');
    const table = await offered[0]!.file.text();
    expect(table).toContain('Rang the skippers');
    expect(table).not.toContain('a slip');
    await shows('There is no copy outside this browser yet.');
  });
});

describe('restoring', () => {
  it('tells a file that is none at all, and asks for nothing', async () => {
    await show();
    choose(field('Restore a backup'), 'holiday.sealed', 'not sealed at all');
    await vi.waitFor(() => expect(status()).not.toBe(''));
    expect(() => field('Recovery code')).toThrow();
    expect(await people()).toHaveLength(1);
  });

  it('says that the other devices bring back what is replaced, as long as a folder is kept', async () => {
    const backup = await (await exportBackup(clock)).text();
    const ask = async () => {
      await show();
      choose(field('Restore a backup'), 'mine.json', backup);
      await vi.waitFor(() => button('Replace'));
    };
    const warning = 'your other devices will bring back what they have';
    disk.state = { state: 'needs-click', name: 'Drive', others: [] };
    await ask();
    await shows(warning);
    disk.state = { state: 'none' };
    await ask();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(data().textContent).not.toContain(warning);
  });
});

describe('the popup', () => {
  let opened: string[];
  const openPopup = async (at = clock) => {
    leave();
    opened = [];
    const openPage = (page: string, place?: string) => void opened.push(`${page}#${place}`);
    leave = open(<Popup clock={() => at} openPage={openPage} />);
    await vi.waitFor(() => button('Log an act'));
  };
  const offers = () => document.querySelector('section.copy')?.textContent ?? '';
  const isSilent = () => expect(document.body.textContent).not.toMatch(/copy|backup/i);
  const settled = () =>
    vi.waitFor(() => expect(document.querySelector('.popup.busy')).toBeNull(), { timeout: 2000 });

  it('says nothing while there is nothing to lose, or it has hardly begun', async () => {
    await openPopup();
    isSilent();
    await act();
    await changeSettings(() => ({ startedAt: clock.now - 29 * day }));
    await openPopup();
    isSilent();
    await changeSettings(() => ({ startedAt: clock.now - 30 * day }));
    await openPopup();
    expect(offers()).toContain('Your log has no copy outside this browser.');
  });

  it('offers a copy once a month, and makes it with one click', async () => {
    await noteCopy('file', earlier(34));
    await act();
    await openPopup();
    expect(offers()).toContain('Last copy of your log: 34 days ago.');
    button('Download backup').click();
    await vi.waitFor(() => expect(offers()).toBe(''));
    expect(offered.map(({ name }) => name)).toEqual(['walk-the-talk-2026-11-23.json']);
    expect((await copies()).file?.at).toBe(clock.now);
    await vi.waitFor(() => expect(document.body.textContent).toContain('It is not encrypted'));
  });

  it('offers an encrypted one to whoever has a recovery code', async () => {
    await keepRecoveryCode(newRecoveryCode().bytes);
    await act();
    await openPopup();
    button('Download encrypted backup').click();
    await vi.waitFor(() => expect(offers()).toBe(''));
    expect(offered.map(({ name }) => name)).toEqual(['walk-the-talk-2026-11-23.sealed']);
    expect((await copies()).sealed?.at).toBe(clock.now);
    const said = 'It opens with your recovery code.';
    await vi.waitFor(() => expect(document.body.textContent).toContain(said));
  });

  it('leads to the folder that has failed for a day, not to one that has just begun to', async () => {
    await noteCopy('folder', earlier(2));
    await act();
    const failing = (since: number): FolderState => ({
      state: 'failing',
      name: 'Drive',
      why: 'Gone.',
      since,
      others: [],
    });
    disk.state = failing(clock.now - day / 2);
    await openPopup();
    isSilent();
    disk.state = failing(clock.now - day);
    await openPopup();
    expect(offers()).toContain('Copies no longer reach your backup folder.');
    button('See what to do').click();
    expect(opened).toEqual(['options#data']);
    button('Later').click();
    await vi.waitFor(() => expect(offers()).toBe(''));
  });

  it('is silent for a week after "Later", and not longer', async () => {
    await act();
    await openPopup();
    button('Later').click();
    await vi.waitFor(() => expect(offers()).toBe(''));
    await settled();
    await openPopup(earlier(-6));
    isSilent();
    await openPopup(earlier(-7));
    expect(offers()).not.toBe('');
  });

  it('leads to the folder that waits for a click, and lets a folder at work be', async () => {
    await act();
    disk.state = { state: 'needs-click', name: 'Drive', others: [] };
    await openPopup();
    expect(document.body.textContent).toContain('Your backup folder waits for one click.');
    button('Open').click();
    expect(opened).toEqual(['options#data']);
    disk.state = { state: 'working', name: 'Drive', others: [] };
    await openPopup();
    isSilent();
  });

  it('puts the offer below what is due', async () => {
    await append(
      {
        kind: 'promise',
        person: 'ana',
        behaviour: 'B03',
        moment: 'popup',
        due: '2026-11-20T17:00',
      },
      earlier(4),
      '2026-11-19',
    );
    await openPopup();
    const due = document.querySelector('.due')!;
    const copy = document.querySelector('.copy')!;
    expect(due.compareDocumentPosition(copy)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
