import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { recoveryBytes } from '../../domain/recovery-code';
import { exportBackup, type Preview } from '../../storage/backup';
import {
  dropPassphrase,
  haveKeys,
  joinWithKey,
  keepPassphrase,
  keepRecoveryCode,
  keptKeys,
  newRecoveryCode,
} from '../../storage/backup-keys';
import { eraseEverything } from '../../storage/erase';
import { append } from '../../storage/log';
import { savePeople } from '../../storage/people';
import { exportSealed, previewFile, sealedName } from '../../storage/sealed-backup';
import { locksOf, unseal } from '../../storage/sealing';
import { freshProfile } from './platform';
import { ana, clock, today } from './suggestions';

const words = 'three blue boots walk';
const document = readFileSync('docs/backup-format.md', 'utf8');

beforeEach(freshProfile);

const readable = (preview: object) => preview as Extract<Preview, { ok: true }>;

async function sealedByCode(): Promise<[Blob, Uint8Array]> {
  const { bytes } = newRecoveryCode();
  await keepRecoveryCode(bytes);
  return [await exportSealed(clock), bytes];
}

describe('a sealed backup', () => {
  it('is restored after everything is erased, by its code alone', async () => {
    await append({ kind: 'act', text: 'Called her' }, clock, today);
    await savePeople([ana]);
    const before = await (await exportBackup(clock)).text();
    const [file, code] = await sealedByCode();
    await eraseEverything();
    expect(await haveKeys()).toEqual({ code: false, passphrase: false });

    expect(await previewFile(file)).toEqual({
      ok: false,
      sealed: { code: true, passphrase: false },
    });
    const preview = readable(await previewFile(file, { code }));
    expect(preview.counts).toMatchObject({ events: 1, people: 1 });
    await preview.restore('replace');
    const after = await (await exportBackup(clock)).text();
    const unbound = (text: string) => text.replace(/"device": "[^"]+",\n  "events"/, '"events"');
    expect(unbound(after)).toBe(unbound(before));
  });

  it('is not asked for what is kept here', async () => {
    const [file] = await sealedByCode();
    expect(await previewFile(file)).toMatchObject({ ok: true });
  });

  it('says what did not open it, and what would', async () => {
    const [file] = await sealedByCode();
    const sealed = { code: true, passphrase: false };
    const wrong = { code: newRecoveryCode().bytes };
    expect(await previewFile(file, wrong)).toEqual({
      ok: false,
      sealed,
      reason: expect.stringMatching(/^This recovery code does not open the file/),
    });
    expect(await previewFile(file, { passphrase: words })).toEqual({
      ok: false,
      sealed,
      reason: expect.stringMatching(/^This passphrase does not open the file/),
    });
  });

  it('is refused with a sentence when it is cut short, newer or too large', async () => {
    const [file, code] = await sealedByCode();
    const cut = await previewFile(file.slice(0, file.size - 1), { code });
    expect(cut).toMatchObject({ reason: expect.stringMatching(/cut short.*Nothing was changed/) });
    const newer = new Blob([(await file.text()).replace('"version":1', '"version":2')]);
    expect(await previewFile(newer)).toMatchObject({
      reason: expect.stringContaining('a newer version'),
    });
    await freshProfile();
    // Nor is it called damaged where no key is kept.
    expect(await previewFile(newer)).toMatchObject({
      reason: expect.stringContaining('a newer version'),
    });
    expect(await previewFile(file)).toEqual({
      ok: false,
      sealed: { code: true, passphrase: false },
    });
    const large = new Blob([new Uint8Array(65 * 2 ** 20)]);
    expect(await previewFile(large)).toMatchObject({
      reason: expect.stringContaining('larger than 64 MB'),
    });
    for (const one of [cut, await previewFile(newer)]) expect(one).not.toHaveProperty('sealed');
  });

  it('made by the first build opens and is restored, and does so for ever', async () => {
    const frozen = new Blob([readFileSync('tests/fixtures/backup-1.sealed')]);
    const text = readFileSync('tests/fixtures/backup-1.json', 'utf8');
    const code = recoveryBytes('000G4-0R40M-30E20-9185G-R38E1W')!;
    expect(await unseal(frozen, { code })).toEqual({ ok: true, text });
    expect(await unseal(frozen, { passphrase: words })).toEqual({ ok: true, text });
    const preview = readable(await previewFile(frozen, { code }));
    const { added } = await preview.restore('replace');
    const { events } = JSON.parse(text) as { events: { kind: string }[] };
    expect(added).toBe(events.filter(({ kind }) => kind !== 'deleted').length);
  });

  it('has the local date in its name', () => {
    const late = { now: Date.UTC(2026, 10, 21, 23, 30), zone: 'Europe/Berlin' };
    expect(sealedName(late)).toBe('walk-the-talk-2026-11-22.sealed');
  });

  it('is made only with a code, which nobody can take out again', async () => {
    await expect(exportSealed(clock)).rejects.toThrow('keep one first');
    await sealedByCode();
    const { code } = (await keptKeys())!;
    expect(code.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', code)).rejects.toThrow(/extractable|export/);
  });
});

describe('a plain file', () => {
  it('is previewed as ever', async () => {
    await append({ kind: 'act' }, clock, today);
    const preview = await previewFile(await exportBackup(clock));
    expect(preview).toMatchObject({ ok: true, counts: { events: 1 } });
    expect(await previewFile(new Blob(['hello']))).toMatchObject({
      reason: expect.stringContaining('not a backup'),
    });
  });
});

describe('a passphrase', () => {
  it('opens backups beside the code, in whatever way its letters are composed', async () => {
    const { bytes } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await keepPassphrase('drei Ko\u0308che \uFB01nden');
    expect(await haveKeys()).toEqual({ code: true, passphrase: true });
    const file = await exportSealed(clock);
    expect(await locksOf(file)).toEqual({ code: true, passphrase: true });
    const typed = ['drei Köche finden', ' \u00a0drei Köche finden\n'];
    for (const opener of [...typed.map((passphrase) => ({ passphrase })), { code: bytes }]) {
      expect(await previewFile(file, opener)).toMatchObject({ ok: true });
    }
  });

  it('opens nothing new once it is dropped; the code stays', async () => {
    const { bytes } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await keepPassphrase(words);
    const old = await exportSealed(clock);
    await dropPassphrase();
    const file = await exportSealed(clock);
    expect(await unseal(file, { passphrase: words })).toEqual({ ok: false, why: 'wrong-key' });
    expect(await unseal(old, { passphrase: words })).toMatchObject({ ok: true });
    expect(await unseal(file, { code: bytes })).toMatchObject({ ok: true });
  });

  it('stays when the code is renewed; older files keep their code', async () => {
    const [old, code] = await sealedByCode();
    await keepPassphrase(words);
    const renewed = newRecoveryCode().bytes;
    await keepRecoveryCode(renewed);
    const file = await exportSealed(clock);
    expect(await unseal(file, { code })).toEqual({ ok: false, why: 'wrong-key' });
    expect(await unseal(file, { code: renewed })).toMatchObject({ ok: true });
    expect(await unseal(file, { passphrase: words })).toMatchObject({ ok: true });
    expect(await unseal(old, { code })).toMatchObject({ ok: true });
  });

  it('needs a code beside it', async () => {
    await expect(keepPassphrase(words)).rejects.toThrow('keep that first');
    await dropPassphrase();
    expect(await haveKeys()).toEqual({ code: false, passphrase: false });
  });
});

describe("another device's secret", () => {
  const elsewhere = async (withPassphrase: boolean) => {
    const [, code] = await sealedByCode();
    if (withPassphrase) await keepPassphrase(words);
    const file = await exportSealed(clock);
    await freshProfile();
    await sealedByCode();
    expect(await unseal(file, { kept: (await keptKeys())! })).toMatchObject({ why: 'wrong-key' });
    return { code, file };
  };

  it('becomes this device’s own, once it opens that device’s file', async () => {
    const { code, file } = await elsewhere(false);
    const wrong = newRecoveryCode().bytes;
    const before = await keptKeys();
    expect(await joinWithKey({ code: wrong }, file)).toEqual({ ok: false, why: 'wrong-key' });
    expect(await keptKeys()).toEqual(before);
    expect(await joinWithKey({ code }, file)).toMatchObject({ ok: true });
    expect(await unseal(file, { kept: (await keptKeys())! })).toMatchObject({ ok: true });
    expect(await unseal(await exportSealed(clock), { code })).toMatchObject({ ok: true });
  });

  it('may be a passphrase: from then on each opens the other’s files without it', async () => {
    const { file } = await elsewhere(true);
    expect(await joinWithKey({ passphrase: words }, file)).toMatchObject({ ok: true });
    expect(await unseal(file, { kept: (await keptKeys())! })).toMatchObject({ ok: true });
    expect(await unseal(await exportSealed(clock), { passphrase: words })).toMatchObject({
      ok: true,
    });
  });
});

describe('the document of the format', () => {
  const block = (after: string, kind: string) =>
    new RegExp(`${after}[^]*?\n\`\`\`${kind}\n([^]*?)\n\`\`\``).exec(document)?.[1] ?? '';
  const vector = Buffer.from(block('## Test vector', 'text'), 'base64');

  it('has a file that opens as it says', async () => {
    const code = recoveryBytes('000G4-0R40M-30E20-9185G-R38E1W')!;
    expect(document).toContain('000G4-0R40M-30E20-9185G-R38E1W');
    expect(document).toContain(`passphrase \`${words}\``);
    const said = { ok: true, text: '{"said":"Walk the talk."}\n' };
    expect(vector).toHaveLength(551);
    expect(await unseal(new Blob([vector]), { code })).toEqual(said);
    expect(await unseal(new Blob([vector]), { passphrase: words })).toEqual(said);
  });

  it('has a script that opens a sealed backup without us', async () => {
    await append({ kind: 'act', text: 'José 🥾' }, clock, today);
    const { shown, bytes } = newRecoveryCode();
    await keepRecoveryCode(bytes);
    await keepPassphrase(words);
    const file = await exportSealed(clock);
    const plain = await (await exportBackup(clock)).text();

    const folder = mkdtempSync(join(tmpdir(), 'walk-the-talk-'));
    const script = join(folder, 'open-sealed.mjs');
    const sealed = join(folder, 'backup.sealed');
    writeFileSync(script, block('## Opening a sealed file', 'js'));
    writeFileSync(sealed, new Uint8Array(await file.arrayBuffer()));
    const run = (secret: string) =>
      new Promise<string>((told) => {
        const running = execFile(process.execPath, [script, sealed], (_error, out) => told(out));
        running.stdin?.end(`${secret}\n`);
      });
    try {
      expect(await run('three blue boots')).toContain('It does not open');
      for (const secret of [shown.toLowerCase(), words]) {
        expect(await run(secret)).toContain('Opened');
        expect(readFileSync(`${sealed}.json`, 'utf8')).toBe(plain);
        rmSync(`${sealed}.json`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
