/** A box in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Distance from the edges of the window, CSS pixels. */
const margin = 16;

/**
 * Where a prompt of this size may stand: at the bottom of the end side, else in the next corner
 * that covers nothing. @returns undefined when every corner would cover something: it stays away
 */
export function freeCorner(
  viewport: { width: number; height: number },
  size: { width: number; height: number },
  taken: readonly Box[],
  rightToLeft: boolean,
): { left: number; top: number } | undefined {
  const right = viewport.width - size.width - margin;
  const bottom = viewport.height - size.height - margin;
  if (right < 0 || bottom < 0) return undefined;
  const [end, start] = rightToLeft ? [margin, right] : [right, margin];
  const corners = [
    { left: end, top: bottom },
    { left: start, top: bottom },
    { left: end, top: margin },
    { left: start, top: margin },
  ];
  return corners.find(({ left, top }) =>
    taken.every(
      (box) =>
        box.right <= left ||
        box.left >= left + size.width ||
        box.bottom <= top ||
        box.top >= top + size.height,
    ),
  );
}
