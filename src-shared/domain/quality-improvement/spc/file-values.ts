import type { Moment } from './moment.ts'
import type { Value } from './process-limits.ts'
import type { Facet } from './series.ts'

/** Far beyond any measure, and small enough that nothing reckoned from it overflows. */
const LARGEST = 1e100

/** Whether what a file holds is an object with names. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether what a file holds is a number that can be reckoned with. */
export function isMeasure(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST
}

/** Whether what a file holds is a number, or says that it is missing. */
export function isValue(value: unknown): value is Value {
  return value === null || isMeasure(value)
}

/** Whether what a file holds may name a facet. */
export function isFacet(value: unknown): value is Facet {
  return typeof value === 'string' || isMeasure(value)
}

/** Whether what a file holds may be a moment; text still has to be read as one. */
export function isMoment(value: unknown): value is Moment {
  return typeof value === 'string' || isMeasure(value)
}
