import { describe, expect, test } from 'vitest'
import type { Chance } from '../../demonstration/chance.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import { suggestBlockages } from './hidden-blockages.ts'
import { STATED_RATE } from './many-looks.ts'
import { type PlannedReferral, plantedWaits } from './planted-caseload.ts'

type Plant = (planned: PlannedReferral, luck: Chance) => PlannedReferral

function tested(referrals: number, seed: number, plant?: Plant) {
  const waits = plantedWaits({ referrals, seed, ...(plant ? { plant } : {}) })
  return suggestBlockages(waits).filter((one) => one.probabilityByChance !== null)
}

/** The stage takes so many times longer. */
function slower(stage: PathwayStage, times: number): Plant {
  return (planned) => ({
    ...planned,
    stays: { ...planned.stays, [stage]: (planned.stays[stage] ?? 0) * times },
  })
}

const slowerBed = slower('assessment_to_bed', 3)

test('a caseload with nothing to find shows a tested suggestion no more often than is stated', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

  const shown = seeds.filter((seed) => tested(90, seed).length > 0)

  expect(shown.length / seeds.length).toBeLessThanOrEqual(STATED_RATE)
})

test('waits that vary far more, from person to person and from stage to stage, are no blockage either', () => {
  const seeds = Array.from({ length: 40 }, (_, index) => index + 1_001)
  const vary: Plant = (planned) => ({
    ...planned,
    stays: Object.fromEntries(
      Object.entries(planned.stays).map(([stage, days]) => [stage, Math.round(days ** 1.5)]),
    ),
  })

  const shown = seeds.filter((seed) => tested(90, seed, vary).length > 0)

  expect(shown.length / seeds.length).toBeLessThanOrEqual(STATED_RATE)
})

describe('what was planted is found:', () => {
  test('a provider that is slow in one stage', () => {
    const plant: Plant = (planned, luck) =>
      planned.provider === 'Elm Lodge' ? slowerBed(planned, luck) : planned

    const found = tested(120, 3, plant)

    expect(found[0]).toMatchObject({
      detector: 'far-place',
      stage: 'assessment_to_bed',
      place: { kind: 'provider', code: 'Elm Lodge' },
    })
    expect(found[0]?.sentence).toMatch(
      /^With Elm Lodge, the stage from assessment to bed took a median of .* by chance in (at most about|fewer than) 1 of [\d,]+ caseloads\.$/,
    )
  })

  test('a stage that is slower from a day on', () => {
    const plant: Plant = (planned, luck) =>
      planned.referredOn >= '2025-07-01' ? slowerBed(planned, luck) : planned

    const found = tested(120, 3, plant).find((one) => one.detector === 'step-change')

    expect(found?.stage).toBe('assessment_to_bed')
    expect(found?.on?.slice(0, 7)).toMatch(/^2025-0[678]$/)
    expect(found?.saw.medianAfter).toBeGreaterThan(2 * (found?.saw.medianBefore ?? 0))
  })

  test('people who enter a stage and never leave it', () => {
    const stuck = slower('bed_to_application', Number.POSITIVE_INFINITY)
    const planted: string[] = []
    const plant: Plant = (planned, luck) => {
      if (!luck.happens(0.1)) return planned
      planted.push(planned.id)
      return { ...stuck(planned, luck), stays: { ...planned.stays, bed_to_application: Infinity } }
    }

    const found = tested(120, 3, plant).find((one) => one.detector === 'stuck-in-stage')

    expect(found?.stage).toBe('bed_to_application')
    expect(found?.referralIds.length).toBeGreaterThan(3)
    expect(planted).toEqual(expect.arrayContaining([...(found?.referralIds ?? [])]))
  })

  test('a provider that offers beds on Wednesdays only', () => {
    const plant: Plant = (planned) =>
      planned.provider === 'Elm Lodge' ? { ...planned, onlyOn: { assessment_to_bed: 2 } } : planned

    const found = tested(120, 3, plant).find((one) => one.detector === 'weekday-batch')

    expect(found).toMatchObject({ place: { code: 'Elm Lodge' }, saw: { Monday: 0, Friday: 0 } })
    expect(found?.sentence).toContain('of them were a Wednesday, where about')
  })

  test('a provider with which nothing happens for four weeks after a hand-over', () => {
    const plant: Plant = (planned) =>
      planned.provider === 'Elm Lodge'
        ? { ...planned, stays: { ...planned.stays, application_to_warrant: 28 } }
        : planned

    const found = tested(120, 3, plant).filter((one) => one.detector === 'hand-over-gap')

    expect(found).toMatchObject([
      { stage: 'application_to_warrant', place: { code: 'Elm Lodge' }, saw: { othersSilent: 0 } },
    ])
    expect(found[0]?.sentence).toContain('more than 14 days of silence')
  })

  test('a provider that assesses again', () => {
    const plant: Plant = (planned) =>
      planned.provider === 'Elm Lodge' ? { ...planned, accessAssessments: [0, 3] } : planned

    const found = tested(120, 3, plant).filter((one) => one.detector === 'repeat-assessment')

    expect(found).toMatchObject([{ place: { kind: 'provider', code: 'Elm Lodge' } }])
  })
})

test('the same caseload gives the same suggestions, the least likely by chance first', () => {
  const plant: Plant = (planned, luck) =>
    planned.provider === 'Elm Lodge' ? slowerBed(planned, luck) : planned
  const once = suggestBlockages(plantedWaits({ referrals: 120, seed: 3, plant }))

  const probabilities = once.map((one) => one.probabilityByChance ?? 1)

  expect(suggestBlockages(plantedWaits({ referrals: 120, seed: 3, plant }))).toEqual(once)
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => a - b))
  expect(once.at(-1)?.sentence).toMatch(/counted from the records, not tested against chance\.$/)
})

test('nothing is said of no referrals, or of a few', () => {
  expect(suggestBlockages([])).toEqual([])
  expect(tested(7, 1, slower('assessment_to_bed', 40))).toEqual([])
})
