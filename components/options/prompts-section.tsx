import { useState } from 'preact/hooks';
import { ceilingOf } from '../../domain/policy';
import { text } from '../../storage/texts';
import { shownNumber } from '../numbers';
import { NumberEntry } from './number-entry';
import { Ruled } from './ruled';
import type { SectionProps } from './section';
import { Entry, Switch } from './setting';
import { weekdayName, weekFrom } from './weekdays';

/** When and how prompts may appear. */
export function PromptsSection(props: SectionProps) {
  const { settings } = props;
  const { set } = props;
  return (
    <>
      <fieldset class="days">
        <legend>{text('optionsWorkingDays')}</legend>
        {weekFrom(settings.firstWeekday).map((weekday) => (
          <label class="choice" key={weekday}>
            <input
              type="checkbox"
              checked={settings.workingDays.includes(weekday)}
              onChange={({ currentTarget: { checked } }) =>
                set(({ workingDays }) => ({
                  workingDays: [
                    ...workingDays.filter((day) => day !== weekday),
                    ...(checked ? [weekday] : []),
                  ].sort(),
                }))
              }
            />
            {weekdayName(weekday)}
          </label>
        ))}
        {settings.workingDays.length === 0 && <p class="note">{text('optionsNoWorkingDay')}</p>}
      </fieldset>
      <QuietHours {...props} />
      <Budget {...props} />
      <Switch
        label={text('optionsDiscreet')}
        note={text('optionsDiscreetNote')}
        checked={settings.discreet}
        onSwitch={(discreet) => set(() => ({ discreet }))}
      />
      <div class="actions">
        <a class="button" href="journal.html#how">
          {text('journalHowTitle')}
        </a>
      </div>
    </>
  );
}

/** From and To are judged together: what is wrong stays in the fields, and nothing of it is saved. */
function QuietHours(props: SectionProps) {
  const { held, set } = props;
  const isLocked = held.locked.has('quietHours');
  const { quiet } = isLocked ? held.chosen : props.settings;
  const [draft, setDraft] = useState<{ from: string; to: string }>();
  const { from, to } = draft ?? quiet;
  const enter = (change: Partial<{ from: string; to: string }>) => {
    const next = { from, to, ...change };
    const isFine = isTime(next.from) && isTime(next.to) && next.from !== next.to;
    setDraft(isFine ? undefined : next);
    if (isFine) set((now) => ({ quiet: { ...now.quiet, ...next } }));
  };
  const same = isTime(from) && from === to;
  const wrong = (time: string) => (isTime(time) ? undefined : text('optionsTimeMissing'));
  return (
    <div class="quiet-hours">
      <Switch
        label={text('optionsQuiet')}
        note={text('optionsQuietNote')}
        checked={quiet.on}
        disabled={isLocked}
        onSwitch={(on) => set((now) => ({ quiet: { ...now.quiet, on } }))}
      />
      <div class="times">
        <Entry
          label={text('optionsFrom')}
          type="time"
          value={from}
          disabled={isLocked}
          trouble={wrong(from)}
          onEntry={(value) => enter({ from: value })}
        />
        <Entry
          label={text('optionsTo')}
          type="time"
          value={to}
          disabled={isLocked}
          trouble={same ? text('optionsTimesEqual') : wrong(to)}
          onEntry={(value) => enter({ to: value })}
        />
      </div>
      <Ruled held={held} part="quietHours" />
    </div>
  );
}

/** A policy may set a ceiling; fewer is always the leader's own affair, where there are fewer than that. */
function Budget({ settings, set, held: { policy } }: SectionProps) {
  const ceiling = policy && ceilingOf(policy);
  const most = Math.min(largestBudget, ceiling ?? largestBudget);
  return (
    <NumberEntry
      label={text('optionsBudget')}
      min={0}
      max={most}
      value={Math.min(settings.budget, most)}
      disabled={most === 0}
      note={budgetNote(ceiling)}
      onNumber={(budget) => set(() => ({ budget }))}
    />
  );
}

function budgetNote(ceiling: number | undefined): string {
  if (ceiling === undefined || ceiling > largestBudget) return text('optionsBudgetNote');
  if (ceiling === 0) return text('policyNoPrompts');
  return text('optionsBudgetCeiling', shownNumber(ceiling));
}

/** More than this many prompts a day help nobody. */
const largestBudget = 10;

export const isTime = (value: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
