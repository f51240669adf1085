import { deleteDB } from 'idb';
import { closeDatabase, databaseName } from './database';
import { eraseLogMark } from './lost-log';
import { eraseKeptPolicy } from './managed';
import { eraseSettings } from './settings';
import { eraseSteadyClock } from './steady-clock';
import { eraseTold } from './told';

/**
 * Erases everything this browser holds of the leader: log, people, decisions, settings, this machine's id and
 * key. Afterwards the extension is as freshly installed, not started. Resolves when nothing is left.
 */
export async function eraseEverything(): Promise<void> {
  // Not started any more, no page is read: nothing new comes in while the database goes.
  await eraseSettings();
  await eraseKeptPolicy();
  await eraseTold();
  await eraseLogMark();
  await eraseSteadyClock();
  await closeDatabase();
  // Other contexts close their connection by themselves, as for an upgrade.
  await deleteDB(databaseName);
}
