/** The columns of the tables, from the trials of one row. */
import { precision, share } from './shares.ts'
import type { Trial } from './trial.ts'

export const FIRST_HEADINGS = [
  'days lost, everyone',
  'days lost, completed',
  'difference',
  'median, completed',
  'that less the limit',
  'first of the whole list',
]

export function firstCells(found: readonly Pick<Trial, 'first'>[]): readonly string[] {
  return [
    share(found.map(({ first }) => first.everyone)),
    share(found.map(({ first }) => first.completed)),
    // Both of the same caseloads: its error is that of the pairs.
    share(found.map(({ first }) => first.everyone - first.completed)),
    share(found.map(({ first }) => first.medians)),
    share(found.map(({ first }) => first.mediansPastLimit)),
    share(found.map(({ first }) => first.shown)),
  ]
}

export const CALLED_HEADINGS = ['found, everyone', 'right', 'found, completed', 'right']

export function calledCells(found: readonly Trial[]): readonly string[] {
  return [
    share(found.map(({ called }) => called.everyone.right)),
    precision(found.map(({ called }) => called.everyone)),
    share(found.map(({ called }) => called.completed.right)),
    precision(found.map(({ called }) => called.completed)),
  ]
}

export const SUGGESTED_HEADINGS = ['found, tested', 'right', 'found, counted too']

export function suggestedCells(found: readonly Trial[]): readonly string[] {
  return [
    share(found.map(({ suggested }) => suggested.tested)),
    precision(found.map(({ suggested }) => suggested.rightTested)),
    share(found.map(({ suggested }) => suggested.any)),
  ]
}
