import type { Tested } from './back-test.ts'
import type { Process } from './process.ts'
import {
  brierScores,
  holdingTruth,
  isScored,
  isScoredByYear,
  meanOver,
  type Ratio,
  type Scored,
  yearScores,
} from './scores.ts'

/** All sites of one process and size. */
export interface Row {
  readonly process: Process
  readonly referrals: number
  readonly tested: readonly (readonly Tested[])[]
}

export interface Table {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const signed = (value: number, digits: number) => {
  const text = Math.abs(value).toFixed(digits)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
const score = ({ ratio, error }: Ratio) => `${signed(ratio, 3)} ± ${error.toFixed(3)}`
const percent = ({ ratio, error }: Ratio) =>
  Number.isFinite(ratio) ? `${signed(100 * ratio, 0)} ± ${(100 * error).toFixed(0)}` : 'none'

const scoredOf = ({ tested }: Row) => tested.map((site) => site.filter(isScored))
const nameOf = ({ process, referrals }: Row) => [process.name, `${referrals}`]

export function brierTable(rows: readonly Row[]): Table {
  return {
    title: 'Brier scores of the same referrals; a difference below 0 is for the forecast',
    headings: [
      ...['Site', 'referrals', 'forecasts', 'base rate', 'by day alone', 'forecast', 'true chance'],
      ...['forecast less base rate', 'forecast less day alone'],
    ],
    rows: rows.map((row) => {
      const scored = scoredOf(row)
      const { base, byDay, forecast, truth, lessBase, lessDay } = brierScores(scored)
      const cells = [base, byDay, forecast, truth, lessBase, lessDay].map(score)
      return [...nameOf(row), `${scored.flat().length}`, ...cells]
    }),
  }
}

export function givenTable(rows: readonly Row[]): Table {
  return {
    title:
      'How often a chance is given, what its interval holds, and the gains; per cent and points',
    headings: [
      ...['Site', 'referrals', 'given', 'with interval', 'holds the true chance'],
      ...['forecast less true chance', 'mean gain', 'true gain'],
    ],
    rows: rows.map((row) => {
      const scored = scoredOf(row)
      const gains = scored.map((site) => site.filter(({ all }) => all.gain !== null))
      const cells = [
        meanOver(row.tested, (one) => (isScored(one) ? 1 : 0)),
        meanOver(scored, ({ all }) => (all.limits ? 1 : 0)),
        holdingTruth(scored, ({ all }) => all),
        meanOver(scored, ({ all, truth }) => all.chance - truth),
        meanOver(gains, ({ all }) => all.gain ?? 0),
        meanOver(gains, ({ trueGain }) => trueGain),
      ]
      return [...nameOf(row), ...cells.map(percent)]
    }),
  }
}

export function yearTable(rows: readonly Row[]): Table {
  return {
    title: 'The last year alone against all of the history, where both give a chance',
    headings: [
      ...['Site', 'referrals', 'given by the year', 'all', 'year', 'year less all'],
      ...['all less true chance', 'year less true chance', 'year holds the true chance'],
    ],
    rows: rows.map((row) => {
      const both = scoredOf(row).map((site) => site.filter(isScoredByYear))
      const { all, year, lessAll } = yearScores(both)
      return [
        ...nameOf(row),
        percent(meanOver(row.tested, (one) => (one.year ? 1 : 0))),
        ...[all, year, lessAll].map(score),
        percent(meanOver(both, (one) => one.all.chance - one.truth)),
        percent(meanOver(both, (one) => one.year.chance - one.truth)),
        percent(holdingTruth(both, (one) => one.year)),
      ]
    }),
  }
}

const BANDS = [0, 0.1, 0.3, 0.5, 0.7, 0.9] as const

export function calibrationTable(rows: readonly Row[]): Table {
  return {
    title: 'Calibration: mean forecast / admitted in time, per cent (forecasts), by band',
    headings: [
      ...['Site', 'referrals'],
      ...BANDS.map((from, at) => `${100 * from} to ${100 * (BANDS[at + 1] ?? 1)}`),
    ],
    rows: rows.map((row) => {
      const bands = BANDS.map((from, at) => ({
        from,
        to: BANDS[at + 1] ?? Number.POSITIVE_INFINITY,
      }))
      return [...nameOf(row), ...bands.map((band) => calibration(scoredOf(row), band))]
    }),
  }
}

const FEWEST = 20

function calibration(
  sites: readonly (readonly Scored[])[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  const band = sites.map((site) => site.filter(({ all }) => from <= all.chance && all.chance < to))
  const count = band.flat().length
  if (count < FEWEST) return `too few (${count})`
  const { ratio } = meanOver(band, ({ all }) => all.chance)
  return `${signed(100 * ratio, 0)} / ${percent(meanOver(band, (one) => one.outcome))} (${count})`
}
