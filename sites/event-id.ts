/** What an event's id tells without any language. */
export interface EventId {
  /** the event, or this instance of a series */
  key: string;
  /** shared by all instances of a series */
  series?: string;
  /** epoch ms of the planned start of a recurring instance */
  startsAt?: number;
  /** local date of a recurring all-day instance */
  day?: string;
}

/** What the background takes: no longer key, and no time before Calendar began or after the year 2099, epoch ms. */
const longestKey = 512;
const earliest = 1_080_000_000_000;
const latest = 4_102_444_800_000;

/**
 * Reads Calendar's event id: base64 (plain or url-safe, unpadded) of "<event> <calendar>".
 * What cannot be decoded is its own key.
 */
export function readEventId(raw: string): EventId {
  const event = (decoded(raw)?.split(' ')[0] || raw).slice(0, longestKey);
  const stamp = /_(\d{8})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(event);
  // A series that was split carries the split's own stamp; both halves are one habit of two people.
  const root = event.replace(/(_R\d{8}(T\d{6})?)?(_\d{8}(T\d{6}Z)?)?$/, '');
  if (!root || root === event) return { key: event };
  const found: EventId = { key: event, series: root };
  const [, date, hour, minute, second] = stamp ?? [];
  const day = dayOfStamp(date);
  if (day === undefined) return found;
  if (hour === undefined) found.day = day;
  else {
    const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
    if (at > earliest && at < latest) found.startsAt = at;
  }
  return found;
}

/**
 * Local date 'YYYY-MM-DD' of a stamp 'YYYYMMDD', as ids and date fields have it. Digits on a page may be any; a day that
 * does not exist would stop whoever reckons with it, so it is none.
 */
export function dayOfStamp(stamp: string | null | undefined): string | undefined {
  if (!stamp || !/^\d{8}$/.test(stamp)) return undefined;
  try {
    return Temporal.PlainDate.from(stamp).toString();
  } catch {
    return undefined;
  }
}

function decoded(raw: string): string | undefined {
  try {
    return atob(raw.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}

/** Local date 'YYYY-MM-DD' of a grid column: `(year - 1970) << 9 | month << 5 | day`. */
export function dayOfKey(key: string | null | undefined): string | undefined {
  if (!key || !/^\d{1,6}$/.test(key)) return undefined;
  const number = +key;
  const [year, month, date] = [(number >> 9) + 1970, (number >> 5) & 15, number & 31];
  return dayOfStamp(`${(year * 100 + month) * 100 + date}`);
}
