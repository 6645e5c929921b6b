import {
  type BreachForecast,
  breachForecast,
  breachQuestion,
} from '#shared/domain/breaches-next/breaches-next.ts'
import { caseloadOf } from '#shared/domain/caseload/caseload.ts'
import { addDays, daysBetween } from '#shared/domain/local-date.ts'
import type { Process, Standing } from './process.ts'
import { AS_AT_DAY, type Simulated, simulate } from './simulate.ts'

/** What was forecast of one open referral from some history. */
export interface Forecast {
  readonly chance: number
  readonly limits: readonly [lower: number, upper: number] | null
  /** Of moving to the next stage, where that is not the admission. */
  readonly gain: number | null
}

/** One open referral: what was forecast of it, what its maker knew, and what became of it. */
export interface Tested {
  readonly outcome: 0 | 1
  readonly truth: number
  readonly trueGain: number
  /** The plain base rate of the site; the same for everyone in it. */
  readonly base: number
  /** Of past referrals open on the same day, in any stage; `null` where they are too few. */
  readonly byDay: number | null
  /** By day and stage, from all of the history, and from that of the last year. */
  readonly all: Forecast | null
  readonly year: Forecast | null
}

/** Every open referral of one made-up site that was within its limit on the as-at day. */
export function backTest(
  process: Process,
  site: { readonly referrals: number; readonly seed: number },
  truthOf: (standing: Standing) => number,
): readonly Tested[] {
  const all = simulate(process, site.referrals, site.seed)
  const byId = new Map(all.map((one) => [one.referral.id, one]))
  const base = baseRate(all)
  const caseload = caseloadOf(
    all.map(({ referral }) => referral),
    { asAt: AS_AT_DAY, clock: 'guidance', regime: 'OFF' },
  )
  const { inTime, history } = breachQuestion(caseload, { clock: 'guidance' })
  const historyFrom = addDays(AS_AT_DAY, -365)
  const { history: lastYear } = breachQuestion(caseload, { clock: 'guidance', historyFrom })
  return inTime.flatMap((entry): readonly Tested[] => {
    const made = byId.get(entry.referral.id)
    // On the last day nothing is forecast.
    if (!made?.standing || made.standing.day === history.lastDay) return []
    const { standing, isAdmittedInTime } = made
    const anyStage = history.chanceFrom(standing.day, undefined)
    const truth = truthOf(standing)
    return [
      {
        ...{ base, truth, outcome: isAdmittedInTime ? 1 : 0 },
        trueGain: truthOf({ ...standing, stage: standing.stage + 1, since: 0 }) - truth,
        byDay: anyStage.kind === 'known' ? anyStage.chance : null,
        all: forecastOf(breachForecast(entry, history)),
        year: forecastOf(breachForecast(entry, lastYear)),
      },
    ]
  })
}

function forecastOf({ chance, gain, next }: BreachForecast): Forecast | null {
  if (chance.kind !== 'known') return null
  const { lower, upper } = chance
  return {
    chance: chance.chance,
    limits: lower !== null && upper !== null ? [lower, upper] : null,
    gain: gain && next !== 'admitted' ? gain.gain : null,
  }
}

/** The share admitted by day 28 of all referrals whose day 28 has come: what most people would say. */
function baseRate(all: readonly Simulated[]): number {
  const due = all.filter(({ referral: { days } }) => {
    const start = days.referral_made
    return start !== undefined && daysBetween(start, AS_AT_DAY) >= 28
  })
  return due.filter(({ isAdmittedInTime }) => isAdmittedInTime).length / due.length
}
