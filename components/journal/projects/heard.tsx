import { useState } from 'preact/hooks';
import { loopState } from '../../../domain/loops';
import type { Heard } from '../../../domain/projects';
import { freshId } from '../../../storage/device';
import { counted, text } from '../../../storage/texts';
import { whyOf } from '../../../storage/wordings';
import { Field } from '../../fields/field';
import { FormEnd } from '../../fields/form-end';
import { HeardLine } from './heard-line';
import { keep, type ProjectProps } from './part';
import { WhoSelect } from './who-select';

/** What was heard, what was done about it, and that it was told back. */
export function HeardPart(props: ProjectProps) {
  const { project, read, clock } = props;
  const [words, setWords] = useState('');
  const [person, setPerson] = useState<string>();
  const [isTried, setTried] = useState(false);
  const open = project.heard.filter((one) => loopState(one) !== 'closed');
  const closed = project.heard.filter((one) => loopState(one) === 'closed');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '') return;
    const one: Heard = {
      id: freshId(clock().now),
      day: read.today,
      text: words.trim(),
      did: '',
      ...(person !== undefined && { person }),
    };
    if (!(await keep(props, { change: ({ heard }) => ({ heard: [...heard, one] }) }))) return;
    setWords('');
    setTried(false);
  };
  const lines = (some: readonly Heard[]) => (
    <ul role="list">
      {some.map((one) => (
        <HeardLine key={one.id} {...props} heard={one} />
      ))}
    </ul>
  );
  return (
    <section class="part" aria-labelledby="projects-heard">
      <h4 id="projects-heard" tabIndex={-1}>
        {text('journalProjectsHeard')}
      </h4>
      {project.heard.length === 0 && <p class="note">{whyOf('B35')}</p>}
      {open.length > 0 && lines(open)}
      <form class="short-form" noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={text('journalProjectsHeardField')}
          value={words}
          trouble={isTried && words.trim() === '' ? text('journalProjectsHeardEmpty') : undefined}
          onInput={setWords}
        />
        <WhoSelect
          label={text('journalProjectsHeardWho')}
          nobody={text('journalProjectsHeardNobody')}
          project={project}
          people={read.people}
          chosen={person}
          choose={setPerson}
        />
        <FormEnd submit={text('journalProjectsHeardAdd')} plain />
      </form>
      {closed.length > 0 && (
        <details>
          <summary>{counted('journalProjectsLoops', closed.length)}</summary>
          {lines(closed)}
        </details>
      )}
    </section>
  );
}
