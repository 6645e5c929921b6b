import { quantile, sum } from '../../board-reports/figures.ts'
import { type Chance, chance } from '../../demonstration/chance.ts'
import {
  admissionDay,
  openAfter,
  type PastHistory,
  type WaitChances,
  waitChances,
} from '../wait-chances.ts'
import { type Arrivals, drawRate, drawWeek } from './arrivals.ts'

/** So many weeks are looked ahead. */
export const WEEKS_AHEAD = 13

const DAYS_AHEAD = WEEKS_AHEAD * 7
const SEED = 28

/** Admissions of one week, or of all weeks: the mean of the simulations, and where they lie. */
export interface Expected {
  readonly mean: number
  readonly lower80: number
  readonly upper80: number
  readonly lower95: number
  readonly upper95: number
}

export interface BedForecast {
  /** One for each of the 13 weeks, the first beginning on the day after the as-at date. */
  readonly weeks: readonly Expected[]
  readonly total: Expected
  /** Of the total's mean, those waiting now and those not yet referred. */
  readonly fromWaiting: number
  readonly fromArrivals: number
  /** Waiting longer than anyone was followed: nothing is known of them, and none is counted. */
  readonly beyondHistory: number
}

export interface ForecastFrom {
  readonly past: PastHistory
  readonly arrivals: Arrivals
  /** Days that each of those waiting now has waited. */
  readonly waited: readonly number[]
  /** How often the past is drawn again, and how many futures are simulated from each. */
  readonly draws: number
  readonly futures: number
}

/**
 * How many will be admitted in each week to come, if people go on being referred and admitted as they
 * were. The past waits are drawn again with replacement and the rate of referral is drawn from what the
 * past weeks allow, so that the intervals hold that neither is known exactly. Source: docs/specs/beds.md.
 */
export function forecastBeds(from: ForecastFrom): BedForecast {
  const { past, arrivals, draws, futures } = from
  const luck = chance(SEED)
  const known = from.waited.filter((days) => days < past.longest)
  const asSeen = waitChances(past)
  const simulated: Future[] = []
  const drawn = new Int32Array(past.size)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let place = 0; place < drawn.length; place += 1) {
      drawn[place] = luck.between(0, past.size - 1)
    }
    const chances = waitChances(past, drawn)
    // A draw may have lost everyone who waited so long: the past as it was knows them still.
    const waiting = known.map((days) => ({
      days,
      chances: openAfter(chances, days) > 0 ? chances : asSeen,
    }))
    const rate = drawRate(luck, arrivals)
    for (let future = 0; future < futures; future += 1) {
      simulated.push(simulate({ luck, chances, waiting, rate, arrivals }))
    }
  }
  return summarise(simulated, from.waited.length - known.length)
}

interface Future {
  readonly byWeek: readonly number[]
  readonly fromWaiting: number
}

interface Present {
  readonly luck: Chance
  readonly chances: WaitChances
  readonly waiting: readonly { readonly days: number; readonly chances: WaitChances }[]
  readonly rate: number
  readonly arrivals: Arrivals
}

/** One future: whoever waits now, and whoever is referred on any day of the weeks to come. */
function simulate({ luck, chances, waiting, rate, arrivals }: Present): Future {
  const byWeek = new Array<number>(WEEKS_AHEAD).fill(0)
  const admit = (day: number | undefined) => {
    if (day === undefined || day > DAYS_AHEAD) return
    const week = Math.ceil(day / 7) - 1
    byWeek[week] = (byWeek[week] ?? 0) + 1
  }
  for (const one of waiting) {
    const day = admissionDay(one.chances, one.days, luck.draw())
    admit(day === undefined ? undefined : day - one.days)
  }
  const fromWaiting = sum(byWeek)
  for (let week = 0; week < WEEKS_AHEAD; week += 1) {
    for (let left = drawWeek(luck, rate, arrivals); left > 0; left -= 1) {
      const referredOn = week * 7 + luck.between(1, 7)
      const day = admissionDay(chances, -1, luck.draw())
      admit(day === undefined ? undefined : referredOn + day)
    }
  }
  return { byWeek, fromWaiting }
}

function summarise(simulated: readonly Future[], beyondHistory: number): BedForecast {
  const total = expectedOf(simulated.map(({ byWeek }) => sum(byWeek)))
  const fromWaiting = sum(simulated.map((one) => one.fromWaiting)) / simulated.length
  return {
    weeks: Array.from({ length: WEEKS_AHEAD }, (_, week) =>
      expectedOf(simulated.map(({ byWeek }) => byWeek[week] ?? 0)),
    ),
    total,
    fromWaiting,
    fromArrivals: total.mean - fromWaiting,
    beyondHistory,
  }
}

/** People are whole: the limits are rounded outwards. */
function expectedOf(counts: readonly number[]): Expected {
  const lower = (share: number) => Math.floor(quantile(counts, share) ?? 0)
  const upper = (share: number) => Math.ceil(quantile(counts, share) ?? 0)
  return {
    mean: sum(counts) / counts.length,
    lower80: lower(0.1),
    upper80: upper(0.9),
    lower95: lower(0.025),
    upper95: upper(0.975),
  }
}
