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

/**
 * Reads Calendar's event id: base64 (plain or url-safe, unpadded) of "<event> <calendar>".
 * What cannot be decoded is its own key.
 */
export function readEventId(raw: string): EventId {
  const event = decoded(raw)?.split(' ')[0] || raw;
  const stamp = /_(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(event);
  // A series that was split carries the split's own stamp; both halves are one habit of two people.
  const root = event.replace(/_\d{8}(T\d{6}Z)?$/, '').replace(/_R\d{8}(T\d{6})?$/, '');
  if (!stamp) return root === event ? { key: event } : { key: event, series: root };
  const [, year, month, date, hour, minute, second] = stamp;
  const found: EventId = { key: event, series: root };
  const day = existingDay(`${year}-${month}-${date}`);
  if (day === undefined) return found;
  if (hour === undefined) found.day = day;
  else {
    const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
    // Before 2004 there was no Calendar, and the background takes no such time.
    if (Number.isFinite(at) && Number(year) >= 2004) found.startsAt = at;
  }
  return found;
}

/** Digits on a page may be any; a day that does not exist would stop whoever reckons with it. */
function existingDay(day: string): string | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
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
  return existingDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}
