import { backUpIfDue } from '../../storage/folder';
import { clock } from './clock';

/** Time for a page to be read and drawn before anything else is done, ms. */
const settling = 1000;

/**
 * A round through the kept folder once a page is drawn and has nothing else to do; without such a folder, or within an
 * hour of the last round, nothing happens. Silent: the options tell how it went. What it brought in shows as if the
 * leader had just come back to the page.
 */
export function backUpWhenIdle(): void {
  // A page in the background is never idle, so it has until then.
  setTimeout(() => requestIdleCallback(() => void backUp(), { timeout: settling }), settling);
}

async function backUp(): Promise<void> {
  try {
    if (await backUpIfDue(clock())) window.dispatchEvent(new Event('focus'));
  } catch {
    // A database that does not open is told by the page itself.
  }
}
