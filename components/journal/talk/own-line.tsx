import { ArrowDown, ArrowUp } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TalkInForce } from '../../../domain/practice';
import { text } from '../../../storage/texts';
import { LineForm, type Written } from './line-form';

interface Props {
  line: TalkInForce;
  /** its place among the leader's lines, from 0 */
  index: number;
  isLast: boolean;
  onChange: (written: Written) => Promise<unknown>;
  onMove: (by: 1 | -1) => Promise<unknown>;
  onDelete: () => void;
  /** the pair itself */
  children: ComponentChildren;
}

/** A line of the leader's own, with what can be done to it; or the form that changes it. */
export function OwnLine({ line, index, isLast, onChange, onMove, onDelete, children }: Props) {
  const [changing, setChanging] = useState(false);
  const tools = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string>(undefined);
  useLayoutEffect(() => {
    // The form is gone, or the line stands elsewhere: the keyboard goes on at the same button.
    const wanted = focusNext.current;
    if (wanted === undefined || !tools.current) return;
    focusNext.current = undefined;
    const button = tools.current.querySelector<HTMLElement>(`.${wanted}:not([disabled])`);
    (button ?? tools.current.querySelector<HTMLElement>('button:not([disabled])'))?.focus();
  }, [changing, index]);
  const leave = () => {
    focusNext.current = 'change';
    setChanging(false);
  };
  const move = (by: 1 | -1) => {
    focusNext.current = by < 0 ? 'up' : 'down';
    void onMove(by);
  };
  if (changing) {
    return (
      <LineForm
        line={line}
        onCancel={leave}
        onSave={async (written) => {
          await onChange(written);
          leave();
        }}
      />
    );
  }
  const named = (
    key: 'journalTalkUp' | 'journalTalkDown' | 'journalTalkChangeWhat' | 'journalTalkDeleteWhat',
  ) => text(key, line.talk);
  return (
    <>
      {children}
      <div class="talk-tools" ref={tools}>
        <button
          type="button"
          class="button quiet up"
          aria-label={named('journalTalkUp')}
          title={named('journalTalkUp')}
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          <ArrowUp size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button quiet down"
          aria-label={named('journalTalkDown')}
          title={named('journalTalkDown')}
          disabled={isLast}
          onClick={() => move(1)}
        >
          <ArrowDown size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button quiet change"
          aria-label={named('journalTalkChangeWhat')}
          onClick={() => setChanging(true)}
        >
          {text('journalTalkChange')}
        </button>
        <button
          type="button"
          class="button quiet"
          aria-label={named('journalTalkDeleteWhat')}
          onClick={onDelete}
        >
          {text('journalTalkDelete')}
        </button>
      </div>
    </>
  );
}
