import type { QuietHours } from './calendar';
import type { SiteName } from './facts';
import type { AnswerWithin, Cadence } from './playbook';
import type { WordEdits, WordKind, WordLanguage } from './words';

/** What the leader chose, as far as playbooks and policies may rule it. */
export interface Choices {
  /** behaviours switched off, and optional ones switched on, by id */
  off: string[];
  on: string[];
  cadence: Cadence;
  answerWithin: AnswerWithin;
  goal: number;
  budget: number;
  quiet: QuietHours;
  sites: Record<SiteName, boolean>;
  words: Partial<Record<WordKind, WordEdits>>;
  /** languages of the built-in title words that count; all of them where nobody chose */
  languages?: WordLanguage[];
}
