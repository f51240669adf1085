import type { RecordStamp } from './records';

/** My leader asked to something where service can be seen. */
export interface Invitation extends RecordStamp {
  type: 'invitation';
  occasion: 'customer-meeting' | 'team-session' | 'recognition' | 'visit';
  title: string;
  /** local day of the occasion */
  day: string;
  /** 'HH:MM' */
  time?: string;
  /** local day on which they were asked */
  invitedOn: string;
  /** local day on which they got the half page */
  briefedOn?: string;
  came?: boolean;
  /** local day on which they got the one page about what they missed */
  pagerOn?: string;
}

/** What was typed into a template of the upward kit; one for each template, by its behaviour. */
export interface Draft extends RecordStamp {
  type: 'draft';
  /** by field */
  fields: { [field: string]: string };
}
