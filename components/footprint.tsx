import './footprint.css';

/** Filled: kept; outline: missed; dot: does not count; ring: a reserve week; `now` fills from the heel. */
export type Print = 'kept' | 'missed' | 'neutral' | 'reserve' | 'now';

interface Props {
  print: Print;
  /** 0..1, how far a `now` print is filled */
  share?: number;
  /** which foot; a row of prints alternates */
  foot?: 'left' | 'right';
}

const width = 16;
const height = 24;
const sole =
  'M7.6 1.2c3.3 0 5.2 2.5 5.2 5.8 0 2.7-.9 4.9-1.5 7.3H4.9C4.2 11.900 3 9.900 3 7 3 3.500 4.600 1.200 7.600 1.200z';
const heel = 'M5.200 16.600h6c.1 3.700-.8 6.200-3 6.200s-3.100-2.500-3-6.200z';

/** The one mark of the product. It says nothing to screen readers: words stand beside it. */
export function Footprint({ print, share = 0, foot = 'left' }: Props) {
  const filled = height * Math.min(1, Math.max(0, share));
  return (
    <svg class={`footprint ${print} ${foot}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {print === 'neutral' ? (
        <circle cx={width / 2} cy={height / 2} r="2" />
      ) : (
        <path d={`${sole} ${heel}`} />
      )}
      {print === 'reserve' && <circle class="ring" cx="8" cy="8" r="3" />}
      {print === 'now' && filled > 0 && (
        // A window onto a filled print, opened from below.
        <svg
          y={height - filled}
          width={width}
          height={filled}
          viewBox={`0 ${height - filled} ${width} ${filled}`}
        >
          <path class="fill" d={`${sole} ${heel}`} />
        </svg>
      )}
    </svg>
  );
}
