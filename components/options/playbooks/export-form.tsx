import { useId, useState } from 'preact/hooks';
import { playbookOf } from '../../../domain/playbook-export';
import { somethingToSee } from '../../../domain/playbook-words';
import { playbookName, readPlaybook, writtenPlaybook } from '../../../storage/playbook-file';
import { text } from '../../../storage/texts';
import { offerFile } from '../../offer-file';
import { Written } from '../../fields/written';
import type { SectionProps } from '../section';
import { fileOf } from './playbook-row';

const longest = { title: 80, description: 600, author: 120 };

/** The leader's own practice as a file for others: how they work, and nobody they work with. */
export function ExportForm({ settings, own, lines, saying }: SectionProps) {
  const id = useId();
  const [head, setHead] = useState({ title: '', description: '', author: '' });
  const [trouble, setTrouble] = useState<string>();
  const put = (change: Partial<typeof head>) => setHead((now) => ({ ...now, ...change }));
  const make = (event: Event) => {
    event.preventDefault();
    const { title, description, author } = head;
    if (!somethingToSee.test(title)) {
      setTrouble(text('optionsPlaybookTitleMissing'));
      return document.getElementById(`${id}-title`)?.querySelector('input')?.focus();
    }
    const said = { title: title.trim(), description: description.trim(), author: author.trim() };
    const made = playbookOf(said, settings, own, lines);
    // What was written here for oneself may be longer than a playbook takes.
    const read = readPlaybook(writtenPlaybook(made));
    setTrouble(typeof read === 'string' ? read : undefined);
    if (typeof read === 'string') return undefined;
    offerFile(fileOf(read), playbookName(read));
    return saying.say({ words: text('optionsBackupMade', playbookName(read)) });
  };
  return (
    <details class="export">
      <summary>{text('optionsPlaybookExport')}</summary>
      <form class="own-form" noValidate onSubmit={(event) => void make(event)}>
        <p class="note">{text('optionsPlaybookExportNote')}</p>
        <div id={`${id}-title`}>
          <Written
            label={text('optionsPlaybookTitle')}
            value={head.title}
            most={longest.title}
            trouble={trouble}
            onInput={(title) => put({ title })}
          />
        </div>
        <Written
          label={text('optionsPlaybookDescription')}
          value={head.description}
          most={longest.description}
          rows={2}
          onInput={(description) => put({ description })}
        />
        <Written
          label={text('optionsPlaybookAuthor')}
          value={head.author}
          most={longest.author}
          onInput={(author) => put({ author })}
        />
        <div class="actions">
          <button type="submit" class="button">
            {text('optionsPlaybookMake')}
          </button>
        </div>
      </form>
    </details>
  );
}
