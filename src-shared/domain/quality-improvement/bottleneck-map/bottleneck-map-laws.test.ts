import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { someStageLimits } from '#tests/support/some-stage-limits.ts'
import { sum } from '../../board-reports/figures.ts'
import { addDays, daysBetween, type LocalDate, localDate } from '../../local-date.ts'
import { OUTCOMES } from '../../referrals/code-lists.ts'
import { type Milestone, type MilestoneDays, milestonesOf } from '../../referrals/milestone.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { cohortOf } from '../cohort.ts'
import { besideSequence, overrunOf, sequenceOf, type Wait } from '../pathway-stages.ts'
import { type BottleneckMap, bottleneckMap } from './bottleneck-map.ts'
import { compareMaps } from './compare-maps.ts'

const FIRST = localDate('2025-04-01')
const scope = {
  from: FIRST,
  to: localDate('2025-09-30'),
  asAt: localDate('2025-11-30'),
  followUpMonths: 6,
}

const someDay = fc.integer({ min: -20, max: 240 }).map((days) => addDays(FIRST, days))
const optionalDay = fc.option(someDay, { nil: undefined })
const repeated = fc.array(someDay, { maxLength: 3 }).map((days) => days.toSorted())

const facts = fc
  .record({
    start: fc.integer({ min: 0, max: 150 }).map((days) => addDays(FIRST, days)),
    milestones: fc.tuple(...milestonesOf('transfer').map(() => optionalDay)),
    accessAssessments: repeated,
    warrants: repeated,
    outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
    outcomeOn: optionalDay,
  })
  .map(({ start, milestones, ...rest }): Partial<ReferralFacts> => {
    const known = milestonesOf('transfer').flatMap((milestone, index): [Milestone, LocalDate][] => {
      const on = milestones[index]
      return on ? [[milestone, on]] : []
    })
    const days: MilestoneDays = { ...Object.fromEntries(known), referral_made: start }
    return { days, ...rest }
  })

const cohorts = fc.array(facts, { maxLength: 12 }).map((all) =>
  cohortOf(
    all.map((one, index) => aReferral({ ...one, id: `r${index}`, localRef: `R${index}` })),
    scope,
  ),
)

const total = (map: BottleneckMap, field: 'pastStageLimit' | 'pastDay28') =>
  sum(map.edges.map(({ lost }) => lost[field]))

test('the days lost on all edges are the days past the limits of the stages', () => {
  fc.assert(
    fc.property(cohorts, (waits) => {
      const map = bottleneckMap(waits)

      const overruns = waits.flatMap((wait) =>
        [...sequenceOf(wait), ...besideSequence(wait)].map(overrunOf),
      )
      expect(total(map, 'pastStageLimit')).toBe(sum(overruns))
      expect(map.lost.pastStageLimit).toBe(sum(overruns))
    }),
  )
})

/** Day by day: is any stage past its limit on it? */
function countDaysPastALimit(wait: Wait): number {
  const stretches = [...sequenceOf(wait), ...besideSequence(wait)]
  let [count, day] = [0, stretches.map(({ from }) => from).sort()[0] ?? wait.start]
  for (; day < wait.stop; day = addDays(day, 1)) {
    const isPast = stretches.some(
      ({ from, to, limit }) => limit !== null && daysBetween(from, day) >= limit && day < to,
    )
    if (isPast) count += 1
  }
  return count
}

test('whatever limits a site sets, a day past two of them is lost once', () => {
  fc.assert(
    fc.property(cohorts, someStageLimits, (waits, limits) => {
      const limited = waits.map((wait) => ({ ...wait, limits }))

      const map = bottleneckMap(limited)

      const lost = sum(limited.map(countDaysPastALimit))
      expect(total(map, 'pastStageLimit')).toBe(lost)
      for (const stage of map.stages) {
        expect(stage.daysLost === null).toBe(stage.limit === null)
        expect(stage.daysLost ?? 0).toBeLessThanOrEqual(lost)
      }
    }),
  )
})

test('the days past day 28 on all edges are those of the waits', () => {
  fc.assert(
    fc.property(cohorts, (waits) => {
      const past = waits.map(({ start, stop }) => Math.max(0, daysBetween(start, stop) - 28))

      expect(total(bottleneckMap(waits), 'pastDay28')).toBe(sum(past))
    }),
  )
})

test('whoever comes to a milestone goes on, stands there, or has ended there', () => {
  fc.assert(
    fc.property(cohorts, (waits) => {
      const { nodes, edges } = bottleneckMap(waits)

      for (const { place, visits, times } of nodes) {
        if (!times) continue
        const into = sum(edges.filter(({ to }) => to === place).map(({ passages }) => passages))
        const out = sum(edges.filter(({ from }) => from === place).map(({ passages }) => passages))
        expect([into, out]).toEqual([visits, visits])
        expect(times.completed.n + times.open + times.otherwise).toBe(visits)
      }
    }),
  )
})

test('every open referral stands at one place, and every referral is in one variant', () => {
  fc.assert(
    fc.property(cohorts, (waits) => {
      const map = bottleneckMap(waits)

      expect(sum(map.nodes.map(({ standing }) => standing.referrals))).toBe(map.open)
      expect(map.admitted + map.open + map.endedOtherwise).toBe(map.size)
      const members = map.variants.flatMap((variant) => variant.members)
      expect(members.toSorted((a, b) => a - b)).toEqual(waits.map((_, index) => index))
    }),
  )
})

test('the order in which referrals are read changes nothing but their positions', () => {
  fc.assert(
    fc.property(cohorts, (waits) => {
      const there = bottleneckMap(waits)
      const back = bottleneckMap(waits.toReversed())

      const edges = (map: BottleneckMap) => map.edges.map(({ stays: _, ...edge }) => edge)
      const variants = (map: BottleneckMap) => map.variants.map(({ members: _, ...one }) => one)
      expect(edges(back)).toEqual(edges(there))
      expect(variants(back)).toEqual(variants(there))
      expect(back.stages).toEqual(there.stages)
    }),
  )
})

test('a map does not differ from itself, and the other way round differs by the same', () => {
  fc.assert(
    fc.property(cohorts, cohorts, (some, others) => {
      const first = bottleneckMap(some)
      const second = bottleneckMap(others)

      const same = compareMaps(first, first).edges
      const there = compareMaps(first, second)
      const back = compareMaps(second, first)
      const medians = (map: typeof there) =>
        map.nodes.map(({ comparison }) =>
          comparison.outcome === 'compared' ? comparison.difference.median : 'too few',
        )
      expect(
        same.every(
          ({ comparison }) =>
            comparison.outcome === 'too few' || (comparison.difference.lost ?? 0) === 0,
        ),
      ).toBe(true)
      expect(medians(back).map(turned)).toEqual(medians(there))
    }),
  )
})

/** The other sign; 0 has none. */
function turned(difference: number | 'too few' | null) {
  return typeof difference === 'number' ? 0 - difference : difference
}
