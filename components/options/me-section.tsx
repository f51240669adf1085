import { useState } from 'preact/hooks';
import { readPeople } from '../../domain/people-list';
import { sameAs } from '../../domain/address';
import { changeSettings } from '../../storage/settings';
import { counted, text } from '../../storage/texts';
import { listed } from '../numbers';
import { OtherAccounts } from '../other-accounts';
import { asLine, examplePerson } from '../people/written';
import { worded } from '../worded';
import { replaceLeaders } from './leader';
import type { SectionProps } from './section';
import { SeenAddresses } from './seen-addresses';
import { Entry } from './setting';

/** The leader's own addresses, and whom they report to. */
export function MeSection(props: SectionProps) {
  return (
    <>
      <OwnAddresses {...props} />
      <OtherAccounts {...props} />
      <SeenAddresses {...props} />
      <Leader {...props} />
    </>
  );
}

function OwnAddresses({ settings, people, saying, reload }: SectionProps) {
  const [draft, setDraft] = useState<string>();
  const { unread } = readPeople(draft ?? '');
  const enter = (value: string) => {
    const reading = readPeople(value);
    // As it was written, until it is on disk.
    setDraft(value);
    if (reading.unread.length > 0) return;
    const byKey = new Map(
      reading.people.flatMap(({ addresses }) => addresses).map((one) => [sameAs(one), one]),
    );
    void saying.save(async () => {
      await changeSettings(() => ({ ownAddresses: [...byKey.values()] }));
      await reload();
      setDraft(undefined);
    });
  };
  const both = people.filter(({ addresses }) =>
    addresses.some((address) =>
      settings.ownAddresses.some((own) => sameAs(own) === sameAs(address)),
    ),
  );
  return (
    <>
      <Entry
        label={text('peopleOwnAddresses')}
        type="text"
        value={draft ?? settings.ownAddresses.join(', ')}
        note={text('optionsOwnNote')}
        trouble={unread.length > 0 ? unreadTrouble(unread) : undefined}
        onEntry={enter}
      />
      {both.length > 0 && (
        <p class="trouble">{text('optionsOwnIsPerson', listed(both.map(({ name }) => name)))}</p>
      )}
    </>
  );
}

function Leader({ settings, people, clock, saying, reload }: SectionProps) {
  const [draft, setDraft] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const leaders = people.filter(({ role }) => role === 'leader');
  const enter = (value: string) => {
    const { people: found, unread } = readPeople(value);
    setDraft(value);
    setTrouble(unread.length > 0 ? unreadTrouble(unread) : undefined);
    if (unread.length > 0) return;
    void saying.save(async () => {
      const done = await replaceLeaders(found, settings, clock());
      if (done.taken) {
        const { address, holder } = done.taken;
        setTrouble(
          holder === 'me'
            ? text('optionsLeaderIsMe', address)
            : text('optionsLeaderTaken', address, holder.name),
        );
        return { words: text('optionsNothingChanged'), trouble: true };
      }
      await reload();
      setDraft(undefined);
      if (done.removed.length === 0) return undefined;
      const names = listed(done.removed.map(({ name }) => name));
      return {
        words: counted('optionsLeaderGone', done.removed.length, names),
        undo: async () => {
          await done.undo(clock());
          await reload();
        },
      };
    });
  };
  return (
    <Entry
      label={text('peopleYourLeader')}
      type="text"
      value={draft ?? leaders.map(asLine).join('; ')}
      note={worded('optionsLeaderNote', examplePerson)}
      trouble={trouble}
      onEntry={enter}
    />
  );
}

const unreadTrouble = (unread: { text: string }[]): string =>
  text('optionsUnread', listed(unread.map((piece) => `“${piece.text}”`)));
