import { lasts } from '../../domain/silence';
import { changeSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { Footprint } from '../footprint';
import { untilInWords } from '../when';
import type { Reading } from './reading';
import type { Take } from './take';

/** "Presenting" ends by itself after this time, ms (product.md, section 3). */
const presentingTime = 60 * 60_000;

/** The name, and one click of silence before sharing a screen. */
export function Header({ reading, take }: { reading: Reading; take: Take }) {
  const { settings, clock } = reading;
  const presenting = lasts(settings.presentingUntil, clock.now);
  const toggle = () =>
    take(async () => {
      const presentingUntil = presenting ? undefined : clock.now + presentingTime;
      await changeSettings(() => ({ presentingUntil }));
      const words =
        presentingUntil === undefined
          ? text('popupPresentingOff')
          : text('popupPresentingOn', untilInWords(presentingUntil, clock));
      return { words };
    });
  return (
    <header>
      <Footprint print="kept" />
      <h1>{text('extensionName')}</h1>
      {settings.startedAt !== undefined && (
        <button type="button" class="button" aria-pressed={presenting} onClick={toggle}>
          {text('popupPresenting')}
        </button>
      )}
    </header>
  );
}
