import { folderState } from '../../../storage/folder';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';

/** Beside the question whether to replace what is here: through a kept folder the other devices bring it back. */
export function BringsBack() {
  const { value: folder } = useFresh(folderState);
  if (!folder || folder.state === 'none') return null;
  return <p class="note over">{text('optionsRestoreFolder')}</p>;
}
