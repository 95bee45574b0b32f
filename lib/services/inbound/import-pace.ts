/** A transaction of the import is to hold the database no longer than this, in milliseconds. */
const sliceMsMax = 30;
/** Messages of one transaction. */
const sliceSizes = { min: 5, first: 25, max: 50 } as const;
/** Between two slices everything rests, a multiple of the time that the slice took: live conversations go first. */
const restMs = { min: 10, max: 500 } as const;
const restFactor = 6;

export interface Pace {
  /** Messages of the next slice. */
  size: number;
  /** How long to rest before it. */
  restMs: number;
}

export const firstPace: Pace = { size: sliceSizes.first, restMs: 0 };

/** What follows a slice: half of it where it took too long, a little more where there was room. */
export function nextPace(size: number, tookMs: number): Pace {
  const rest = Math.min(restMs.max, Math.max(restMs.min, restFactor * tookMs));
  if (tookMs > sliceMsMax) return { restMs: rest, size: Math.max(sliceSizes.min, Math.floor(size / 2)) };
  const hasRoom = tookMs < sliceMsMax / 2;
  return { restMs: rest, size: hasRoom ? Math.min(sliceSizes.max, size + 5) : size };
}
