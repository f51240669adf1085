import { text } from '../../../storage/texts';

/** Nobody to send it to yet: the texts still work. */
export const NoLeader = () => (
  <p class="card upward-no-leader">
    {text('journalUpwardNoLeader')}{' '}
    <a href="/options.html#me">{text('journalUpwardNoLeaderAdd')}</a>
  </p>
);
