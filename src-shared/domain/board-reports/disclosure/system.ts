/** From `min` to `max`; where `gap` is given, 0 or at least so many. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly gap?: number
}

/** A sum of multiples of counts that equals a number, or is at most that. */
export interface Relation {
  readonly terms: readonly (readonly [times: number, id: string])[]
  readonly is: 'equal' | 'at most'
  readonly total: number
}

export interface System {
  readonly ranges: ReadonlyMap<string, Range>
  readonly relations: readonly Relation[]
}

/** A value for each count. */
export type Values = ReadonlyMap<string, number>

/** Nothing in a region's report is as large; a count without an upper limit is at most this. */
export const LARGEST = 9_999
