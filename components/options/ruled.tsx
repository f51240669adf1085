import type { Lockable } from '../../domain/playbook';
import { text } from '../../storage/texts';
import type { SectionProps } from './section';

interface Props {
  held: SectionProps['held'];
  part: Lockable;
}

/** Who set this, where an administrator did: it cannot be changed here, or stands as they suggest it. */
export function Ruled({ held, part }: Props) {
  if (held.locked.has(part)) return <p class="note ruled">{text('optionsLocked')}</p>;
  if (held.followed.has(part)) return <p class="note ruled">{text('optionsSuggested')}</p>;
  return null;
}
