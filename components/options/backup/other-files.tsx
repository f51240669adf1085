import { useRef, useState } from 'preact/hooks';
import { openOther, type OtherFile } from '../../../storage/folder';
import type { Clock } from '../../../storage/log';
import type { Opener } from '../../../storage/sealing';
import { counted, text, type TextKey } from '../../../storage/texts';
import { agoInWords } from '../../when';
import { useKeyboardStays } from './keyboard';
import { OpenerForm } from './opener-form';

interface Props {
  others: OtherFile[];
  clock: () => Clock;
  /** a file opens now: it is to be taken in */
  onOpened: () => Promise<unknown>;
  onForget: (device: string) => void;
}

const troubles: Record<NonNullable<OtherFile['trouble']>, TextKey> = {
  'other-key': 'optionsFolderOtherKey',
  damaged: 'optionsFolderDamaged',
  newer: 'optionsFolderNewer',
};

/** What the leader's other devices have put into the folder, and what of it could not be taken in. */
export function OtherFiles({ others, clock, onOpened, onForget }: Props) {
  const [entering, setEntering] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  useKeyboardStays(place, `${entering} ${others.length}`);
  const open = async (name: string, opener: Opener) => {
    const wrong = await openOther(name, opener);
    if (wrong !== undefined) return wrong;
    await onOpened();
    setEntering(undefined);
    return undefined;
  };
  return (
    <div class="others" ref={place}>
      <h4>{text('optionsFolderOthers')}</h4>
      <ul class="rows" role="list">
        {others.map(({ name, device, events, at, trouble }) => (
          <li key={name}>
            <div>
              {text('optionsFolderDevice', device.slice(0, 8))}
              <p class={trouble ? 'note over' : 'note'}>
                {trouble
                  ? text(troubles[trouble])
                  : text(
                      'optionsFolderFile',
                      counted('optionsEvents', events),
                      agoInWords(at, clock()),
                    )}
              </p>
            </div>
            {trouble === 'other-key' && entering !== name && (
              <button type="button" class="button" onClick={() => setEntering(name)}>
                {text('optionsFolderEnter')}
              </button>
            )}
            {entering !== name && (
              <button
                type="button"
                class="button quiet"
                aria-label={text('optionsFolderForgetOf', device.slice(0, 8))}
                onClick={() => onForget(device)}
              >
                {text('optionsFolderForget')}
              </button>
            )}
            {entering === name && (
              <OpenerForm
                hint={text('optionsFolderEnterNote')}
                locks={{ code: true, passphrase: false }}
                open={(opener) => open(name, opener)}
                onCancel={() => setEntering(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
