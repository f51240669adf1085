import { again, againIn } from '../wrap-ups';
import type { Gathered } from './gathered';
import type { Measured } from './measured';
import { known, standingsOf } from './windows';

/** M8: would choose to work with me again, over all answers ever; its line shows how that stood at the end of each month. */
export function wouldWorkAgain({ projects, months, today }: Gathered): Measured {
  const answers = projects.flatMap((project) => project.answers);
  const { share, asked } = again(projects);
  return {
    id: 'M8',
    unit: 'share',
    period: 'month',
    of: asked,
    points: standingsOf(months, today, (end) => {
      const then = againIn(answers.filter(({ day }) => day <= end));
      return { value: then.share, of: then.asked };
    }),
    ...known({ value: share }),
  };
}
