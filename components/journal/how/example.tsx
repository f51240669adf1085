import type { Behaviour } from '../../../domain/behaviours';
import { personNamed } from '../../../domain/naming';
import { knownZone } from '../../../domain/calendar';
import type { Person } from '../../../domain/people';
import type { Decided } from '../../../storage/decisions';
import { text } from '../../../storage/texts';
import { occasionInWords, Suggestion } from '../../suggestion';
import { timeOfDay } from '../days';
import { nameOf } from '../log/saying';
import { outcomeOf, outcomeTexts, reasonTexts } from '../why/outcomes';
import { stepOf, stepTexts } from './rules';

interface Props {
  last: Decided;
  behaviours: readonly Behaviour[];
  people: readonly Person[];
  today: string;
  zone: string;
}

/** The newest occasion, taken through the steps: what was seen, whom it concerned, which rule decided, what came of it. */
export function Example({ last, behaviours, people, today, zone }: Props) {
  const { kind, day, site, at, person, reason, behaviour } = last;
  const known = new Map(people.map((one) => [one.id, one]));
  const suggested = behaviours.find(({ id }) => id === behaviour);
  const named = suggested && personNamed(suggested, known.get(person), people);
  const siteName = text(site === 'gmail' ? 'optionsGmail' : 'optionsCalendar');
  return (
    <section class="card example" aria-labelledby="howExampleTitle">
      <h3 id="howExampleTitle">{text('howExampleTitle')}</h3>
      <dl class="facts">
        <div>
          <dt>{text('howSeenTitle')}</dt>
          <dd>
            {occasionInWords(kind, day, today)} · {siteName} · {timeOfDay(at, knownZone(zone))}
          </dd>
        </div>
        <div>
          <dt>{text('howWhomTitle')}</dt>
          <dd>
            <bdi>{nameOf(person, known)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{text(stepTexts[stepOf[reason]].title)}</dt>
          <dd>{text(reasonTexts[reason])}</dd>
        </div>
        {behaviour !== undefined && (
          <div>
            <dt>{text(outcomeTexts[outcomeOf(last)])}</dt>
            <dd>
              <Suggestion behaviour={behaviour} name={named?.name} />
            </dd>
          </div>
        )}
      </dl>
      <p class="ways">
        <a href="#why">{text('howSetting', text('journalTitle'), text('journalWhyTitle'))}</a>
      </p>
    </section>
  );
}
