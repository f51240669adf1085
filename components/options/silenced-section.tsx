import { text } from '../../storage/texts';
import { promptOf } from '../../storage/wordings';
import type { SectionProps } from './section';

/** What "never this suggestion" and "not for this person" have switched off, with the way back. */
export function SilencedSection(props: SectionProps) {
  const { set } = props;
  const { off, quietPeople } = props.settings;
  const known = new Set(props.held.behaviours.map(({ id }) => id));
  const behaviours = off.filter((id) => known.has(id));
  const quiet = props.people.filter(({ id }) => quietPeople.includes(id));
  if (behaviours.length + quiet.length === 0)
    return <p class="note">{text('optionsNoneSilenced')}</p>;
  return (
    <>
      {behaviours.length > 0 && (
        <>
          <h3>{text('optionsSilencedBehaviours')}</h3>
          <ul role="list" class="rows">
            {behaviours.map((id) => {
              const said = promptOf(id).replaceAll('*', '');
              return (
                <li key={id}>
                  <span>{said}</span>
                  <button
                    type="button"
                    class="button"
                    aria-label={text('optionsOfferAgainWhat', said)}
                    onClick={() =>
                      set((now) => ({
                        off: now.off.filter((other) => other !== id),
                        // Should it be dismissed again, it may be asked about again.
                        retireAsked: now.retireAsked.filter((other) => other !== id),
                      }))
                    }
                  >
                    {text('optionsOfferAgain')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {quiet.length > 0 && (
        <>
          <h3>{text('optionsSilencedPeople')}</h3>
          <ul role="list" class="rows">
            {quiet.map(({ id, name }) => (
              <li key={id}>
                <span>
                  <bdi>{name}</bdi>
                </span>
                <button
                  type="button"
                  class="button"
                  aria-label={text('optionsPromptAgainWho', name)}
                  onClick={() =>
                    set((now) => ({ quietPeople: now.quietPeople.filter((other) => other !== id) }))
                  }
                >
                  {text('optionsPromptAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
