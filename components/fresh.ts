import { useCallback, useEffect, useState } from 'preact/hooks';
import { watchConnection } from '../storage/database';
import { faultOf, type Fault } from '../storage/faults';
import { logLoss, watchLogLoss } from '../storage/lost-log';
import { drawBeforeAnswer, watchManaged } from '../storage/managed';

export interface Fresh<T> {
  /** as last read; it stays when a later reading fails */
  value: T | undefined;
  /** why it could not be read just now; 'gone' and 'short' beside what is there: it is not all that the leader had */
  fault: Fault | undefined;
  reload: () => Promise<void>;
}

/** What waits for another page goes on by itself; it is tried again after so long, ms. */
const retryAfter = 1000;

/**
 * What `load` says, read again whenever the leader comes back to this page, as another one may have changed it, when the
 * database goes from under it, when the log is found to have lost something, and when an administrator's settings are known or
 * change: a screen is drawn before.
 */
export function useFresh<T>(load: () => Promise<T>): Fresh<T> {
  const [value, setValue] = useState<T>();
  const [fault, setFault] = useState<Fault>();
  const reload = useCallback(async () => {
    try {
      const [read, loss] = await Promise.all([load(), logLoss()]);
      setValue(read);
      setFault(loss);
    } catch (error) {
      setFault(faultOf(error));
    }
  }, [load]);
  useEffect(() => {
    const refresh = () => void reload();
    drawBeforeAnswer();
    refresh();
    const unwatch = watchConnection(refresh);
    const unwatchLoss = watchLogLoss(refresh);
    const unwatchManaged = watchManaged(refresh);
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      unwatch();
      unwatchLoss();
      unwatchManaged();
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload]);
  useEffect(() => {
    if (fault !== 'waiting') return;
    const timer = setInterval(() => void reload(), retryAfter);
    return () => clearInterval(timer);
  }, [fault, reload]);
  return { value, fault, reload };
}
