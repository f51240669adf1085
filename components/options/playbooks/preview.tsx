import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Playbook } from '../../../domain/playbook';
import { isUnchanged, playbookChanges } from '../../../domain/playbook-changes';
import { takeIn } from '../../../storage/playbooks';
import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { Changes } from './changes';

type Props = SectionProps & {
  playbook: Playbook;
  onLeave: () => void;
  onTaken: () => void;
};

/** What taking it in would change, before anything is. */
export function Preview({ playbook, onLeave, onTaken, ...props }: Props) {
  const { settings, held, playbooks, clock, saying, reload } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [playbook]);
  const kept = playbooks.find((one) => one.playbook.id === playbook.id);
  const earlier = kept?.playbook;
  const isSet = held.policy?.playbook?.id === playbook.id;
  const changes = useMemo(
    () =>
      playbookChanges(
        settings,
        playbook,
        kept,
        held.locked,
        playbooks.filter((one) => one !== kept).map((one) => one.playbook),
      ),
    [settings, playbook, kept, playbooks, held],
  );
  const sets = changes.numbers.length + changes.switchedOff.length + changes.switchedOn.length > 0;
  const nothing = earlier !== undefined && isUnchanged(changes);
  const take = () =>
    saying.save(async () => {
      const undo = await takeIn(playbook, clock());
      await reload();
      onTaken();
      return {
        words: worded('optionsPlaybookTaken', playbook.title),
        undo: async () => {
          await undo(clock());
          await reload();
        },
      };
    });
  return (
    <div class="ask" role="group" aria-labelledby="playbook-preview">
      <h4 id="playbook-preview" ref={heading} tabIndex={-1}>
        {worded(earlier ? 'optionsPlaybookNewer' : 'optionsPlaybookWould', playbook.title)}
      </h4>
      {nothing && <p>{text('optionsPlaybookSame')}</p>}
      {isSet && <p>{text('optionsPlaybookIsSet')}</p>}
      <Changes changes={changes} playbook={playbook} earlier={earlier} />
      {sets && !isSet && <p class="note">{text('optionsPlaybookBackLater')}</p>}
      <div class="actions">
        {!nothing && !isSet && (
          <button type="button" class="button filled" onClick={() => void take()}>
            {text('optionsPlaybookTake')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onLeave}>
          {text('optionsPlaybookLeave')}
        </button>
      </div>
    </div>
  );
}
