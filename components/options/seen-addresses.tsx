import { useId, useRef } from 'preact/hooks';
import { directory } from '../../domain/people';
import { changeSettings } from '../../storage/settings';
import { text } from '../../storage/texts';
import { ownOf } from '../people/joining';
import { worded } from '../worded';
import type { SectionProps } from './section';

/** The addresses that count as the leader because a page showed them, each with a way to take it back. */
export function SeenAddresses({ settings, people, saying, reload }: SectionProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { seenAddresses, ownAddresses } = settings;
  // One that the leader wrote, too, would count still.
  const written = directory([], ownAddresses);
  const seen = ownOf({ ownAddresses: [], seenAddresses }, people).filter(
    (address) => !written.whoIs(address),
  );
  if (seen.length === 0) return null;

  const remove = (address: string) =>
    saying.save(async () => {
      await changeSettings((now) => ({ seenAddresses: without(address, now.seenAddresses) }));
      await reload();
      list.current?.focus();
      return {
        words: worded('optionsSeenRemoved', address),
        undo: async () => {
          await changeSettings((now) => ({
            seenAddresses: [...without(address, now.seenAddresses), address],
          }));
          await reload();
        },
      };
    });
  return (
    <div>
      <p class="note" id={`${id}-seen`}>
        {text('optionsSeen')}
      </p>
      <ul role="list" class="rows" ref={list} tabIndex={-1} aria-labelledby={`${id}-seen`}>
        {seen.map((address) => (
          <li key={address}>
            <bdi>{address}</bdi>
            <button
              type="button"
              class="button"
              aria-label={text('optionsRemoveThing', address)}
              onClick={() => void remove(address)}
            >
              {text('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const without = (address: string, addresses: readonly string[]): string[] =>
  addresses.filter((one) => one !== address);
