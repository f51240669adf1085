import { text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { Empty } from '../empty';

/** What stands here while there is no story: what it is for, and one as an example. */
export const StoryExample = () => (
  <Empty title={text('journalStoriesEmptyTitle')}>
    <p>{whyOf('B70')}</p>
    <p class="note">{text('journalStoriesExample')}</p>
    <blockquote>
      <p>{text('journalStoriesTextWho', text('journalStoriesExampleWho'))}</p>
      <p>{text('journalStoriesTextDid', text('journalStoriesExampleDid'))}</p>
      <p>{text('journalStoriesTextBetter', text('journalStoriesExampleBetter'))}</p>
    </blockquote>
  </Empty>
);
