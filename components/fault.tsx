import { useEffect, useRef, useState } from 'preact/hooks';
import { backupName } from '../storage/backup';
import { renewDatabase } from '../storage/database';
import type { Fault } from '../storage/faults';
import type { Clock } from '../storage/log';
import { acceptLog } from '../storage/lost-log';
import { salvage } from '../storage/salvage';
import { counted, text } from '../storage/texts';
import { faultInWords, FaultWay } from './fault-way';
import { listed } from './numbers';
import { offerFile } from './offer-file';
import type { Said, Saying } from './status';

interface Props {
  fault: Fault;
  clock: () => Clock;
  save: Saying['save'];
  /** reads again, after a way out was taken */
  again: () => Promise<unknown>;
}

/** Stands where the log cannot be read: what happened, what is safe, and every way out there is. */
export function FaultCard({ fault, clock, save, again }: Props) {
  const download = () => void save(() => salvaged(clock()));
  const goOn = () =>
    void save(async () => {
      await acceptLog();
      await again();
      return { words: text(fault === 'gone' ? 'faultWentOn' : 'faultWentOnShort') };
    });
  return (
    <section class="card fault" aria-label={text('faultTitle')}>
      <p class="trouble">{faultInWords(fault, 'peopleNotOpened')}</p>
      <div class="actions">
        {(fault === 'damaged' || fault === 'newer') && (
          <button type="button" class="button" onClick={download}>
            {text('faultSalvage')}
          </button>
        )}
        <FaultWay fault={fault} />
        {(fault === 'gone' || fault === 'short') && (
          <button type="button" class="button quiet" onClick={goOn}>
            {text(fault === 'gone' ? 'faultGoOn' : 'faultGoOnShort')}
          </button>
        )}
        {(fault === 'refused' || fault === 'unknown') && (
          <button type="button" class="button" onClick={() => void again()}>
            {text('faultAgain')}
          </button>
        )}
        {fault === 'damaged' && <Afresh save={save} again={again} />}
      </div>
    </section>
  );
}

/** Lets a damaged log go, once the leader has said so twice. */
function Afresh({ save, again }: Pick<Props, 'save' | 'again'>) {
  const [isAsking, setAsking] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  const close = () => {
    setAsking(false);
    open.current?.focus();
  };
  const renew = () =>
    void save(async () => {
      await renewDatabase();
      await acceptLog();
      await again();
      return { words: text('faultRenewed') };
    });
  return (
    <>
      <button
        type="button"
        class="button danger"
        ref={open}
        aria-expanded={isAsking}
        onClick={() => (isAsking ? close() : setAsking(true))}
      >
        {text('faultAfresh')}
      </button>
      {isAsking && (
        <div class="fault-ask" role="group" aria-label={text('faultAfresh')}>
          <p>{text('faultAfreshAsk')}</p>
          <div class="actions">
            <button type="button" class="button filled" ref={keep} onClick={close}>
              {text('optionsKeep')}
            </button>
            <button type="button" class="button danger" onClick={renew}>
              {text('faultAfreshYes')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** Hands over what can still be read as a backup, and says how much of it there is. */
async function salvaged(clock: Clock): Promise<Said> {
  const { file, events, people, records } = await salvage(clock);
  const found = [
    counted('optionsEvents', events),
    counted('optionsPersons', people),
    ...(records > 0 ? [counted('optionsRecords', records)] : []),
  ];
  offerFile(file, backupName(clock));
  return { words: text('faultSalvaged', backupName(clock), listed(found)) };
}
