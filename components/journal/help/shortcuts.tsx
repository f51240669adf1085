import { openShortcutSettings, type Shortcut } from '../../../storage/shortcuts';
import { text } from '../../../storage/texts';

/** The shortcuts as this browser has them, and the way to change them. */
export const Shortcuts = ({ keys }: { keys: readonly Shortcut[] }) => (
  <section aria-labelledby="help-keys">
    <h3 id="help-keys" tabIndex={-1}>
      {text('helpKeys')}
    </h3>
    <dl class="facts">
      {keys.map(({ name, does, keys: pressed }) => (
        <div key={name}>
          <dt>{does || text('helpKeysPopup')}</dt>
          <dd>{pressed === '' ? text('helpKeysNone') : <kbd dir="ltr">{pressed}</kbd>}</dd>
        </div>
      ))}
    </dl>
    <button type="button" class="button" onClick={() => void openShortcutSettings()}>
      {text('helpKeysChange')}
    </button>
  </section>
);
