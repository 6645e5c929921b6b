import { LAST_STAGE, type Process, type Standing } from './process.ts'

const DAYS = 28

/** The chance of admission by day 28 from where a referral stands, as nobody but its maker knows it. */
export function truthOf(process: Process): (standing: Standing) => number {
  const known = new Map<string, number>()
  return chanceFrom

  function chanceFrom(standing: Standing): number {
    const { stage, since, day, on } = standing
    if (day >= DAYS) return 0
    const key = `${stage} ${since} ${day} ${on}`
    const before = known.get(key)
    if (before !== undefined) return before
    const { admitted, ended, moved } = process.tomorrow(standing)
    const next = { day: day + 1, on: on + 1 }
    const stays = 1 - admitted - ended - moved
    const chance =
      admitted +
      (moved > 0
        ? moved * chanceFrom({ ...next, stage: Math.min(stage + 1, LAST_STAGE), since: 0 })
        : 0) +
      stays * chanceFrom({ ...next, stage, since: since + 1 })
    known.set(key, chance)
    return chance
  }
}
