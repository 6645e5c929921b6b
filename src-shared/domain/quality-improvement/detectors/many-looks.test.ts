import { expect, test } from 'vitest'
import { correctForLooks } from './many-looks.ts'
import type { Detector, Look } from './suggestion.ts'

function aLook(detector: Detector, p: number | null): Look {
  return {
    ...{ detector, p, stage: null, place: null, on: null, saw: {}, n: 10, referralIds: [] },
    ...{ isMaterial: true, finding: '' },
  }
}

// R: p.adjust(c(0.001, 0.004, 0.0035, 0.9), "holm") * 6
test('is Holm within a detector, times the six detectors that test', () => {
  const looks = [0.001, 0.004, 0.0035, 0.9].map((p) => aLook('far-place', p))

  const found = correctForLooks(looks).map(({ look, corrected }) => [look.p, corrected])

  expect(found).toEqual([
    [0.001, expect.closeTo(0.024, 12)],
    [0.0035, expect.closeTo(0.063, 12)],
    [0.004, expect.closeTo(0.063, 12)],
    [0.9, 1],
  ])
})

test('the looks of one detector do not pay for those of another', () => {
  const looks = [aLook('far-place', 0.001), aLook('step-change', 0.002), aLook('step-change', 0.5)]

  expect(correctForLooks(looks).map(({ corrected }) => corrected)).toEqual([
    expect.closeTo(0.006, 12),
    expect.closeTo(0.024, 12),
    1,
  ])
})

test('what was counted has no chance, and costs the tested nothing', () => {
  const looks = [aLook('repeat-assessment', null), aLook('repeat-assessment', 0.001)]

  expect(correctForLooks(looks).map(({ corrected }) => corrected)).toEqual([
    expect.closeTo(0.006, 12),
    null,
  ])
})
