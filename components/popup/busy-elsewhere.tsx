import { useEffect, useState } from 'preact/hooks';
import { isRestoring } from '../../storage/restore-lock';
import { text } from '../../storage/texts';

/** Nobody reads a word about what is over at once, ms. */
const patience = 800;

/** Stands where nothing could be read yet: says why, if a restore on another page keeps the database busy. */
export function BusyElsewhere() {
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => void isRestoring().then(setBusy), patience);
    return () => clearInterval(timer);
  }, []);
  return <p role="status">{isBusy && text('popupRestoring')}</p>;
}
