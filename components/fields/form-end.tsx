import { text } from '../../storage/texts';

interface Props {
  /** name of the button that does it; "Save" by default */
  submit?: string;
  /** a plain button where another one is the main one of its card */
  plain?: boolean;
  /** it is being done: not a second time */
  busy?: boolean;
  onCancel?: (() => void) | undefined;
  /** name of the button that leaves everything as it was */
  cancel?: string;
}

/** The buttons under a form. */
export const FormEnd = ({
  submit = text('optionsSave'),
  plain = false,
  busy = false,
  onCancel,
  cancel = text('optionsCancel'),
}: Props) => (
  <div class="actions">
    <button type="submit" class={plain ? 'button' : 'button filled'} disabled={busy}>
      {submit}
    </button>
    {onCancel && (
      <button type="button" class="button quiet" onClick={onCancel}>
        {cancel}
      </button>
    )}
  </div>
);
