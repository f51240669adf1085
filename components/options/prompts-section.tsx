import { useState } from 'preact/hooks';
import { text, uiLanguage } from '../../storage/texts';
import type { SectionProps } from './section';
import { Entry, Switch } from './setting';

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
    </>
  );
}

/** From and To are judged together: what is wrong stays in the fields, and nothing of it is saved. */
function QuietHours(props: SectionProps) {
  const { quiet } = props.settings;
  const { set } = props;
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
        onSwitch={(on) => set((now) => ({ quiet: { ...now.quiet, on } }))}
      />
      <div class="times">
        <Entry
          label={text('optionsFrom')}
          type="time"
          value={from}
          trouble={wrong(from)}
          onEntry={(value) => enter({ from: value })}
        />
        <Entry
          label={text('optionsTo')}
          type="time"
          value={to}
          trouble={same ? text('optionsTimesEqual') : wrong(to)}
          onEntry={(value) => enter({ to: value })}
        />
      </div>
    </div>
  );
}

function Budget(props: SectionProps) {
  const { set } = props;
  const [draft, setDraft] = useState<string>();
  const enter = (value: string) => {
    const isFine = /^\d{1,2}$/.test(value) && Number(value) <= largestBudget;
    setDraft(isFine ? undefined : value);
    if (isFine) set(() => ({ budget: Number(value) }));
  };
  return (
    <Entry
      label={text('optionsBudget')}
      type="number"
      min={0}
      max={largestBudget}
      value={draft ?? String(props.settings.budget)}
      trouble={draft === undefined ? undefined : text('optionsBudgetWrong', largestBudget)}
      note={text('optionsBudgetNote')}
      onEntry={enter}
    />
  );
}

/** More than this many prompts a day help nobody. */
const largestBudget = 10;

const isTime = (value: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** The ISO weekdays in the order of a week that begins on `first`. */
const weekFrom = (first: number): number[] =>
  Array.from({ length: 7 }, (_, place) => ((first - 1 + place) % 7) + 1);

/** 2024 began on a Monday, so its first days carry the ISO weekdays. */
const weekdayName = (weekday: number): string =>
  new Temporal.PlainDate(2024, 1, weekday).toLocaleString(uiLanguage(), { weekday: 'long' });
