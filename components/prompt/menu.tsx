import { useEffect, useRef } from 'preact/hooks';
import type { SiteName } from '../../domain/facts';
import type { Refusal } from '../../storage/requests';
import { text } from '../../storage/texts';

interface Props {
  id: string;
  site: SiteName;
  refuse: (what: Refusal) => void;
}

/** The ways to say no for longer than now. It opens inside the card, as the frame is no larger than the card. */
export function Menu({ id, site, refuse }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Opened by mouse, the keyboard stays in the page.
    if (document.hasFocus()) first.current?.focus();
  }, []);
  const choices: [Refusal, string][] = [
    ['person', text('promptNotPerson')],
    ['thread', text(site === 'gmail' ? 'promptNotThread' : 'promptNotEvent')],
    ['behaviour', text('promptNever')],
    ['today', text('promptPauseToday')],
  ];
  return (
    <ul id={id} class="menu" role="list">
      {choices.map(([what, words], index) => (
        <li key={what}>
          <button
            type="button"
            class="button quiet"
            ref={index === 0 ? first : null}
            onClick={() => refuse(what)}
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
