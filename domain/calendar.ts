/**
 * Days, weeks and hours as the leader lives them. A day is an ISO local date 'YYYY-MM-DD', a weekday is ISO (1 = Monday …
 * 7 = Sunday), an instant is epoch ms. Days are counted on the calendar, never in hours, so that daylight saving cannot
 * lose or double one.
 */

/** Hours in which no prompt appears, local times 'HH:MM'; they may span midnight. */
export interface QuietHours {
  on: boolean;
  from: string;
  to: string;
}

/** How a region lives its week; weekdays are ISO, 1..7. */
export interface LocaleWeek {
  firstWeekday: number;
  workingDays: number[];
}

/**
 * The zone itself, or 'UTC' when this platform does not know its name: a backup from a newer browser, or a zone since renamed,
 * must not stop the app.
 */
export function knownZone(zone: string): string {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    return 'UTC';
  }
}

const inZone = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(knownZone(zone));

/** The local date of an instant (epoch ms). An unknown zone counts as UTC. */
export const localDay = (at: number, zone: string): string =>
  inZone(at, zone).toPlainDate().toString();

/** The local time of an instant (epoch ms), 'HH:MM', seconds cut off. An unknown zone counts as UTC. */
export const localTime = (at: number, zone: string): string =>
  inZone(at, zone).toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'trunc' });

/** The day so many calendar days later, or earlier when negative. */
export const addDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** Calendar days from one local day to another; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

/** The instant (epoch ms) at which the next local day begins. */
export const endOfDay = (at: number, zone: string): number =>
  Temporal.PlainDate.from(localDay(at, zone)).add({ days: 1 }).toZonedDateTime(knownZone(zone))
    .epochMilliseconds;

/** The first day of the calendar week that holds the day. @param firstWeekday the leader's week start, 1..7 */
export function weekOf(day: string, firstWeekday: number): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: (date.dayOfWeek - firstWeekday + 7) % 7 }).toString();
}

/** The seven days of the week that starts on a day. */
export function daysOfWeek(start: string): string[] {
  const first = Temporal.PlainDate.from(start);
  return Array.from({ length: 7 }, (_, days) => first.add({ days }).toString());
}

export const isWorkingDay = (day: string, workingDays: readonly number[]): boolean =>
  workingDays.includes(Temporal.PlainDate.from(day).dayOfWeek);

/** The first working day after a day; simply the next day for a leader without working days. */
export function nextWorkingDay(day: string, workingDays: readonly number[]): string {
  const following = daysOfWeek(addDays(day, 1));
  return following.find((next) => isWorkingDay(next, workingDays)) ?? addDays(day, 1);
}

/** Does the instant (epoch ms) fall into the quiet hours, `from` included, `to` not? Equal times are no hours at all. */
export function isQuiet(at: number, zone: string, { on, from, to }: QuietHours): boolean {
  if (!on) return false;
  const time = localTime(at, zone);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** Weeks that do not start on Monday, by region: CLDR 48, supplemental weekData. */
const weekStarts: [firstDay: number, regions: string][] = [
  [5, 'MV'],
  [6, 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'],
  [
    7,
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR ' +
      'PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  ],
];

/** Weekends other than Saturday and Sunday, by region: the same source. */
const weekends: [weekend: number[], regions: string][] = [
  [[4, 5], 'AF'],
  [[5], 'IR'],
  [[5, 6], 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'],
  [[7], 'IN UG'],
];

function weekOfRegion(region = '001'): Intl.WeekInfo {
  const holds = ([, regions]: [unknown, string]) => regions.includes(region);
  return {
    firstDay: weekStarts.find(holds)?.[0] ?? 1,
    weekend: weekends.find(holds)?.[0] ?? [6, 7],
  };
}

/**
 * Week start and working days of a locale (BCP 47), as first settings. The platform's own answer where it has one; Firefox
 * has none, there the table above speaks. A malformed locale gets the world's default, Monday to Friday.
 */
export function localeWeek(locale: string): LocaleWeek {
  const { firstDay, weekend } = weekInfo(locale);
  const workingDays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekend.includes(weekday));
  return { firstWeekday: firstDay, workingDays };
}

function weekInfo(tag: string): Intl.WeekInfo {
  try {
    const locale = new Intl.Locale(tag);
    // First a method, once a property, in Firefox neither.
    const platform: { getWeekInfo?(): Intl.WeekInfo; weekInfo?: Intl.WeekInfo } = locale;
    return platform.getWeekInfo?.() ?? platform.weekInfo ?? weekOfRegion(locale.maximize().region);
  } catch {
    return weekOfRegion();
  }
}
