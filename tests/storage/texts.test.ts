import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { counted, text, uiDirection, uiLanguage } from '../../storage/texts';
import { languages } from '../languages';

/** A browser in one language that shows the texts of another, as it falls back to them. */
function speaks(asked: string, written: string): void {
  const texts = languages.get(written)!;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(asked);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, values) =>
    (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => [values].flat()[place - 1] ?? ''),
  );
}

beforeEach(() => void vi.restoreAllMocks());

describe('the direction of a page', () => {
  it.each([...languages.keys()])('in %s is the one it is written in', (language) => {
    speaks(language, language);
    const script = new Intl.Locale(language).maximize().script;
    expect(uiDirection()).toBe(script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr');
  });

  it.each(['he', 'fa', 'ur'])(
    'in a browser in %s is that of English, whose texts it shows',
    (asked) => {
      speaks(asked, 'en');
      expect(uiDirection()).toBe('ltr');
    },
  );
});

describe('dates, numbers and plurals', () => {
  it.each([
    ['en-US', 'en', 'en-US'],
    ['de-CH', 'de', 'de-CH'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    // Falls back to English, where the day goes first and the clock has 24 hours.
    ['it', 'en', 'en-GB'],
    ['pt-PT', 'en', 'en-GB'],
    ['ar', 'ar', 'ar-u-nu-latn'],
    ['ar-EG', 'ar', 'ar-EG-u-nu-latn'],
  ])('in a browser in %s with texts in %s are those of %s', (asked, written, tag) => {
    speaks(asked, written);
    expect(uiLanguage()).toBe(tag);
  });

  it('have one kind of digits in Arabic, wherever', () => {
    speaks('ar-EG', 'ar');
    expect(counted('optionsPeopleCount', 14)).toContain('14');
    expect(new Intl.NumberFormat('ar-EG').format(14)).not.toContain('14');
  });

  it('follow the texts', () => {
    speaks('ar', 'ar');
    const forms = [0, 1, 2, 3, 11, 100].map((count) => counted('optionsPeopleCount', count));
    expect(new Set(forms.map((one) => one.replace(/\d+ ?/, ''))).size).toBeGreaterThan(3);
    speaks('ja', 'ja');
    expect(counted('optionsPeopleCount', 1)).toBe(
      counted('optionsPeopleCount', 2).replace('2', '1'),
    );
    speaks('de', 'de');
    expect(text('backupNewer', 12_345, 1)).toContain('12.345');
  });
});
