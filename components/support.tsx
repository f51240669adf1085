import { policy } from '../storage/policy';
import { useFresh } from './fresh';
import './support.css';
import { worded } from './worded';

const load = async () => (await policy())?.support;

/** Where an administrator offers help, if anywhere: an address that a click opens and nothing else ever asks for. */
export function Support() {
  const { value: address } = useFresh(load);
  if (address === undefined) return null;
  const { protocol, hostname, pathname } = new URL(address);
  return (
    <p class="note support">
      <a href={address} target="_blank" rel="noreferrer">
        {worded('supportLink', protocol === 'mailto:' ? decodeURIComponent(pathname) : hostname)}
      </a>
    </p>
  );
}
