import { text } from '../../../storage/texts';
import { dateInWords } from '../../when';
import { Field } from '../field';
import { Choice } from './choice';
import type { Draft } from './draft';
import type { KitField, KitItem } from './kit/item';
import type { UpwardRead } from './reading';

interface Props {
  item: KitItem;
  draft: Draft;
  read: UpwardRead;
}

/** The short form of a template. It has nothing to submit: every field is kept when it is left. */
export function ItemFields({ item, draft, read }: Props) {
  const { leaders } = read;
  const checks = item.fields.filter(({ kind }) => kind === 'check');
  return (
    <div class="place-form card upward-form">
      {leaders.length > 1 && (
        <Choice
          field={{ name: 'leader', label: 'journalUpwardFor' }}
          draft={draft}
          options={leaders.map(({ id, name }) => ({ value: id, name }))}
        />
      )}
      {item.fields.map((field) => (
        <ItemField key={field.name} field={field} draft={draft} read={read} />
      ))}
      {checks.length > 0 && (
        <fieldset>
          <legend>{text('journalUpwardB75GesturesAsked')}</legend>
          {checks.map(({ name, label }) => (
            <p key={name}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={draft.fields[name] !== 'no'}
                  onChange={({ currentTarget }) =>
                    draft.keep(name, currentTarget.checked ? 'yes' : 'no')
                  }
                />
                {text(label)}
              </label>
            </p>
          ))}
        </fieldset>
      )}
      <p class="note">{text('journalUpwardKept')}</p>
    </div>
  );
}

function ItemField({ field, draft, read }: { field: KitField } & Pick<Props, 'draft' | 'read'>) {
  const { name, label, hint, kind, options = [] } = field;
  switch (kind) {
    case 'check':
      return null;
    case 'choice':
      return (
        <Choice
          field={field}
          draft={draft}
          options={options.map((one) => ({ value: one.value, name: text(one.label) }))}
        />
      );
    case 'story':
      return (
        read.stories.length > 0 && (
          <Choice
            field={field}
            draft={draft}
            options={[
              { value: '', name: text('journalUpwardNoStory') },
              ...read.stories.map(({ id, who, did }) => ({ value: id, name: `${who}: ${did}` })),
            ]}
          />
        )
      );
    case 'invitation':
      return (
        read.invitations.length > 0 && (
          <Choice
            field={field}
            draft={draft}
            options={[
              { value: '', name: text('journalUpwardNoInvitation') },
              ...read.invitations.map(({ id, title, day }) => ({
                value: id,
                name: `${title}, ${dateInWords(day, read.today)}`,
              })),
            ]}
          />
        )
      );
    default:
      return (
        <Field
          label={text(label)}
          hint={hint ? text(hint) : filledFrom(field, read)}
          kind={kind}
          value={draft.fields[name] ?? ''}
          onInput={(value) => draft.set(name, value)}
          onLeave={(value) => draft.keep(name, value)}
        />
      );
  }
}

/** Where an empty field is filled from, when there is anything to choose. */
function filledFrom({ from }: KitField, { stories, invitations }: UpwardRead): string | undefined {
  if (from === 'story' && stories.length > 0) return text('journalUpwardFromStory');
  if (from === 'invitation' && invitations.length > 0) return text('journalUpwardFromInvitation');
  return undefined;
}
