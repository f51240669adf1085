import { wordLanguages, type WordLanguage } from '../../../domain/words';
import { text, uiLanguage } from '../../../storage/texts';
import { Ruled } from '../ruled';
import type { SectionProps } from '../section';

/** Whose built-in words count: of eleven languages, those that are written around the leader. */
export function Languages({ held, settings, set }: SectionProps) {
  const isLocked = held.locked.has('languages');
  const languages = (isLocked ? held.chosen : settings).languages ?? wordLanguages;
  const names = new Intl.DisplayNames(uiLanguage(), { type: 'language' });
  const turn = (language: WordLanguage, isOn: boolean) =>
    set((now) => ({
      languages: wordLanguages.filter((one) =>
        one === language ? isOn : (now.languages ?? wordLanguages).includes(one),
      ),
    }));
  return (
    <fieldset class="days languages">
      <legend>{text('optionsLanguages')}</legend>
      {wordLanguages.map((language) => (
        <label class="choice" key={language}>
          <input
            type="checkbox"
            checked={languages.includes(language)}
            disabled={isLocked}
            onChange={({ currentTarget: { checked } }) => turn(language, checked)}
          />
          {names.of(language)}
        </label>
      ))}
      <p class="note">{text('optionsLanguagesNote')}</p>
      <Ruled held={held} part="languages" />
    </fieldset>
  );
}
