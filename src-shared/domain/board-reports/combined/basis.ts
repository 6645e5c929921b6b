import type { PackFacts } from './part.ts'

const basisOf = (one: PackFacts): string =>
  [one.audience, one.from, one.to, one.asAt, one.clock, one.isDemonstration, one.clockRule].join(
    ' ',
  )

/** Whether two packs are of the same period, as-at date, clock and audience, and both of real data or not. */
export function isSameBasis(one: PackFacts, other: PackFacts): boolean {
  return basisOf(one) === basisOf(other)
}

/**
 * The pack by which it is decided what is added up: one of those that most regions have. Where two
 * have as many, the later period, then the later as-at date, then external before internal.
 */
export function choiceOfBasis(one: PackFacts, all: readonly PackFacts[]): PackFacts {
  return all.reduce((best, other) => (rankOf(other, all) > rankOf(best, all) ? other : best), one)
}

/** What sorts later is chosen. */
function rankOf(one: PackFacts, all: readonly PackFacts[]): string {
  const alike = all.filter((other) => isSameBasis(one, other))
  const regions = new Set(alike.map(({ region }) => region)).size
  const { to, from, asAt, audience, isDemonstration } = one
  const kind = [audience === 'external', !isDemonstration].map(Number)
  return [regions, to, from, asAt, ...kind, basisOf(one)].join(' ')
}
