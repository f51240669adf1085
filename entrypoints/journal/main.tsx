import { Journal } from '../../components/journal/journal';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';

showScreen(<Journal clock={clock} />, 'journalPageTitle');
