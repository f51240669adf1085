import { Options } from '../../components/options/options';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';
import { backUpWhenIdle } from '../background/quiet-backup';

showScreen(<Options clock={clock} />, 'optionsPageTitle');
backUpWhenIdle();
