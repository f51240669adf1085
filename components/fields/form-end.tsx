import { text } from '../../storage/texts';

interface Props {
  /** name of the button that does it; "Save" by default */
  submit?: string;
  /** a plain button where another one is the main one of its card */
  plain?: boolean;
  onCancel?: (() => void) | undefined;
}

/** The buttons under a form. */
export const FormEnd = ({ submit = text('optionsSave'), plain = false, onCancel }: Props) => (
  <div class="actions">
    <button type="submit" class={plain ? 'button' : 'button filled'}>
      {submit}
    </button>
    {onCancel && (
      <button type="button" class="button quiet" onClick={onCancel}>
        {text('optionsCancel')}
      </button>
    )}
  </div>
);
