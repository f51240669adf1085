import type { RecordStamp } from './records';

/** Three lines and where they were told: who worked on it, what they did, how service got better. */
export interface Story extends RecordStamp {
  type: 'story';
  /** local day it happened, or was written down */
  day: string;
  who: string;
  /** ids of people it is about, for their recognitions */
  people: string[];
  did: string;
  better: string;
  told: Telling[];
}

export interface Telling {
  id: string;
  day: string;
  /** "team meeting", "to Henrik" … */
  where: string;
}

/** A line worth keeping: a customer's complaint or compliment, or a good question. */
export interface Note extends RecordStamp {
  type: 'note';
  topic: 'complaint' | 'compliment' | 'question';
  day: string;
  text: string;
  /** what is being done about a complaint */
  action: string;
  /** goes on the next sheet to my leader */
  chosen: boolean;
}
