import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import { useReading, type SectionProps } from '../section';
import { addLine, changeLine, deleteLine, markLine, moveLine } from './changing';
import { LineForm } from './line-form';
import { OwnLine } from './own-line';
import { Pair } from './pair';
import { Parity } from './parity';
import { readTalk, type LineRead } from './reading';
import { shareWalked } from './share';
import { Start } from './start';
import { startersLeft, type Starter } from './starters';
import './talk.css';
import { WalkedLine } from './walked';

/** What we ask of our people for customers, beside what the leader does for them. */
export function TalkAndWalk(props: SectionProps) {
  const { part, instead } = useReading(props, readTalk);
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const backToAdd = useRef(false);
  /** words of a pair just taken: its button goes, the keyboard goes on at the line it became */
  const taken = useRef<string>(undefined);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const line = taken.current === undefined ? undefined : lineSaying(taken.current, list.current);
    if (line) {
      taken.current = undefined;
      line.focus();
    }
    // A form was closed or a line deleted: the keyboard goes on where the next line begins.
    if (backToAdd.current && addButton.current) {
      backToAdd.current = false;
      addButton.current.focus();
    }
  });
  if (!part) return instead;

  const { clock, save, read } = part;
  const { lines, own, parity, people, today } = read;
  const stopAdding = () => {
    backToAdd.current = true;
    setAdding(false);
  };
  const take = async (starter: Starter) => {
    taken.current = starter.talk;
    if (!(await save(() => addLine(starter, own, clock)))) taken.current = undefined;
  };
  const pair = (of: LineRead) => (
    <Pair
      talk={of.line.talk}
      walk={of.line.walk}
      share={shareWalked(of)}
      source={
        of.line.from !== undefined && <p class="note">{worded('journalTalkFrom', of.line.from)}</p>
      }
    >
      <WalkedLine
        read={of}
        people={people}
        onMark={(value) => save(() => markLine(of.line.id, value, today, clock))}
      />
    </Pair>
  );
  const mine = lines.filter(({ line }) => line.from === undefined);
  const given = lines.filter(({ line }) => line.from !== undefined);
  const starters = startersLeft(lines.map(({ line }) => line));
  const start = <Start starters={starters} onTake={(starter) => void take(starter)} />;
  return (
    <div class="talk">
      <p class="note">{text('journalTalkMeans')}</p>
      {parity && <Parity parity={parity} people={people} />}
      {lines.length === 0 && (
        <div>
          <h3>{text('journalTalkEmptyTitle')}</h3>
          <p>{text('journalTalkEmpty')}</p>
        </div>
      )}
      {lines.length > 0 && (
        <ul role="list" class="talk-lines" ref={list}>
          {mine.map((read, index) => (
            <li key={read.line.id}>
              <OwnLine
                line={read.line}
                index={index}
                isLast={index === mine.length - 1}
                onChange={(written) => save(() => changeLine(read.line.id, written, clock))}
                onMove={(by) => save(() => moveLine(read.line.id, by, own, clock))}
                onDelete={() => {
                  backToAdd.current = true;
                  void save(() => deleteLine(read.line.id, clock));
                }}
              >
                {pair(read)}
              </OwnLine>
            </li>
          ))}
          {given.map((read) => (
            <li key={`${read.line.from} ${read.line.id}`}>{pair(read)}</li>
          ))}
        </ul>
      )}
      {lines.length === 0 && start}
      {adding ? (
        <LineForm
          onCancel={stopAdding}
          onSave={async (written) => {
            await save(() => addLine(written, own, clock));
            stopAdding();
          }}
        />
      ) : (
        <button
          ref={addButton}
          type="button"
          class={lines.length === 0 ? 'button talk-add' : 'button filled talk-add'}
          onClick={() => setAdding(true)}
        >
          {text(lines.length === 0 ? 'journalTalkWriteOwn' : 'journalTalkAdd')}
        </button>
      )}
      {lines.length > 0 && starters.length > 0 && (
        <details>
          <summary>{text('journalTalkMore')}</summary>
          {start}
        </details>
      )}
    </div>
  );
}

/** The talk of a line, by its words. */
const lineSaying = (words: string, list: HTMLElement | null): HTMLElement | undefined =>
  [...(list?.querySelectorAll<HTMLElement>('.talk-words') ?? [])].find(
    ({ textContent }) => textContent === words,
  );
