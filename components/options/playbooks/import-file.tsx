import { useId, useRef, useState } from 'preact/hooks';
import type { Playbook } from '../../../domain/playbook';
import { readPlaybookFile } from '../../../storage/playbook-file';
import { text } from '../../../storage/texts';

/** Reads a playbook from a file, to be looked at first. What is wrong with it stands beside the field. */
export function ImportFile({ onRead }: { onRead: (playbook: Playbook | undefined) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const look = async (file: File) => {
    const read = await readPlaybookFile(file);
    // So that the same file can be chosen once more, when it has been put right.
    if (input.current) input.current.value = '';
    const isWrong = typeof read === 'string';
    setTrouble(isWrong ? `${read} ${text('playbookUnchanged')}` : undefined);
    onRead(isWrong ? undefined : read);
  };
  return (
    <div class="deed">
      <label class="field file">
        {text('optionsPlaybookImport')}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-describedby={id}
          aria-invalid={trouble !== undefined}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void look(file);
          }}
        />
      </label>
      <div id={id} aria-live="polite">
        {trouble === undefined ? (
          <p class="note">{text('optionsPlaybookImportNote')}</p>
        ) : (
          <p class="trouble">{trouble}</p>
        )}
      </div>
    </div>
  );
}
