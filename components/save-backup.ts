import { backupName, exportBackup, type OnProgress } from '../storage/backup';
import { noteCopy } from '../storage/copies';
import type { Clock } from '../storage/log';
import { text } from '../storage/texts';
import { offerFile } from './offer-file';

/** Hands a plain backup to the downloads and remembers that there is a copy. @returns what to say */
export async function saveBackup(clock: Clock, onProgress?: OnProgress): Promise<string> {
  const name = backupName(clock);
  offerFile(await exportBackup(clock, onProgress), name);
  await noteCopy('file', clock);
  return text('optionsBackupMade', name);
}
