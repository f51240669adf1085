import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { database } from '../../storage/database';
import type { Clock } from '../../storage/log';
import { text, type TextKey } from '../../storage/texts';
import { FaultCard } from '../fault';
import { Footprint } from '../footprint';
import { useFresh } from '../fresh';
import { onlyFirstClick } from './first-click';
import { Status, useSaying, type Said } from '../status';
import './journal.css';
import './parts.css';
import { Help } from './help/help';
import { How } from './how/how';
import { Log } from './log/log';
import { Measures } from './measures/measures';
import { People } from './people/people';
import { Projects } from './projects/projects';
import type { SectionProps } from './section';
import { Stories } from './stories/stories';
import { TalkAndWalk } from './talk/talk-and-walk';
import { Upward } from './upward/upward';
import { Week } from './week/week';
import { Why } from './why/why';

interface Section {
  /** also the address: `journal.html#log` */
  id: string;
  title: TextKey;
  Content: ComponentType<SectionProps>;
}

/** In the order of the list at the side; the first is shown when the address names none. */
const sections: readonly [Section, ...Section[]] = [
  { id: 'week', title: 'journalWeekTitle', Content: Week },
  { id: 'talk', title: 'journalTalkTitle', Content: TalkAndWalk },
  { id: 'people', title: 'journalPeopleTitle', Content: People },
  { id: 'projects', title: 'journalProjectsTitle', Content: Projects },
  { id: 'stories', title: 'journalStoriesTitle', Content: Stories },
  { id: 'upward', title: 'journalUpwardTitle', Content: Upward },
  { id: 'measures', title: 'journalMeasuresTitle', Content: Measures },
  { id: 'log', title: 'journalLogTitle', Content: Log },
  { id: 'why', title: 'journalWhyTitle', Content: Why },
  { id: 'how', title: 'journalHowTitle', Content: How },
  { id: 'help', title: 'journalHelpTitle', Content: Help },
];

/** `#projects/018f…` is the section and a place in it. */
function whereInAddress(): { section: Section; place: string } {
  const [id, ...rest] = location.hash.slice(1).split('/');
  return {
    section: sections.find((section) => section.id === id) ?? sections[0],
    place: decodeURIComponent(rest.join('/')),
  };
}

interface Props {
  clock: () => Clock;
  /** the log or a record may have changed */
  onChange?: () => void;
}

/** The journal: a full page, one section at a time. */
export function Journal({ clock, onChange }: Props) {
  const [{ section: shown, place }, setWhere] = useState(whereInAddress);
  const saying = useSaying();
  const { value: isOpen, fault, reload } = useFresh(database);
  useEffect(() => {
    const follow = () => {
      saying.close();
      setWhere(whereInAddress());
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const { id, title, Content } = shown;
  const { say } = saying;
  const save = useCallback(
    async (write: () => Promise<Said | void>) => {
      const isSaved = await saying.save(write);
      onChange?.();
      return isSaved;
    },
    [saying.save, onChange],
  );
  return (
    <div class="journal">
      <header>
        <h1>
          <Footprint print="kept" />
          {text('journalTitle')}
        </h1>
        <nav aria-label={text('journalSections')}>
          <ul role="list">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} aria-current={section === shown ? 'page' : undefined}>
                  {text(section.title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main onClickCapture={onlyFirstClick}>
        {fault && <FaultCard {...{ fault, clock, save }} again={reload} />}
        <section id={id} aria-labelledby="section-title">
          <h2 id="section-title" tabIndex={-1}>
            {text(title)}
          </h2>
          {isOpen && <Content key={id} clock={clock} say={say} save={save} place={place} />}
        </section>
        <Status {...saying} closable />
      </main>
    </div>
  );
}
