import { useState } from 'preact/hooks';
import { askFor, giveBack, isGranted } from '../../../storage/permissions';
import { changeSettings } from '../../../storage/settings';
import { text, type TextKey } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import type { SectionProps } from '../section';
import { Switch } from '../setting';

type Grant = 'notifications' | 'calls';
const allowances: {
  setting: 'notify' | 'quietInCalls';
  grant: Grant;
  label: TextKey;
  note: TextKey;
}[] = [
  {
    setting: 'notify',
    grant: 'notifications',
    label: 'optionsNotify',
    note: 'optionsNotifyNote',
  },
  {
    setting: 'quietInCalls',
    grant: 'calls',
    label: 'optionsInCalls',
    note: 'optionsInCallsNote',
  },
];

const load = async () => ({
  notifications: await isGranted('notifications'),
  calls: await isGranted('calls'),
});

/** What needs a permission of its own: the browser is asked in the click that switches it on, and never before. */
export function Allowances({ settings, saying, reload }: SectionProps) {
  const { value: granted, reload: look } = useFresh(load);
  const [refused, setRefused] = useState<Grant>();
  const change = (setting: 'notify' | 'quietInCalls', grant: Grant, on: boolean) =>
    saying.save(async () => {
      // Nothing is awaited before the question: the browser takes it from a click only.
      const allowed = on ? await askFor(grant) : false;
      if (!on) await giveBack(grant);
      await changeSettings(() => ({ [setting]: allowed }));
      await Promise.all([look(), reload()]);
      setRefused(on && !allowed ? grant : undefined);
      return on && !allowed ? { words: text('optionsRefused'), trouble: true } : undefined;
    });
  return (
    <>
      {allowances.map(({ setting, grant, label, note }) => (
        <Switch
          key={setting}
          label={text(label)}
          note={text(refused === grant ? 'optionsRefused' : note)}
          checked={settings[setting] && granted?.[grant] === true}
          onSwitch={(on) => void change(setting, grant, on)}
        />
      ))}
    </>
  );
}
