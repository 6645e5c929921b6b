import { expect, test } from 'vitest'
import { PATHWAY_STAGES } from '../referrals/code-lists.ts'
import { LIMITABLE_STAGES, limitOf, NO_STAGE_LIMITS, readStageLimit } from './stage-limits.ts'

test('the two limits of the guidance hold everywhere, and no other before a site sets one', () => {
  const limits = PATHWAY_STAGES.map((stage) => [stage, limitOf(stage)])

  expect(limits.filter(([, limit]) => limit !== null)).toEqual([
    ['referral_to_assessment', 14],
    ['assessment_to_admission', 14],
  ])
})

test('a site sets the limits of the other five, and cannot move those of the guidance', () => {
  const own = { ...NO_STAGE_LIMITS, assessment_to_bed: 7, referral_to_assessment: 28 }

  expect(LIMITABLE_STAGES.map((stage) => limitOf(stage, own))).toEqual([null, 7, null, null, null])
  expect(limitOf('referral_to_assessment', own)).toBe(14)
})

test('a limit is whole days from 1 to 365, and nothing typed is no limit', () => {
  expect(['', '  ', '1', ' 14 ', '365'].map(readStageLimit)).toEqual([null, null, 1, 14, 365])
  for (const typed of ['0', '366', '1.5', '-3', '1e2', 'two weeks', '0007']) {
    expect(readStageLimit(typed)).toBeUndefined()
  }
})
