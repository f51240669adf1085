import type { KeptPlaybook } from '../../../domain/playbook';
import { buryRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { PlaybookRow } from './playbook-row';

type Props = SectionProps & { onRemoved: () => void };

/** The playbooks in force: an administrator's first, which stays. */
export function TakenPlaybooks({ playbooks, held, onRemoved, ...props }: Props) {
  const { clock, saying, reload } = props;
  const set = held.policy?.playbook;
  const taken = playbooks.filter(({ playbook }) => playbook.id !== set?.id);
  if (!set && taken.length === 0) return null;
  const remove = ({ id, playbook }: KeptPlaybook) =>
    saying.save(async () => {
      const before = await buryRecord(id, clock());
      await reload();
      onRemoved();
      return {
        words: worded('optionsPlaybookGone', playbook.title),
        ...(before && {
          undo: async () => {
            await putRecordBack(before, clock());
            await reload();
          },
        }),
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
                aria-label={text('optionsRemoveWho', one.playbook.title)}
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
