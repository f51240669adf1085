import type { Someone } from '../scene';
import type { GmailMessage, GmailThread } from './scene';

/** CSS px from the top left corner of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * `window.sim` of the page: what tests and the demo may do. Every act is one that a leader could do with mouse and keys,
 * or the mail server. Threads and messages go by their place in the scene, compose windows by the order of opening.
 */
export interface GmailSim {
  /** Shortcuts (j, k, c, r, u) that reached the document, oldest first. */
  readonly keys: string[];
  /** Opens a thread as a click on its row does; resolves when it is shown. */
  openThread(index: number): Promise<void>;
  /** Shows a thread in the preview pane. */
  selectPreview(index: number): void;
  /** To the list; resolves when it is shown. */
  back(): Promise<void>;
  /** Collapses or opens a message of the shown thread; negative places count from the newest. */
  collapse(message: number): void;
  expand(message: number): void;
  compose(): number;
  /** Begins an inline reply in the shown thread, by default to its newest message. */
  reply(message?: number): number;
  addRecipient(compose: number, field: 'to' | 'cc' | 'bcc', person: Someone): void;
  removeRecipient(compose: number, field: 'to' | 'cc' | 'bcc', address: string): void;
  send(compose: number): void;
  closeCompose(compose: number): void;
  /** Minimises a docked window, or brings it back. */
  minimise(compose: number): void;
  /** Makes a docked window fill the page, or docks it again. */
  fullScreen(compose: number): void;
  /** A message arrives in a thread of the scene. */
  newMail(thread: number, message: GmailMessage): void;
  /** A new thread arrives; answers its index. */
  newThread(thread: GmailThread): number;
  /** So many replaced texts in filler rows, `perBatch` (10) between two turns of the event loop. */
  churn(changes: number, perBatch?: number): Promise<void>;
  rects(): { send: Box[]; composes: Box[]; focused?: Box };
}
