import { useEffect } from 'preact/hooks';

/** What is pasted while nothing is being written: on a page with one box to fill it is meant for that. */
export function usePasted(onWords: (words: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if ((event.target as Element).matches('input, textarea')) return;
      const words = event.clipboardData?.getData('text/plain').trim() ?? '';
      if (words === '') return;
      event.preventDefault();
      onWords(words);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onWords]);
}
