import type { Facts, SiteName } from '../domain/facts';
import type { WordKind } from '../domain/matching';

/** What one look at a page brings. */
export interface Sight {
  facts: Facts[];
  /** surfaces that the leader is still busy with: their rest has not begun */
  busy?: string[];
  /** ms after which to look again even if the page does not change */
  lookAgainIn?: number;
  /** surfaces whose action was called off (a question cancelled) */
  calledOff?: string[];
  /** a surface that must hold people holds none: the layout may have changed */
  trouble?: { surface: string; element: Element };
}

/** Which kinds have a word in a subject or title; only these leave the page. */
export type Says = (line: string) => WordKind[];

/** One open page of a site. Every method is calm: what is missing is absent, nothing throws on purpose. */
export interface Reader {
  look(): Sight;
  /** what the prompt may never cover: Send, Save, what is being edited, the card it is about */
  mustStayClear(): Element[];
  /** what it leaves free when there is room elsewhere: whole windows and dialogs */
  shouldStayClear(): Element[];
  /** a click, seen before the page acts on it */
  clicked?(target: Element): void;
  /** pointer down and up, in CSS pixels of the viewport */
  pressed?(target: Element, x: number, y: number): void;
  released?(x: number, y: number): void;
}

/** What to read on a site, not how to watch it. */
export interface Site {
  name: SiteName;
  open(page: Document, says: Says): Reader;
}
