import { EyeOff, HardDrive, ScanEye } from 'lucide-preact';
import { text } from '../../storage/texts';

/** What is read, where it is kept, what never happens: the words a leader says yes to. */
export const Promises = () => (
  <dl class="promises">
    <div>
      <dt>
        <ScanEye size={20} aria-hidden="true" />
        {text('welcomeReadTitle')}
      </dt>
      <dd>{text('welcomeRead')}</dd>
    </div>
    <div>
      <dt>
        <HardDrive size={20} aria-hidden="true" />
        {text('welcomeKeptTitle')}
      </dt>
      <dd>{text('welcomeKept')}</dd>
    </div>
    <div>
      <dt>
        <EyeOff size={20} aria-hidden="true" />
        {text('welcomeNeverTitle')}
      </dt>
      <dd>{text('welcomeNever')}</dd>
    </div>
  </dl>
);
