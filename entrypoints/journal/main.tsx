import { Journal } from '../../components/journal/journal';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';
import { backUpWhenIdle } from '../background/quiet-backup';
import { remind } from '../background/reminders';

const onChange = () => void remind();

showScreen(<Journal clock={clock} onChange={onChange} />, 'journalPageTitle');
backUpWhenIdle();
