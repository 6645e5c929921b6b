import { expect, test } from 'vitest'
import { aReferral } from '#tests/support/a-referral.ts'
import { addDays, localDate } from '../../local-date.ts'
import { PATHWAY_STAGES } from '../../referrals/code-lists.ts'
import type { Wait } from '../pathway-stages.ts'
import { NO_STAGE_LIMITS } from '../stage-limits.ts'
import { heatMapOf } from './heat-map.ts'

const START = localDate('2025-05-01')

function aWait(establishment: string | undefined, assessed: number | undefined): Wait {
  const days = {
    referral_made: START,
    ...(assessed === undefined ? {} : { first_psychiatric_assessment: addDays(START, assessed) }),
  }
  return { referral: aReferral({ establishment, days }), start: START, stop: addDays(START, 40) }
}

const WAITS = [
  ...[4, 8, 20, undefined, undefined].map((days) => aWait('WDI', days)),
  ...[4, undefined].map((days) => aWait('EXI', days)),
  aWait(undefined, 30),
]

test('has a cell for every stage of every establishment, those not recorded last', () => {
  const { stages, establishments, cells } = heatMapOf(WAITS)

  expect(stages).toEqual(PATHWAY_STAGES)
  expect(establishments).toEqual(['EXI', 'WDI', null])
  expect(cells).toHaveLength(21)
  expect(cells.map(({ stage, establishment }) => `${stage} ${establishment}`)).toEqual(
    PATHWAY_STAGES.flatMap((stage) => ['EXI', 'WDI', 'null'].map((one) => `${stage} ${one}`)),
  )
})

test('counts those still in a stage, in its median and in the days lost', () => {
  const cell = heatMapOf(WAITS).cells.find(
    (one) => one.stage === 'referral_to_assessment' && one.establishment === 'WDI',
  )

  expect(cell).toMatchObject({ entered: 5, completed: 3, open: 2, isTooFew: false })
  expect(cell).toMatchObject({ kmMedian: 20, daysLost: 6 + 26 + 26 })
})

test('gives no median of under 5, and hides no lost day', () => {
  const cells = heatMapOf(WAITS).cells.filter((one) => one.establishment === 'EXI')

  expect(cells.find((one) => one.stage === 'referral_to_assessment')).toMatchObject({
    ...{ entered: 2, open: 1, kmMedian: null, isTooFew: true, daysLost: 26 },
  })
  expect(cells.find((one) => one.stage === 'assessment_to_bed')).toMatchObject({
    ...{ entered: 1, daysLost: null },
  })
})

test('counts the days lost in a stage that the site has set a limit for', () => {
  const limits = { ...NO_STAGE_LIMITS, assessment_to_bed: 10 }
  const { cells } = heatMapOf(WAITS.map((wait) => ({ ...wait, limits })))

  const cell = cells.find((one) => one.stage === 'assessment_to_bed' && one.establishment === 'WDI')
  expect(cell?.daysLost).toBe(26 + 22 + 10)
})

test('is empty without referrals', () => {
  expect(heatMapOf([])).toMatchObject({ establishments: [], cells: [] })
})
