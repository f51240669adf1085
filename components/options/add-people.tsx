import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Role } from '../../domain/people';
import { readPeople, type Reading } from '../../domain/people-list';
import { counted, text } from '../../storage/texts';
import { peopleIn } from '../people/in-file';
import { addFound, ownOf } from '../people/joining';
import { PeopleBox } from '../people/people-box';
import { Remarks, roleName } from '../people/remarks';
import { examplePerson } from '../people/written';
import { worded } from '../worded';
import type { SectionProps } from './section';

/** Many people at once: pasted, dropped or from a file. What was not understood is said by line. */
export function AddPeople({ people, settings, clock, saying, reload }: SectionProps) {
  const [role, setRole] = useState<Role>('report');
  const [box, setBox] = useState('');
  const [report, setReport] = useState<ComponentChildren>();

  const add = async ({ people: found, unread }: Reading, source?: string) => {
    const joined = await addFound(found, role, clock());
    await reload();
    setReport(
      <>
        {source !== undefined && <p>{worded('optionsImported', source)}</p>}
        <p>{counted('optionsAdded', joined.added)}</p>
        <Remarks unread={unread} joined={joined} />
      </>,
    );
    const changed = joined.added + joined.merged.length > 0;
    return {
      words: counted('optionsAdded', joined.added),
      ...(changed && {
        undo: async () => {
          await joined.undo(clock());
          setReport(undefined);
          await reload();
        },
      }),
    };
  };
  const addFile = (file: File) =>
    saying.save(async () => {
      const read = await peopleIn(file);
      return typeof read === 'string' ? { words: read, trouble: true } : add(read, file.name);
    });
  const addBox = () =>
    saying.save(async () => {
      const reading = readPeople(box, { domains: role === 'customer' });
      if (reading.people.length === 0) {
        return { words: text('optionsNobodyToAdd'), trouble: true };
      }
      const said = await add(reading);
      setBox(reading.kept);
      return said;
    });

  return (
    <div class="add">
      <h3>{text('optionsAddTitle')}</h3>
      <PeopleBox
        label={text('optionsAddBox')}
        hint={worded('optionsAddHint', examplePerson, '@acme.example')}
        value={box}
        onInput={setBox}
        onFile={(file) => void addFile(file)}
        role={role}
        known={people}
        own={ownOf(settings, people)}
      />
      <div class="actions">
        <label class="field">
          {text('optionsAddAs')}
          <select value={role} onChange={(event) => setRole(event.currentTarget.value as Role)}>
            <option value="report">{roleName('report')}</option>
            <option value="customer">{roleName('customer')}</option>
          </select>
        </label>
        <button type="button" class="button filled" onClick={() => void addBox()}>
          {text('optionsAdd')}
        </button>
      </div>
      <label class="field file">
        {text('optionsImport')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,.vcf,text/csv,text/vcard"
          aria-describedby="import-note"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void addFile(file).then(() => (currentTarget.value = ''));
          }}
        />
      </label>
      <p class="note" id="import-note">
        {text('optionsImportNote')}
      </p>
      {report && <div class="report">{report}</div>}
    </div>
  );
}
