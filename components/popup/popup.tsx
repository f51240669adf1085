import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import { watchSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { FaultCard } from '../fault';
import { useFresh } from '../fresh';
import { redrawing, Status, useSaying } from '../status';
import type { Met } from './around';
import { BusyElsewhere } from './busy-elsewhere';
import { Header } from './header';
import type { OpenPage } from './open-page';
import { Overview } from './overview';
import './popup.css';
import { QuickLog } from './quick-log';
import { Noted } from './noted';
import { readPopup } from './reading';
import { SiteLine } from './site-line';
import { useTaking } from './take';

interface Props {
  clock: () => Clock;
  openPage: OpenPage;
  /** the log or the settings may have changed */
  onChange?: () => void;
}

/** What is due, how the weeks stand, who has waited: readable in three seconds. */
export function Popup({ clock, openPage, onChange }: Props) {
  const [logging, setLogging] = useState(false);
  /** the one-on-one of which the leader has just spoken: what follows it is offered once */
  const met = useRef<Met>(undefined);
  const logButton = useRef<HTMLButtonElement>(null);
  const footer = useRef<HTMLElement>(null);

  const load = useCallback(() => readPopup(clock(), met.current), [clock]);
  const { value: reading, fault, reload } = useFresh(load);
  useEffect(() => watchSettings(() => void reload()), [reload]);

  const saying = useSaying();
  const { said } = saying;
  const { take, takeAtOnce, isBusy } = useTaking(async (step) => {
    const isSaved = await redrawing(saying.save, reload)(step);
    // What could not be done may be out of date.
    if (!isSaved) await reload();
    onChange?.();
    return isSaved;
  });
  // An answered promise leaves the list, and with it the keyboard's place.
  useEffect(() => {
    if (said && document.activeElement === document.body) {
      const undo = footer.current?.querySelector<HTMLElement>('.said button');
      (undo ?? logButton.current)?.focus();
    }
  }, [said]);

  const leaveLog = () => {
    setLogging(false);
    logButton.current?.focus();
  };
  const onMet = (now: Met | undefined) => {
    met.current = now;
  };

  const started = reading?.settings.startedAt !== undefined;
  return (
    <div class={isBusy ? 'popup busy' : 'popup'}>
      {!reading && fault && <h1 class="visually-hidden">{text('extensionName')}</h1>}
      {reading && <Header reading={reading} take={takeAtOnce} openPage={openPage} />}
      <main>
        {!reading && !fault && <BusyElsewhere />}
        {fault && <FaultCard {...{ fault, clock }} save={saying.save} again={reload} />}
        {!fault && reading?.noted && <Noted fault={reading.noted} />}
        {reading && !started && (
          <section class="card invitation">
            <h2>{text('popupNotStarted')}</h2>
            <p>{text('popupNotStartedMeans')}</p>
            <button type="button" class="button filled" onClick={() => openPage('welcome')}>
              {text('popupStart')}
            </button>
          </section>
        )}
        {reading && started && logging && (
          <QuickLog reading={reading} clock={clock} take={take} leave={leaveLog} />
        )}
        {reading && started && !logging && (
          <Overview
            reading={reading}
            clock={clock}
            take={take}
            takeAtOnce={takeAtOnce}
            openPage={openPage}
            onMet={onMet}
          />
        )}
      </main>
      <footer ref={footer}>
        <Status {...saying} save={takeAtOnce} />
        {reading && started && (
          <>
            <div class="doors">
              <button
                type="button"
                class="button filled"
                aria-expanded={logging}
                ref={logButton}
                onClick={() => setLogging(!logging)}
              >
                {text('popupLog')}
              </button>
              <button type="button" class="button" onClick={() => openPage('journal')}>
                {text('popupJournal')}
              </button>
              <button type="button" class="button quiet" onClick={() => openPage('options')}>
                {text('popupOptions')}
              </button>
            </div>
            <SiteLine reading={reading} clock={clock} take={take} />
          </>
        )}
      </footer>
    </div>
  );
}
