import type { ComponentChildren } from 'preact';
import { text } from '../../../storage/texts';
import { Footprint } from '../../footprint';

interface Props {
  talk: string;
  walk: string;
  /** under the talk: where it comes from */
  source?: ComponentChildren;
  /** 0..1, how far it is walked; without, there is no print */
  share?: number | undefined;
  /** under the walk: its measure or mark */
  children?: ComponentChildren;
}

/** What is asked of staff for customers, and its mirror: what the leader does for staff. */
export const Pair = ({ talk, walk, source, share, children }: Props) => (
  <div class="talk-pair">
    <div class="talk-side">
      <p class="talk-label">{text('journalTalkTalk')}</p>
      <p class="talk-words" dir="auto" tabIndex={-1}>
        {talk}
      </p>
      {source}
    </div>
    <div class="talk-side walk">
      <p class="talk-label">
        {share !== undefined && <Footprint print="now" share={share} />}
        {text('journalTalkWalk')}
      </p>
      <p class="talk-words" dir="auto">
        {walk}
      </p>
      {children}
    </div>
  </div>
);
