import { useId, useRef } from 'preact/hooks';
import { calendarEvent, gmailDraft, icsFile, type CalendarEvent } from '../domain/links';
import { freshId } from '../storage/device';
import type { Clock } from '../storage/log';
import { text } from '../storage/texts';
import { offerFile } from './offer-file';
import type { Saying } from './status';
import './take-away.css';

export type TakenAs = 'copied' | 'draft' | 'calendar' | 'file';

interface Props extends Pick<Saying, 'say'> {
  clock: () => Clock;
  /** shown as it is, and what is copied and put into the draft */
  text: string;
  mail?: { to: readonly string[]; subject: string } | undefined;
  event?: CalendarEvent | undefined;
  /** of the calendar file, without ending */
  fileName?: string | undefined;
  onTaken?: ((how: TakenAs) => void) | undefined;
}

/** A text to take out of the journal. Links and files that the leader opens: nothing is sent from here. */
export function TakeAway({ clock, text: words, mail, event, fileName, onTaken, say }: Props) {
  const shown = useRef<HTMLParagraphElement>(null);
  const note = useId();
  const draft = mail && gmailDraft({ ...mail, body: words });
  const calendar = event && calendarEvent(event);
  const day = event?.day;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words);
      say({ words: text('takeAwayCopied') });
      onTaken?.('copied');
    } catch {
      getSelection()?.selectAllChildren(shown.current!);
      say({ words: text('takeAwaySelected'), trouble: true });
    }
  };
  const file = () => {
    const { now } = clock();
    const ics = icsFile({ ...event!, day: day! }, { id: freshId(now), now });
    offerFile(
      new Blob([ics], { type: 'text/calendar' }),
      `${fileName ?? text('takeAwayName')}.ics`,
    );
    onTaken?.('file');
  };

  return (
    <div class="take-away">
      <p class="words" dir="auto" ref={shown}>
        {words}
      </p>
      <div class="ways">
        <button type="button" class="button" onClick={() => void copy()}>
          {text('takeAwayCopy')}
        </button>
        {draft !== undefined && (
          <Opened href={draft} note={note} onOpen={() => onTaken?.('draft')}>
            {text('takeAwayDraft')}
          </Opened>
        )}
        {calendar !== undefined && (
          <Opened href={calendar} note={note} onOpen={() => onTaken?.('calendar')}>
            {text('takeAwayCalendar')}
          </Opened>
        )}
        {day !== undefined && (
          <button type="button" class="button" onClick={file}>
            {text('takeAwayFile')}
          </button>
        )}
      </div>
      {(mail ?? event) && (
        <p class="note" id={note}>
          {mail && draft === undefined ? text('takeAwayTooLong') : text('takeAwayNothingSent')}
        </p>
      )}
    </div>
  );
}

interface OpenedProps {
  href: string;
  note: string;
  onOpen: () => void;
  children: string;
}

const Opened = ({ href, note, onOpen, children }: OpenedProps) => (
  <a
    class="button"
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    aria-describedby={note}
    onClick={onOpen}
  >
    {children}
  </a>
);
