/** As the File System Access API has it, in Chromium only: not among the types of the platform. */
type PickFolder = (options: {
  id: string;
  mode: 'readwrite';
}) => Promise<FileSystemDirectoryHandle>;

/**
 * Lets the leader pick a folder; only a click may ask, and before anything is awaited. The browser remembers under the id
 * where it was.
 * @returns undefined when they changed their mind
 */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const { showDirectoryPicker } = window as unknown as { showDirectoryPicker: PickFolder };
  try {
    return await showDirectoryPicker({ id: 'walk-the-talk', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
