import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';

/** What stands here while there is no story: what it is for, and one as an example. */
export const StoryExample = () => (
  <div class="card stories-example">
    <h3>{text('journalStoriesEmptyTitle')}</h3>
    <p>{whyOf('B70')}</p>
    <p class="note">{text('journalStoriesExample')}</p>
    <blockquote>
      <p>{text('journalStoriesTextWho', text('journalStoriesExampleWho'))}</p>
      <p>{text('journalStoriesTextDid', text('journalStoriesExampleDid'))}</p>
      <p>{text('journalStoriesTextBetter', text('journalStoriesExampleBetter'))}</p>
    </blockquote>
  </div>
);
