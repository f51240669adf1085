import { useRef, useState } from 'preact/hooks';
import type { Playbook } from '../../../domain/playbook';
import { shippedPlaybooks } from '../../../storage/shipped-playbooks';
import { text } from '../../../storage/texts';
import { ExportForm } from './export-form';
import { ImportFile } from './import-file';
import { PlaybookRow, type Looked } from './playbook-row';
import './playbooks.css';
import { Preview } from './preview';
import type { SectionProps } from '../section';
import { TakenPlaybooks } from './taken-playbooks';

/** Ways of working of others, to be looked at, taken in and let go; and the leader's own, to be handed on. */
export function PlaybooksSection(props: SectionProps) {
  const { playbooks, held } = props;
  const [looked, setLooked] = useState<Looked>();
  const start = useRef<HTMLParagraphElement>(null);
  const opener = useRef<Element | null>(null);
  const look = (where: string, playbook?: Playbook) => {
    opener.current = document.activeElement;
    setLooked(playbook && { where, playbook });
  };
  const leave = () => {
    setLooked(undefined);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const go = () => {
    setLooked(undefined);
    start.current?.focus();
  };
  const here = new Set([
    ...playbooks.map(({ playbook }) => playbook.id),
    ...(held.policy?.playbook ? [held.policy.playbook.id] : []),
  ]);
  const offered = shippedPlaybooks().filter(({ id }) => !here.has(id));
  /** Where it was asked for: under a row, or under the file. */
  const preview = (where: string) =>
    looked?.where === where && (
      <Preview {...props} playbook={looked.playbook} onLeave={leave} onTaken={go} />
    );
  return (
    <>
      <p ref={start} tabIndex={-1}>
        {text('optionsPlaybooksIntro')}
      </p>
      <TakenPlaybooks {...props} onRemoved={go} />
      {offered.length > 0 && (
        <>
          <h3>{text('optionsPlaybooksOffered')}</h3>
          <ul role="list" class="playbooks">
            {offered.map((playbook) => (
              <li key={playbook.id}>
                <PlaybookRow
                  playbook={playbook}
                  isLookedAt={looked?.where === playbook.id}
                  onLook={(on) => look(playbook.id, on ? playbook : undefined)}
                />
                {preview(playbook.id)}
              </li>
            ))}
          </ul>
        </>
      )}
      <ImportFile onRead={(playbook) => look('file', playbook)} />
      {preview('file')}
      <ExportForm {...props} />
    </>
  );
}
