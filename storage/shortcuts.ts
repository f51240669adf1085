import { browser } from 'wxt/browser';

/** A keyboard shortcut as it is set in this browser now. */
export interface Shortcut {
  /** of the manifest; `_execute_action` opens the popup */
  name: string;
  /** what it does, in the browser's language; '' where the browser itself does it */
  does: string;
  /** as the browser writes it, "Alt+Shift+W"; '' for none */
  keys: string;
}

/** The shortcuts as they are now: the leader may have changed them, and a browser gives none that is taken. */
export async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    does: description,
    keys: shortcut,
  }));
}

/** Opens the browser's own page on which shortcuts are changed: Firefox by a function, the others by their address. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?(): unknown };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
