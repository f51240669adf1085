import type { ComponentChildren } from 'preact';
import type { Playbook } from '../../../domain/playbook';
import type { Changed, ChoiceChanges, PlaybookChanges } from '../../../domain/playbook-changes';
import { text, type TextKey } from '../../../storage/texts';
import { shortOf } from '../../../storage/wordings';
import { Emphasis } from '../../emphasis';
import { listed, shownNumber } from '../../numbers';
import { momentName } from '../behaviours/words';

interface Props {
  changes: PlaybookChanges;
  playbook: Playbook;
  earlier: Playbook | undefined;
}

/** Everything that a playbook would change, part by part; a part without a change is not spoken of. */
export function Changes({ changes, playbook, earlier }: Props) {
  const { talk, behaviours, plans, words, switchedOff, switchedOn, numbers } = changes;
  const theirs = new Map(
    [...(earlier?.behaviours ?? []), ...playbook.behaviours].map((one) => [one.id, one.short]),
  );
  const short = (id: string) => theirs.get(id) ?? shortOf(id);
  return (
    <div class="changes">
      <Part title="optionsPlaybookTalk">
        {each(talk, ({ id, talk: line, walk }) => (
          <span key={id} class="line">
            <bdi>{line}</bdi> <bdi class="note">{walk}</bdi>
          </span>
        ))}
      </Part>
      <Part title="optionsPlaybookBehaviours">
        {each(behaviours, ({ id, prompt }) => (
          <bdi key={id}>
            <Emphasis text={prompt.replaceAll('{name}', text('thisPerson'))} />
          </bdi>
        ))}
      </Part>
      <Part title="optionsPlaybookOff">{switchedOff.map((id) => item(id, short(id)))}</Part>
      <Part title="optionsPlaybookOn">{switchedOn.map((id) => item(id, short(id)))}</Part>
      <Part title="optionsPlaybookNumbers">
        {numbers.map((number) => item(number.what, numberInWords(number)))}
      </Part>
      <Part title="optionsPlaybookWords">
        {words.flatMap(({ kind, added, removed }) => [
          ...(added.length > 0
            ? [item(kind, text('optionsPlaybookWordsOf', momentName(kind), listed(added)))]
            : []),
          ...(removed.length > 0
            ? [
                marked(
                  'removed',
                  kind,
                  text('optionsPlaybookWordsOf', momentName(kind), listed(removed)),
                ),
              ]
            : []),
        ])}
      </Part>
      <Part title="optionsPlaybookPlans">
        {each(plans, ({ moment, behaviour }) => (
          <span key={`${moment} ${behaviour}`}>
            {text('optionsPlaybookPlan', momentName(moment), short(behaviour))}
          </span>
        ))}
      </Part>
    </div>
  );
}

/** "Acts a week: 5 instead of 3" */
export const numberInWords = ({ what, from, to }: ChoiceChanges['numbers'][number]): string =>
  text(`optionsPlaybookNumber_${what}` as TextKey, shownNumber(from), shownNumber(to));

function Part({ title, children }: { title: TextKey; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h5>{text(title)}</h5>
      <ul>{children}</ul>
    </>
  );
}

const item = (key: string, words: ComponentChildren) => <li key={key}>{words}</li>;

const marked = (how: 'changed' | 'removed', key: string, words: ComponentChildren) => (
  <li key={`${how} ${key}`}>
    <span class="tag">
      {text(how === 'changed' ? 'optionsPlaybookChanged' : 'optionsPlaybookRemoved')}
    </span>{' '}
    {words}
  </li>
);

/** New ones plain, since most are; others say what becomes of them. */
const each = <T,>(
  { added, changed, removed }: Changed<T>,
  draw: (one: T) => ComponentChildren,
): ComponentChildren[] => [
  ...added.map((one, n) => item(`added ${n}`, draw(one))),
  ...changed.map((one, n) => marked('changed', String(n), draw(one))),
  ...removed.map((one, n) => marked('removed', String(n), draw(one))),
];
