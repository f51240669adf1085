import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Clock } from '../../storage/log';
import { people } from '../../storage/people';
import { readPolicy } from '../../storage/policy';
import { practice } from '../../storage/practice';
import { recordsOf } from '../../storage/records';
import { settings, siteStates, watchSettings } from '../../storage/settings';
import { text, type TextKey } from '../../storage/texts';
import { Footprint } from '../footprint';
import { FaultCard } from '../fault';
import { useFresh } from '../fresh';
import { worded } from '../worded';
import { Status, useSaying } from '../status';
import { Support } from '../support';
import { BehavioursSection } from './behaviours/behaviours-section';
import { DataSection } from './data-section';
import { DiagnosticsSection } from './diagnostics/diagnostics-section';
import { MeSection } from './me-section';
import { PeopleSection } from './people-section';
import { PlaybooksSection } from './playbooks/playbooks-section';
import { PromisesSection } from './promises/promises-section';
import { PromptsSection } from './prompts-section';
import { useSettings, type SectionProps } from './section';
import { SilencedSection } from './silenced-section';
import { SitesSection } from './sites-section';
import { WordsSection } from './words/words-section';
import './options.css';

const sections: {
  id: string;
  title: TextKey;
  Body: (props: SectionProps) => JSX.Element;
}[] = [
  { id: 'people', title: 'optionsPeopleTitle', Body: PeopleSection },
  { id: 'me', title: 'optionsMeTitle', Body: MeSection },
  { id: 'prompts', title: 'optionsPromptsTitle', Body: PromptsSection },
  { id: 'promises', title: 'optionsPromisesTitle', Body: PromisesSection },
  { id: 'behaviours', title: 'optionsBehavioursTitle', Body: BehavioursSection },
  { id: 'words', title: 'optionsWordsTitle', Body: WordsSection },
  { id: 'playbooks', title: 'optionsPlaybooksTitle', Body: PlaybooksSection },
  { id: 'sites', title: 'optionsSitesTitle', Body: SitesSection },
  { id: 'silenced', title: 'optionsSilencedTitle', Body: SilencedSection },
  { id: 'data', title: 'optionsDataTitle', Body: DataSection },
  { id: 'diagnostics', title: 'optionsDiagnosticsTitle', Body: DiagnosticsSection },
];

const load = async () => {
  const [everybody, now, sites, held, own, lines, playbooks, { trouble }] = await Promise.all([
    people(),
    settings(),
    siteStates(),
    practice(),
    recordsOf('behaviour'),
    recordsOf('talk'),
    recordsOf('playbook'),
    readPolicy(),
  ]);
  return { people: everybody, settings: now, sites, held, own, lines, playbooks, trouble };
};

/** Everything a leader can set, on one page. */
export function Options({ clock }: { clock: () => Clock }) {
  const { value: known, fault, reload } = useFresh(load);
  const saying = useSaying();
  const { settings: current, set } = useSettings(known?.settings, saying, reload);
  useEffect(() => watchSettings(() => void reload()), [reload]);
  // Where nothing can be read, what is left is the way to a backup.
  const shown = !known && fault ? sections.filter(({ id }) => id === 'data') : sections;

  return (
    <div class="options">
      <nav aria-label={text('optionsNavigation')}>
        <p class="product">
          <Footprint print="kept" />
          {text('extensionName')}
        </p>
        <ul role="list">
          {shown.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{text(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{text('optionsTitle')}</h1>
        {fault && <FaultCard {...{ fault, clock }} save={saying.save} again={reload} />}
        {current && current.startedAt === undefined && (
          <p class="trouble">
            {text('optionsNotStarted')} <a href="welcome.html">{text('optionsToWelcome')}</a>
          </p>
        )}
        {known?.trouble !== undefined && (
          <p class="trouble">{text('optionsPolicyTrouble', known.trouble)}</p>
        )}
        {known?.held.policy && (
          <p class="policy">
            {known.held.policy.playbook
              ? worded('optionsPolicy', known.held.policy.playbook.title)
              : text('optionsPolicySome')}
          </p>
        )}
        <Support />
        {known &&
          current &&
          sections.map(({ id, title, Body }) => (
            <section key={id} id={id} class="card">
              <h2>{text(title)}</h2>
              <Body {...known} {...{ settings: current, set, clock, saying, reload }} />
            </section>
          ))}
        {!known && fault && (
          <section id="data" class="card">
            <h2>{text('optionsDataTitle')}</h2>
            <DataSection {...{ clock, saying, reload }} />
          </section>
        )}
        <Status {...saying} closable />
      </main>
    </div>
  );
}
