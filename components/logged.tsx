import { text } from '../storage/texts';
import { shortOf } from '../storage/wordings';
import { Emphasis, nameHere } from './emphasis';

/** "Logged: Had a real talk." */
export const Logged = ({ behaviour }: { behaviour: string }) => (
  <Emphasis text={text('popupLogged', nameHere)} name={shortOf(behaviour)} />
);
