import { useEffect, useRef, useState } from 'preact/hooks';
import type { Behaviour } from '../../../domain/behaviours';
import { asBehaviour, type OwnBehaviour } from '../../../domain/own-behaviours';
import { addRecord, buryRecord, changeRecord, putRecordBack } from '../../../storage/records';
import { text } from '../../../storage/texts';
import { shownNumber } from '../../numbers';
import { worded } from '../../worded';
import type { SectionProps } from '../section';
import { BehaviourItem } from './behaviour-item';
import { draftOf, emptyDraft, type Draft } from './own-draft';
import { OwnForm } from './own-form';

type Props = SectionProps & { onTurn: (behaviour: Behaviour, isOn: boolean) => void };

/** So many may be kept: as many as a playbook may hold. */
const most = 100;

/** Behaviours in the leader's own words: offered like the others, and always theirs to switch off. */
export function OwnBehaviours({ own, settings, clock, saying, reload, onTurn }: Props) {
  /** 'new', or the id of the one being changed */
  const [writing, setWriting] = useState<string>();
  const begin = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    // The form is gone: whoever works with the keyboard goes on from here.
    if (wasWriting.current && writing === undefined) begin.current?.focus();
    wasWriting.current = writing !== undefined;
  }, [writing]);
  const close = () => setWriting(undefined);
  const add = (draft: Draft) =>
    saying.save(async () => {
      const id = `own-${crypto.randomUUID()}`;
      await addRecord({ type: 'behaviour', id, ...draft }, clock());
      await reload();
      close();
    });
  const change = (id: string, draft: Draft) =>
    saying.save(async () => {
      const before = await changeRecord('behaviour', id, () => draft, clock());
      await reload();
      close();
      return undoing(before);
    });
  const remove = ({ id, short }: OwnBehaviour) =>
    saying.save(async () => {
      const before = await buryRecord(id, clock());
      await reload();
      begin.current?.focus();
      return { ...undoing(before), words: worded('optionsMineRemoved', short) };
    });
  const undoing = (before: Parameters<typeof putRecordBack>[0] | undefined) => ({
    words: text('peopleSaved'),
    ...(before && {
      undo: async () => {
        await putRecordBack(before, clock());
        await reload();
      },
    }),
  });

  return (
    <div class="mine">
      <h3>{text('optionsMineTitle')}</h3>
      {own.length === 0 && <p>{text('optionsMineEmpty')}</p>}
      <ul role="list" class="behaviours">
        {own.map((one) => (
          <li key={one.id}>
            {writing === one.id ? (
              <OwnForm
                draft={draftOf(one)}
                onCancel={close}
                onSave={(draft) => change(one.id, draft)}
              />
            ) : (
              <BehaviourItem
                listed={{ behaviour: asBehaviour(one), isOn: !settings.off.includes(one.id) }}
                isLocked={false}
                onTurn={onTurn}
              >
                <div class="actions">
                  <button
                    type="button"
                    class="button quiet"
                    aria-label={text('optionsChangeThing', one.short)}
                    onClick={() => setWriting(one.id)}
                  >
                    {text('optionsChange')}
                  </button>
                  <button
                    type="button"
                    class="button quiet"
                    aria-label={text('optionsRemoveThing', one.short)}
                    onClick={() => void remove(one)}
                  >
                    {text('optionsRemove')}
                  </button>
                </div>
              </BehaviourItem>
            )}
          </li>
        ))}
      </ul>
      {writing === 'new' ? (
        <OwnForm draft={emptyDraft} onCancel={close} onSave={add} />
      ) : (
        <button
          ref={begin}
          type="button"
          class="button"
          disabled={own.length >= most}
          onClick={() => setWriting('new')}
        >
          {text('optionsMineWrite')}
        </button>
      )}
      {own.length >= most && <p class="note">{text('optionsMineMost', shownNumber(most))}</p>}
    </div>
  );
}
