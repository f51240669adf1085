import { backupName, exportBackup, type OnProgress } from '../storage/backup';
import { noteCopy } from '../storage/copies';
import type { Clock } from '../storage/log';
import { exportSealed, sealedName } from '../storage/sealed-backup';
import { text } from '../storage/texts';
import { offerFile } from './offer-file';

/** Hands a plain backup to the downloads and remembers that there is a copy. @returns what to say */
export async function saveBackup(clock: Clock, onProgress?: OnProgress): Promise<string> {
  const name = backupName(clock);
  offerFile(await exportBackup(clock, onProgress), name);
  await noteCopy('file', clock);
  return text('optionsBackupMade', name);
}

/** The same as a file that the kept recovery code opens; only where there is one. @returns what to say */
export async function saveSealed(clock: Clock): Promise<string> {
  const name = sealedName(clock);
  offerFile(await exportSealed(clock), name);
  await noteCopy('sealed', clock);
  return text('optionsBackupMade', name);
}
