/** A folder as a browser hands it out, in memory; two devices may share it. */
export class FakeFolder {
  readonly kind = 'directory';
  readonly files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; lastModified: number }>();
  permission: PermissionState = 'granted';
  /** what the next writing fails with */
  failure: DOMException | undefined;
  /** names of the files that were written to their end, in order */
  readonly written: string[] = [];
  readonly read: string[] = [];
  /** happens while a file is read */
  onRead = async (): Promise<void> => undefined;

  constructor(readonly name = 'Drive') {}

  queryPermission = async (): Promise<PermissionState> => this.permission;
  requestPermission = async (): Promise<PermissionState> => (this.permission = 'granted');

  async *entries(): AsyncGenerator<[string, object]> {
    if (this.failure) throw this.failure;
    for (const name of [...this.files.keys()]) yield [name, this.#handle(name)];
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<object> {
    if (!create && !this.files.has(name)) throw new DOMException('Not there.', 'NotFoundError');
    return this.#handle(name);
  }

  /** Puts a file there as a cloud drive would. */
  async put(name: string, content: Blob): Promise<void> {
    const bytes = new Uint8Array(await content.arrayBuffer());
    this.files.set(name, { bytes, lastModified: ++FakeFolder.#ticks });
  }

  contentOf = (name: string): Blob => new Blob([this.files.get(name)!.bytes]);

  handle = (): FileSystemDirectoryHandle => this as unknown as FileSystemDirectoryHandle;

  static #ticks = Date.UTC(2026, 10, 20);

  #handle(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const found = this.files.get(name);
        if (!found) throw new DOMException('Not there.', 'NotFoundError');
        this.read.push(name);
        await this.onRead();
        return new File([found.bytes], name, { lastModified: found.lastModified });
      },
      createWritable: async () => {
        let content = new Blob();
        return {
          write: async (part: Blob) => {
            if (this.failure) throw this.failure;
            content = new Blob([content, part]);
          },
          abort: async () => undefined,
          close: async () => {
            await this.put(name, content);
            this.written.push(name);
          },
        };
      },
    };
  }
}

const clone = globalThis.structuredClone;

/** In the tests' database a folder stays the one it is, as in a browser. */
export const cloneWithFolders = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('handle' in value)) return clone(value);
  const { handle, ...rest } = value;
  return { ...clone(rest), handle };
};
