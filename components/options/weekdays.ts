import { uiLanguage } from '../../storage/texts';

/** The ISO weekdays in the order of a week that begins on `first`. */
export const weekFrom = (first: number): number[] =>
  Array.from({ length: 7 }, (_, place) => ((first - 1 + place) % 7) + 1);

/** 2024 began on a Monday, so its first days carry the ISO weekdays. */
export const weekdayName = (weekday: number): string =>
  new Temporal.PlainDate(2024, 1, weekday).toLocaleString(uiLanguage(), { weekday: 'long' });
