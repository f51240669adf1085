import type { ComponentType } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import { text, type TextKey } from '../../storage/texts';
import { Footprint } from '../footprint';
import './journal.css';
import { Log } from './log';
import type { Said, SectionProps } from './section';
import { Why } from './why';

interface Section {
  /** also the address: `journal.html#log` */
  id: string;
  title: TextKey;
  Content: ComponentType<SectionProps>;
}

/** In the order of the list at the side; the first is shown when the address names none. */
const sections: readonly [Section, ...Section[]] = [
  { id: 'log', title: 'journalLogTitle', Content: Log },
  { id: 'why', title: 'journalWhyTitle', Content: Why },
];

const sectionInAddress = (): Section =>
  sections.find(({ id }) => location.hash === `#${id}`) ?? sections[0];

/** The journal: a full page, one section at a time. */
export function Journal({ clock }: { clock: () => Clock }) {
  const [shown, setShown] = useState(sectionInAddress);
  const [said, setSaid] = useState<Said>();
  // A function that stays the same: sections read anew when what they depend on changes.
  const say = useCallback((next: Said) => setSaid(next), []);
  useEffect(() => {
    const follow = () => {
      setSaid(undefined);
      setShown(sectionInAddress());
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const { id, title, Content } = shown;
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
      <main>
        <div role="status" class={said?.trouble ? 'trouble' : 'visually-hidden'}>
          {said?.words}
        </div>
        <section id={id} aria-labelledby="section-title">
          <h2 id="section-title" tabIndex={-1}>
            {text(title)}
          </h2>
          <Content key={id} clock={clock} say={say} />
        </section>
      </main>
    </div>
  );
}
