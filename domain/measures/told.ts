import type { Gathered } from './gathered';
import type { Measured, Series } from './measured';
import { countSince, known, pointsOf, within, type Span } from './windows';

/** M11: stories captured, and how often one was told, a month. */
export function storiesTold({ stories, months, startDay }: Gathered): Measured {
  const line = countLine(months, startDay);
  const captured = line('captured', stories);
  const told = line(
    'told',
    stories.flatMap((story) => story.told),
  );
  return {
    id: 'M11',
    unit: 'count',
    period: 'month',
    of: captured.of,
    points: [],
    series: [captured, told],
    ...known({ value: captured.value }),
  };
}

/** M12: how often my leader was asked to something, how often they came, and had the half page. All by the day of asking. */
export function leaderInvited({ invitations, months, startDay }: Gathered): Measured {
  const line = countLine(months, startDay);
  const all = invitations.map((one) => ({ ...one, day: one.invitedOn }));
  const series = [
    line('invited', all),
    line(
      'came',
      all.filter(({ came }) => came === true),
    ),
    line(
      'briefed',
      all.filter(({ briefedOn }) => briefedOn !== undefined),
    ),
  ] as const;
  const [invited] = series;
  return {
    id: 'M12',
    unit: 'count',
    period: 'month',
    of: invited.of,
    points: [],
    series: [...series],
    ...known({ value: invited.value }),
  };
}

/** Counts things a span; the sum is known as soon as one span is. */
const countLine =
  (spans: readonly Span[], startDay: string) =>
  (name: Series['name'], things: readonly { day: string }[]): Series => {
    const of = within(things, spans).length;
    const points = pointsOf(spans, things, countSince(startDay));
    return { name, unit: 'count', of, points, value: of };
  };
