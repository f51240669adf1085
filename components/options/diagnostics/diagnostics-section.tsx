import { useCallback } from 'preact/hooks';
import { text } from '../../../storage/texts';
import { useFresh } from '../../fresh';
import type { SectionProps } from '../section';
import { diagnostics, knownHere } from './report';

/** For whoever supports the leader: how it stands here, with nobody in it. */
export function DiagnosticsSection({ settings, sites, clock, saying }: SectionProps) {
  const { value: known } = useFresh(useCallback(() => knownHere(clock().now), [clock]));
  const report = known && diagnostics(known, settings.sites, sites, clock());
  const copy = (words: string) =>
    saying.save(async () => {
      await navigator.clipboard.writeText(words);
      return { words: text('optionsCopied') };
    });
  return (
    <>
      <p>{text('optionsDiagnosticsIntro')}</p>
      {report !== undefined && (
        <>
          <details class="diagnostics">
            <summary>{text('optionsLayoutDetails')}</summary>
            <pre tabIndex={0}>{report}</pre>
          </details>
          <div class="actions">
            <button type="button" class="button" onClick={() => void copy(report)}>
              {text('optionsCopy')}
            </button>
          </div>
        </>
      )}
    </>
  );
}
