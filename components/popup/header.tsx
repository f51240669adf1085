import { CircleQuestionMark } from 'lucide-preact';
import { lasts } from '../../domain/silence';
import { changeSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { Footprint } from '../footprint';
import { untilInWords } from '../when';
import type { OpenPage } from './open-page';
import type { Reading } from './reading';
import type { Take } from './take';

/** "Presenting" ends by itself after this time, ms (product.md, section 3). */
const presentingTime = 60 * 60_000;

interface Props {
  reading: Reading;
  take: Take;
  openPage: OpenPage;
}

/** The name, one click of silence before sharing a screen, and one to the answers. */
export function Header({ reading, take, openPage }: Props) {
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
      <button
        type="button"
        class="button quiet help"
        aria-label={text('journalHelpTitle')}
        onClick={() => openPage('journal', 'help')}
      >
        <CircleQuestionMark size={18} aria-hidden="true" />
      </button>
    </header>
  );
}
