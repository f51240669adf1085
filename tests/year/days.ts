/** Days reckoned with the platform alone, so that a slip in the product's own calendar is not repeated here. */

/** The local date of an instant (epoch ms). */
export const dayAt = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The local time of an instant (epoch ms), 'HH:MM'. */
export const timeAt = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString()
    .slice(0, 5);

/** The instant (epoch ms) of a local date and time. */
export const instantIn = (day: string, time: string, zone: string): number =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;

export const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** ISO weekday, 1 = Monday. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

export const mondayOf = (day: string): string => plusDays(day, 1 - weekdayOf(day));

/** Calendar days from one to the other. */
export const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

export const isWeekend = (day: string): boolean => weekdayOf(day) > 5;
