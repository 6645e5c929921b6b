import { sum } from '#shared/domain/board-reports/figures.ts'
import type { Forecast, Tested } from './back-test.ts'

/** A ratio of two sums over sites, which are independent, with its Monte Carlo standard error. */
export interface Ratio {
  readonly ratio: number
  readonly error: number
}

/** The mean of something over all referrals of all sites; those of one site hang together. */
export function meanOver<One>(
  sites: readonly (readonly One[])[],
  read: (one: One) => number,
): Ratio {
  const sums = sites.map((site) => ({ total: sum(site.map(read)), count: site.length }))
  const count = sum(sums.map((one) => one.count))
  const ratio = sum(sums.map((one) => one.total)) / count
  const squares = sums.map((one) => (one.total - ratio * one.count) ** 2)
  return { ratio, error: Math.sqrt(sum(squares)) / count }
}

/** A referral for which the forecast and the figure by day alone were both given. */
export type Scored = Tested & { readonly all: Forecast; readonly byDay: number }

export function isScored(one: Tested): one is Scored {
  return one.all !== null && one.byDay !== null
}

/** One for which the last year alone was enough, too. */
export type ScoredByYear = Scored & { readonly year: Forecast }

export function isScoredByYear(one: Scored): one is ScoredByYear {
  return one.year !== null
}

const squareOf = (chance: number, { outcome }: Tested) => (chance - outcome) ** 2

/** The Brier scores of the same referrals: 0 is never wrong, a quarter is a coin. */
export function brierScores(sites: readonly (readonly Scored[])[]) {
  return {
    base: meanOver(sites, (one) => squareOf(one.base, one)),
    byDay: meanOver(sites, (one) => squareOf(one.byDay, one)),
    forecast: meanOver(sites, (one) => squareOf(one.all.chance, one)),
    truth: meanOver(sites, (one) => squareOf(one.truth, one)),
    /** Below nought where the forecast is better. */
    lessBase: meanOver(sites, (one) => squareOf(one.all.chance, one) - squareOf(one.base, one)),
    lessDay: meanOver(sites, (one) => squareOf(one.all.chance, one) - squareOf(one.byDay, one)),
  }
}

/** The same of the last year alone, against all of the history. */
export function yearScores(sites: readonly (readonly ScoredByYear[])[]) {
  return {
    all: meanOver(sites, (one) => squareOf(one.all.chance, one)),
    year: meanOver(sites, (one) => squareOf(one.year.chance, one)),
    lessAll: meanOver(
      sites,
      (one) => squareOf(one.year.chance, one) - squareOf(one.all.chance, one),
    ),
  }
}

type Limited = Pick<Tested, 'truth'> & { readonly limits: NonNullable<Forecast['limits']> }

/** Of the intervals that are given, how many hold the true chance. */
export function holdingTruth<One extends Tested>(
  sites: readonly (readonly One[])[],
  read: (one: One) => Forecast,
): Ratio {
  const limited = sites.map((site) =>
    site.flatMap((one): readonly Limited[] => {
      const { limits } = read(one)
      return limits ? [{ truth: one.truth, limits }] : []
    }),
  )
  return meanOver(limited, ({ truth, limits: [lower, upper] }) =>
    lower <= truth && truth <= upper ? 1 : 0,
  )
}
