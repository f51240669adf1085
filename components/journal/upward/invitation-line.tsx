import type { Invitation } from '../../../domain/upward';
import { text, type TextKey } from '../../../storage/texts';
import { worded } from '../../worded';
import { dateInWords } from '../../when';

const occasions: Record<Invitation['occasion'], TextKey> = {
  'customer-meeting': 'journalUpwardB73Title',
  'team-session': 'journalUpwardB74Title',
  recognition: 'journalUpwardB75Title',
  visit: 'journalUpwardB78Title',
};

interface Props {
  invitation: Invitation;
  today: string;
  onCame: (came: boolean | undefined) => void;
  onDelete: () => void;
}

/** One invitation: asked, briefed, came, or got the page about it. */
export function InvitationLine({ invitation, today, onCame, onDelete }: Props) {
  const { id, occasion, title, day, invitedOn, briefedOn, came, pagerOn } = invitation;
  const name = `invitation-${id}`;
  const steps: [TextKey, string | undefined][] = [
    ['journalUpwardAskedOn', invitedOn],
    ['journalUpwardBriefedOn', briefedOn],
    ['journalUpwardPagerOn', pagerOn],
  ];
  return (
    <li class="row">
      <p id={name}>
        <strong>{worded('journalUpwardOccasion', title, dateInWords(day, today))}</strong>
      </p>
      <p class="note">
        {[
          text(occasions[occasion]),
          ...steps.flatMap(([key, on]) => (on ? text(key, dateInWords(on, today)) : [])),
        ].join(' · ')}
      </p>
      <div class="actions">
        {/* Nobody has come to what is still to be. */}
        {day <= today && (
          <label class="upward-came">
            {text('journalUpwardCame')}
            <select
              aria-describedby={name}
              value={came === undefined ? '' : String(came)}
              onChange={({ currentTarget: { value } }) =>
                onCame(value === '' ? undefined : value === 'true')
              }
            >
              <option value="">{text('journalUpwardCameUnknown')}</option>
              <option value="true">{text('journalUpwardCameYes')}</option>
              <option value="false">{text('journalUpwardCameNo')}</option>
            </select>
          </label>
        )}
        {briefedOn === undefined && day >= today && (
          <a class="button" href={`#upward/B73-brief/${id}`} aria-describedby={name}>
            {text('journalUpwardBriefTitle')}
          </a>
        )}
        {came === false && pagerOn === undefined && (
          <a class="button" href={`#upward/B79/${id}`} aria-describedby={name}>
            {text('journalUpwardB79Title')}
          </a>
        )}
        <button type="button" class="button quiet" aria-describedby={name} onClick={onDelete}>
          {text('journalLogDelete')}
        </button>
      </div>
    </li>
  );
}
