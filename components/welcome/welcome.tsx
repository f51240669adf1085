import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import { people } from '../../storage/people';
import { practice } from '../../storage/practice';
import { settings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { emptyBoxes, keepBoxes, keptBoxes, type Boxes } from '../../storage/welcome-boxes';
import { Footprint } from '../footprint';
import { FaultCard } from '../fault';
import { useFresh } from '../fresh';
import { ownOf } from '../people/joining';
import { PeopleBox } from '../people/people-box';
import { Status, useSaying } from '../status';
import { Support } from '../support';
import { examplePerson } from '../people/written';
import { worded } from '../worded';
import { peopleIn } from '../people/in-file';
import { asLine } from '../people/written';
import { NextSteps, type TabsProps } from './next-steps';
import { Outcome } from './outcome';
import { usePasted } from './pasting';
import { Promises } from './promises';
import { start } from './start';
import './welcome.css';

interface Props extends TabsProps {
  clock: () => Clock;
}

const load = async () => ({
  people: await people(),
  settings: await settings(),
  held: await practice(),
});

/** The first page: what is read, kept and never done; who the people are; Start. */
export function Welcome({ clock, ...tabs }: Props) {
  const { value: known, fault, reload } = useFresh(load);
  const [boxes, setBoxes] = useState(keptBoxes);
  /** what Start left in the boxes and has named already */
  const [left, setLeft] = useState<Boxes>();
  const [nobody, setNobody] = useState(false);
  const saying = useSaying();
  const form = useRef<HTMLFormElement>(null);
  const isStarted = known?.settings.startedAt !== undefined;

  // A page that is loaded again by mistake has not lost the list; after Start nothing of it stays behind.
  useEffect(() => keepBoxes(boxes === left ? emptyBoxes : boxes), [boxes, left]);

  const write = (change: Partial<Boxes>) => {
    setNobody(false);
    setBoxes((now) => ({ ...now, ...change }));
  };
  const add = useCallback((lines: string) => {
    setNobody(false);
    setBoxes((now) => ({ ...now, people: `${now.people.trimEnd()}\n${lines}`.trimStart() }));
  }, []);
  usePasted(
    useCallback(
      (lines) => {
        add(lines);
        form.current?.querySelector('textarea')?.focus();
      },
      [add],
    ),
  );
  const readFile = (file: File) =>
    saying.save(async () => {
      const read = await peopleIn(file);
      if (typeof read === 'string') return { words: read, trouble: true };
      const { people: found, kept } = read;
      add([...found.map(asLine), ...(kept === '' ? [] : [kept])].join('\n'));
      return { words: worded('welcomeFileRead', file.name) };
    });
  const submit = (event: Event) => {
    event.preventDefault();
    void saying.save(async () => {
      const done = await start(boxes, clock());
      if (!done) {
        setNobody(true);
        form.current?.querySelector('textarea')?.focus();
        return { words: text('welcomeNobody'), trouble: true };
      }
      setBoxes(done.kept);
      setLeft(done.kept);
      await reload();
      return { words: <Outcome done={done} /> };
    });
  };

  return (
    <main class="welcome">
      <div>
        <header>
          <h1>
            <Footprint print="kept" />
            <Footprint print="kept" foot="right" />
            {text('extensionName')}
          </h1>
          <p class="claim">{text('welcomeClaim')}</p>
        </header>
        {fault && <FaultCard {...{ fault, clock }} save={saying.save} again={reload} />}
        <Promises />
      </div>
      <div>
        <form ref={form} class="card" onSubmit={submit} noValidate>
          <PeopleBox
            label={text('welcomePeople')}
            hint={worded('welcomePeopleHint', examplePerson)}
            value={boxes.people}
            onInput={(value) => write({ people: value })}
            onFile={(file) => void readFile(file)}
            role="report"
            known={known?.people ?? []}
            own={known ? ownOf(known.settings, known.people) : []}
            // Once they are in, what comes next is more important than the box.
            rows={isStarted && boxes.people === '' ? 3 : 8}
            invalid={nobody}
            judged={boxes.people === left?.people}
          />
          <label class="file">
            <span class="note">{text('welcomeFile')}</span>
            <input
              type="file"
              accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void readFile(file).then(() => (currentTarget.value = ''));
              }}
            />
          </label>
          <div class="pair">
            <Line
              label={text('peopleOwnAddresses')}
              hint={text('welcomeOwnHint')}
              value={boxes.own}
              onInput={(own) => write({ own })}
            />
            <Line
              label={text('peopleYourLeader')}
              hint={text('welcomeLeaderHint')}
              value={boxes.leader}
              onInput={(leader) => write({ leader })}
            />
          </div>
          <div class="go">
            <button type="submit" class={isStarted ? 'button' : 'button filled'}>
              {text('welcomeStart')}
            </button>
            <Status {...saying} />
          </div>
        </form>
        {isStarted && (
          <NextSteps {...tabs} hasJustBegun={left !== undefined} held={known.held} now={clock()} />
        )}
        <Support />
      </div>
    </main>
  );
}

interface LineProps {
  label: string;
  hint: string;
  value: string;
  onInput: (value: string) => void;
}

function Line({ label, hint, value, onInput }: LineProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="note" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
