import { Options } from '../../components/options/options';
import { showScreen } from '../../components/screen';
import { clock } from '../background/clock';

showScreen(<Options clock={clock} />, 'optionsPageTitle');
