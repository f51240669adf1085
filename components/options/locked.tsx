import { text } from '../../storage/texts';

/** Why something cannot be changed here. */
export const Locked = () => <p class="note locked">{text('optionsLocked')}</p>;
