import * as v from 'valibot';
import { isAddress } from '../domain/address';

/** The fields of which files are made: what everything that comes from outside is checked with. */

/** In characters; every screen asks for less. */
const longestWords = 20_000;

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,63}$/));
/** to the end of the year 9999, as whatever was once written, by a clock set wrong, too, must be restorable */
export const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(253_402_300_799_999),
);
export const parses = (read: (text: string) => unknown) => (text: string) => {
  try {
    read(text);
    return true;
  } catch {
    return false;
  }
};
/** from the sixties: in the west, the first instant of all is still the last day of 1969 */
export const day = v.pipe(
  v.string(),
  v.regex(/^(19[6-9]\d|[2-9]\d{3})-\d\d-\d\d$/),
  v.check(parses(Temporal.PlainDate.from)),
);
export const localTime = v.pipe(
  v.string(),
  v.regex(/^(19[6-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d$/),
  v.check(parses(Temporal.PlainDateTime.from)),
);
/** 'HH:MM' */
export const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** an IANA name; one that this browser does not know counts as UTC */
export const zone = v.pipe(v.string(), v.regex(/^[\w+:/-]{1,64}$/));
export const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
export const addresses = v.array(v.pipe(v.string(), v.maxLength(254), v.check(isAddress)));
/**
 * What a leader may write in one go. What is longer is cut and not refused: one text that was once let in must not cost them
 * all the rest of a file.
 */
export const words = v.pipe(
  v.string(),
  v.transform((said) => said.slice(0, longestWords)),
);
export const count = (most: number, least = 0) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
