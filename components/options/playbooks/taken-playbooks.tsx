import type { KeptPlaybook } from '../../../domain/playbook';
import type { ChoiceChanges } from '../../../domain/playbook-changes';
import { letGo } from '../../../storage/playbooks';
import { counted, text } from '../../../storage/texts';
import { listed } from '../../numbers';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { numberInWords } from './changes';
import { PlaybookRow } from './playbook-row';

type Props = SectionProps & { onRemoved: () => void };

/** The playbooks in force: an administrator's first, which stays. */
export function TakenPlaybooks({ playbooks, held, onRemoved, ...props }: Props) {
  const { clock, saying, reload } = props;
  const set = held.policy?.playbook;
  const taken = playbooks.filter(({ playbook }) => playbook.id !== set?.id);
  if (!set && taken.length === 0) return null;
  const remove = (kept: KeptPlaybook) =>
    saying.save(async () => {
      const { back, undo } = await letGo(kept, clock());
      await reload();
      onRemoved();
      return {
        words: [worded('optionsPlaybookGone', kept.playbook.title), ' ', cameBack(back)],
        undo: async () => {
          await undo(clock());
          await reload();
        },
      };
    });
  return (
    <>
      <h3>{text('optionsPlaybooksTaken')}</h3>
      <ul role="list" class="playbooks">
        {set && (
          <li>
            <PlaybookRow playbook={set} tag={text('optionsLocked')} />
          </li>
        )}
        {taken.map((one) => (
          <li key={one.id}>
            <PlaybookRow playbook={one.playbook}>
              <button
                type="button"
                class="button"
                aria-label={text('optionsRemoveThing', one.playbook.title)}
                onClick={() => void remove(one)}
              >
                {text('optionsRemove')}
              </button>
            </PlaybookRow>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is again as it was; '' when nothing had been changed, or the leader has set it all anew. */
function cameBack({ switchedOff, switchedOn, numbers }: ChoiceChanges): string {
  const switches = switchedOff.length + switchedOn.length;
  const things = [
    ...numbers.map(numberInWords),
    ...(switches > 0 ? [counted('optionsPlaybookSwitched', switches)] : []),
  ];
  return things.length > 0 ? text('optionsPlaybookBack', listed(things)) : '';
}
