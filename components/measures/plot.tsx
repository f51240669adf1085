import type { Point } from '../../domain/measures/measured';
import { text } from '../../storage/texts';
import { barsOf, dotsOn, height, lineThrough, scaleOf, yOf, type Scale } from './plot-shape';
import './plot.css';

export interface PlotLine {
  name: string;
  points: readonly Point[];
}

interface Props {
  /** one to three, over the same weeks or months */
  lines: readonly PlotLine[];
  as: 'lines' | 'bars';
  /** where the scale begins, and where it ends unless the values tell */
  bottom?: number;
  top?: number | undefined;
  /** a figure to hold the values against, and its name */
  aim?: { value: number; name: string } | undefined;
  large?: boolean;
  valueInWords: (value: number) => string;
  startInWords: (start: string) => string;
}

/** A quiet plot: one accent, one grey. SVG, so that it follows dark mode, forced colours and print; a table says the same. */
export function Plot(props: Props) {
  const { lines, as, bottom = 0, top, aim, large, valueInWords, startInWords } = props;
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const scale = scaleOf(aim === undefined ? values : [...values, aim.value], bottom, top);
  const spans = lines[0]!.points;
  const [first, last] = [spans[0]!.start, spans.at(-1)!.start];
  return (
    <figure class={`plot ${large ? 'large' : ''}`}>
      <div class="scale" aria-hidden="true">
        <span>{valueInWords(scale.top)}</span>
        <span>{valueInWords(scale.bottom)}</span>
      </div>
      <svg
        role="img"
        aria-label={gistOf(props)}
        viewBox={`0 0 ${spans.length} ${height}`}
        preserveAspectRatio="none"
      >
        <path class="ground" d={`M0 ${height}H${spans.length}`} />
        {aim && <path class="aim" d={`M0 ${yOf(aim.value, scale)}H${spans.length}`} />}
        {lines.map(({ name, points }, n) =>
          as === 'lines' ? (
            <g key={name} class={`line line-${n}`}>
              <path d={lineThrough(points, scale)} />
              <path class="dots" d={dotsOn(points, scale)} />
            </g>
          ) : (
            <Bars key={name} points={points} line={n} of={lines.length} scale={scale} />
          ),
        )}
      </svg>
      <div class="dates" aria-hidden="true">
        <span>{startInWords(first)}</span>
        <span>{startInWords(last)}</span>
      </div>
      {(lines.length > 1 || aim) && (
        <ul role="list" class="legend">
          {lines.length > 1 && lines.map(({ name }, n) => <Key as={as} line={n} name={name} />)}
          {aim && <Key as="aim" name={aim.name} />}
        </ul>
      )}
    </figure>
  );
}

interface BarsProps {
  points: readonly Point[];
  line: number;
  of: number;
  scale: Scale;
}

const Bars = ({ points, line, of, scale }: BarsProps) => (
  <g class={`bars line-${line}`}>
    {barsOf(points, line, of, scale).map((bar) => (
      <rect key={bar.x} {...bar} />
    ))}
  </g>
);

/** One entry of the legend, with a piece of what it names. */
const Key = ({ as, line, name }: { as: Props['as'] | 'aim'; line?: number; name: string }) => (
  <li>
    <svg viewBox="0 0 16 8" aria-hidden="true">
      {as === 'bars' ? (
        <g class={`bars line-${line}`}>
          <rect x="4" y="0" width="8" height="8" />
        </g>
      ) : (
        <path class={as === 'aim' ? 'aim' : `line line-${line}`} d="M1 4H15" />
      )}
    </svg>
    {name}
  </li>
);

/** What the eyes see at once: ends in time, lowest, highest and latest value of each line, and the gaps. */
function gistOf({ lines, valueInWords, startInWords }: Props): string {
  const spans = lines[0]!.points;
  const said = lines.flatMap(({ name, points }) => {
    const values = points.flatMap(({ value }) => value ?? []);
    if (values.length === 0) return [];
    const ends = [Math.min(...values), Math.max(...values), values.at(-1)!];
    return text('plotGist', name, ...ends.map(valueInWords));
  });
  const unknown = spans.filter((_, n) => lines.every(({ points }) => !isKnown(points[n]))).length;
  return [
    text('plotSpan', startInWords(spans[0]!.start), startInWords(spans.at(-1)!.start)),
    ...said,
    ...(unknown > 0 ? [text('plotGaps', unknown, spans.length)] : []),
  ].join(' ');
}

const isKnown = (point: Point | undefined): boolean => point?.value !== undefined;
