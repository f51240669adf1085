import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { valueInWords } from '../../components/measures/values';
import { agoInWords, daysInWords, minutesInWords, spanInWords } from '../../components/when';
import { stubTexts } from './texts-stub';

const hour = 3_600_000;
const day = 24 * hour;
const clock = { now: Date.UTC(2026, 10, 23, 8), zone: 'Asia/Tokyo' };

beforeEach(() => {
  stubTexts();
  const english = fakeBrowser.i18n.getMessage;
  const get = (key: string, values: string[]) => (key === 'language' ? 'ja' : english(key, values));
  fakeBrowser.i18n.getMessage = get as typeof fakeBrowser.i18n.getMessage;
  fakeBrowser.i18n.getUILanguage = () => 'ja';
});

it('sets numbers and their words close, as Japanese is written', () => {
  expect([
    daysInWords(14),
    minutesInWords(20),
    spanInWords(3 * hour),
    valueInWords(12, 'days'),
    valueInWords(90, 'minutes'),
    agoInWords(clock.now - 34 * day, clock),
    agoInWords(clock.now - day, clock),
  ]).toEqual(['14日', '20分', '3時間', '12日', '90分', '34日前', '昨日']);
  const format = new Intl.NumberFormat('ja', { style: 'unit', unit: 'day', unitDisplay: 'long' });
  expect(format.format(14), 'control: the browser itself leaves a blank').toMatch(/^14\s日$/);
});
