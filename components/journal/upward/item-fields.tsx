import { text } from '../../../storage/texts';
import { dateInWords } from '../../when';
import { Choice } from '../../fields/choice';
import { Field } from '../../fields/field';
import type { Draft } from './draft';
import type { KitField, KitItem } from './kit/item';
import type { UpwardRead } from './reading';

interface Props {
  item: KitItem;
  draft: Draft;
  read: UpwardRead;
}

/** The short form of a template. It has nothing to submit: every field is kept soon after it was typed into. */
export function ItemFields({ item, draft, read }: Props) {
  const { leaders } = read;
  const checks = item.fields.filter(({ kind }) => kind === 'check');
  return (
    <div class="long-form card upward-form">
      {leaders.length > 1 && (
        <Choice
          label={text('journalUpwardFor')}
          value={draft.fields.leader ?? leaders[0]!.id}
          options={leaders.map(({ id, name: shown }) => [id, shown])}
          onChoose={(id) => draft.keep('leader', id)}
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
  const { name, label, hint, kind } = field;
  if (kind === 'check') return null;
  if (kind === 'choice' || kind === 'story' || kind === 'invitation') {
    const options = optionsOf(field, read);
    // The first is meant while nothing is chosen; alone it is no choice.
    return (
      options.length > 1 && (
        <Choice
          label={text(label)}
          value={draft.fields[name] ?? options[0]![0]}
          options={options}
          onChoose={(value) => draft.keep(name, value)}
        />
      )
    );
  }
  return (
    <Field
      label={text(label)}
      hint={hint ? text(hint) : filledFrom(field, read)}
      kind={kind}
      value={draft.fields[name] ?? ''}
      onInput={(value) => draft.set(name, value)}
      onLeave={(value) => draft.keep(name, value)}
      onPause={(value) => draft.keep(name, value)}
    />
  );
}

/** Values with their names. */
function optionsOf(
  { kind, options = [] }: KitField,
  { stories, invitations, today }: UpwardRead,
): [value: string, name: string][] {
  if (kind === 'choice') return options.map(({ value, label }) => [value, text(label)]);
  return kind === 'story'
    ? [
        ['', text('journalUpwardNoStory')],
        ...stories.map(({ id, who, did }): [string, string] => [id, `${who}: ${did}`]),
      ]
    : [
        ['', text('journalUpwardNoInvitation')],
        ...invitations.map(({ id, title, day }): [string, string] => [
          id,
          `${title}, ${dateInWords(day, today)}`,
        ]),
      ];
}

/** Where an empty field is filled from, when there is anything to choose. */
function filledFrom({ from }: KitField, { stories, invitations }: UpwardRead): string | undefined {
  if (from === 'story' && stories.length > 0) return text('journalUpwardFromStory');
  if (from === 'invitation' && invitations.length > 0) return text('journalUpwardFromInvitation');
  return undefined;
}
