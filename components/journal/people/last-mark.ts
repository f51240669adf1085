import { inTime, type LogEvent, type MarkName } from '../../../domain/log';

/** What a person said last when asked, and on which local day. */
export function lastMark(
  events: readonly LogEvent[],
  what: MarkName,
  person: string,
): { value: number; day: string } | undefined {
  const marks = events.filter(
    (event) => event.kind === 'mark' && event.what === what && event.person === person,
  ) as Extract<LogEvent, { kind: 'mark' }>[];
  return marks.toSorted(inTime).at(-1);
}
