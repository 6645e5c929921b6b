import { expect, test } from 'vitest'
import { assessedAfter, aWait, on, upTo } from '#tests/support/a-wait.ts'
import type { Wait } from '../pathway-stages.ts'
import { weekdayBatches } from './weekday-batches.ts'

/** 0 is the Thursday on which all were referred. */
const assessedOn = (offsets: readonly number[]) =>
  offsets.map((offset) => assessedAfter(offset, { to: 2_000, establishment: 'EXI' }))

const look = (waits: readonly Wait[]) =>
  weekdayBatches(waits).find(({ stage }) => stage === 'referral_to_assessment')

/** So many Tuesdays, one after another. */
const tuesdays = (count: number) => upTo(count).map((week) => 5 + 7 * week)

test('working days are counted, of which there must be ten', () => {
  const weekends = [2, 3, 9, 10]

  expect(look(assessedOn([...tuesdays(9), ...weekends]))).toBeUndefined()
  expect(look(assessedOn([...tuesdays(10), ...weekends]))).toMatchObject({
    n: 10,
    saw: { Monday: 0, Tuesday: 10, Wednesday: 0, Thursday: 0, Friday: 0, steps: 10 },
    isMaterial: true,
  })
})

test('many steps of one day count as one day: it may have been one visit', () => {
  const oneVisit = upTo(40).map(() => 5)

  expect(look(assessedOn(oneVisit))).toBeUndefined()
  expect(look(assessedOn([...oneVisit, ...tuesdays(10)]))).toMatchObject({
    n: 10,
    saw: { Tuesday: 10, steps: 50 },
  })
})

test('the weekday is named, with its chance', () => {
  const found = look(assessedOn(tuesdays(12)))

  expect(found?.finding).toContain(
    'completed by 12 referrals on 12 different working days: 12 of them were a Tuesday, where about 2 would be even',
  )
  expect(found?.p).toBeLessThan(0.0001)
})

test('even days are as likely as not, however many', () => {
  const even = (weeks: number) =>
    upTo(weeks).flatMap((week) => [0, 1, 4, 5, 6].map((day) => day + 7 * week))

  expect(look(assessedOn(even(2)))).toMatchObject({ p: 1, isMaterial: false })
  expect(look(assessedOn(even(40)))?.p).toBe(1)
})

// R: chisq.test(c(40, 15, 15, 15, 15))$p.value
test('a hundred days or more are judged by the chi-squared curve', () => {
  const counts = [
    [0, 15],
    [1, 15],
    [4, 40],
    [5, 15],
    [6, 15],
  ] as const
  const offsets = counts.flatMap(([day, count]) => upTo(count).map((week) => day + 7 * week))

  expect(look(assessedOn(offsets))?.p).toBeCloseTo(0.00005030981782, 9)
})

test('days before 2024 have weekdays too', () => {
  const from = -700
  // 608 days before a Thursday is a Friday.
  const waits = upTo(10).map((week) =>
    assessedAfter(92 + 7 * week, { from, to: 0, establishment: 'EXI' }),
  )

  expect(look(waits)?.saw).toMatchObject({ Friday: 10, Thursday: 0 })
})

test('warrants are those of the casework section', () => {
  const waits = upTo(12).map((week) =>
    aWait({
      to: 200,
      days: { mhcs_application: on(1), warrant_issued: on(4 + 7 * week) },
    }),
  )

  expect(weekdayBatches(waits).find((one) => one.place === null)).toMatchObject({
    stage: 'application_to_warrant',
    n: 12,
    saw: { Monday: 12 },
    finding: expect.stringMatching(/^At the Mental Health Casework Section, the stage/),
  })
})
