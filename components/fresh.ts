import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Fresh<T> {
  value: T | undefined;
  failed: boolean;
  reload: () => Promise<void>;
}

/** What `load` says, read again whenever the leader comes back to this page: another one may have changed it. */
export function useFresh<T>(load: () => Promise<T>): Fresh<T> {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState(false);
  const reload = useCallback(async () => {
    try {
      setValue(await load());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [load]);
  useEffect(() => {
    const refresh = () => void reload();
    refresh();
    window.addEventListener('focus', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [reload]);
  return { value, failed, reload };
}
