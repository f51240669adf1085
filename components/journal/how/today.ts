import { dismissedDays, samePersonDays, type Reason } from '../../../domain/decide';
import type { Lockable, Plan } from '../../../domain/playbook';
import { lasts } from '../../../domain/silence';
import { budgetFor } from '../../../domain/thinning';
import type { Clock } from '../../../storage/log';
import type { Settings } from '../../../storage/settings';
import { text, type TextKey } from '../../../storage/texts';
import { listed, shownNumber } from '../../numbers';
import { daysInWords, timeInWords, untilInWords } from '../../when';
import { weekdayName } from '../../options/weekdays';
import { promiseInWords } from '../../popup/longest-wait';
import { planInWords } from '../week/plan-words';

/** What the rules are asked with today. */
export interface Today {
  settings: Settings;
  /** what an administrator has set, and the leader cannot change */
  locked: ReadonlySet<Lockable>;
  plan: Plan | undefined;
  clock: Clock;
}

type Says = (today: Today) => string | false;

const setting = (label: TextKey, value: string): string => text('howSetting', text(label), value);

/** The leader's own numbers beside the rule that asks for them; a rule without any stands alone. */
const notes: Partial<Record<Reason, Says>> = {
  'site-off': ({ settings: { sites }, locked }) => {
    const on = [sites.gmail && text('optionsGmail'), sites.calendar && text('optionsCalendar')];
    const names = listed(on.filter((name) => name !== false)) || '–';
    const said = setting('optionsSitesTitle', names);
    return locked.has('sites') ? `${said} · ${text('optionsLocked')}` : said;
  },
  paused: ({ settings: { pausedUntil }, clock }) =>
    lasts(pausedUntil, clock.now) && text('popupPausedUntil', untilInWords(pausedUntil, clock)),
  presenting: ({ settings: { presentingUntil }, clock }) =>
    lasts(presentingUntil, clock.now) &&
    text('popupPresentingUntil', untilInWords(presentingUntil, clock)),
  'day-off': ({ settings: { workingDays } }) =>
    workingDays.length === 0
      ? text('optionsNoWorkingDay')
      : setting('optionsWorkingDays', listed(workingDays.map(weekdayName))),
  'quiet-hours': ({ settings: { quiet } }) =>
    quiet.on && setting('optionsQuiet', `${timeInWords(quiet.from)} – ${timeInWords(quiet.to)}`),
  'budget-spent': ({ settings: { budget } }) => setting('optionsBudget', shownNumber(budget)),
  thinned: ({ settings: { budget } }) => setting('optionsBudget', shownNumber(budgetFor(budget))),
  'nothing-fresh': () =>
    text('howFresh', ...[samePersonDays, ...dismissedDays].map((days) => daysInWords(days))),
  waiting: ({ settings: { answerWithin } }) =>
    setting('optionsAnswerReport', promiseInWords(answerWithin.report)),
  plan: ({ plan }) => plan !== undefined && planInWords(plan),
};

/** @returns undefined where there is no number, or none just now */
export const todayOf = (reason: Reason, today: Today): string | undefined =>
  notes[reason]?.(today) || undefined;
