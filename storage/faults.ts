/** What can keep the leader's data from being read or written, as far as somebody can do something about it. */
export type Fault =
  /** no space left on the disk, or for this browser */
  | 'full'
  /** the files of the database are there, and cannot be read */
  | 'damaged'
  /** as `damaged`, and the browser cannot delete them either */
  | 'stuck'
  /** the browser has lost the files and made a new, empty database */
  | 'gone'
  /** the browser has lost what was written last */
  | 'short'
  /** a newer build has been here: this one cannot read what it wrote */
  | 'newer'
  /** the browser keeps nothing for us: a private window, or stored data is blocked */
  | 'refused'
  /** another page holds the database, so that it cannot be brought up to date */
  | 'waiting'
  /** the extension was updated under an open page */
  | 'updated'
  | 'unknown';

/** An error of which is known what it means. */
export class FaultError extends Error {
  constructor(
    readonly fault: Fault,
    cause?: unknown,
  ) {
    super(`Walk the Talk met a fault of storage: ${fault}.`, { cause });
  }
}

/** By the names that IndexedDB gives its errors, in Chromium and Firefox alike. */
const named: Record<string, Fault> = {
  QuotaExceededError: 'full',
  UnknownError: 'damaged',
  // A value whose bytes stand in a file of their own, which is gone.
  NotReadableError: 'damaged',
  DataCorruptError: 'damaged',
  VersionError: 'newer',
  SecurityError: 'refused',
};

/** By their words, where the name says nothing: extension storage and messages reject with plain errors. */
const worded: [words: RegExp, fault: Fault][] = [
  [/extension context invalidated|message port closed|receiving end does not exist/i, 'updated'],
  [/quota|no space left|disk.*full|full disk/i, 'full'],
  [/backing store|corrupt/i, 'damaged'],
  // Firefox, in a private window.
  [/mutation operation .* did not allow mutations|denied permission/i, 'refused'],
];

/** What an error of reading or writing means. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'unknown';
  const said = worded.find(([words]) => words.test(error.message))?.[1];
  // Chromium says "unknown" of a full disk, too.
  return said ?? named[error.name] ?? 'unknown';
}
