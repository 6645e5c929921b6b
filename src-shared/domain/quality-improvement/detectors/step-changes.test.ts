import { expect, test } from 'vitest'
import { assessedAfter, aWait, on, upTo } from '#tests/support/a-wait.ts'
import type { Wait } from '../pathway-stages.ts'
import { stepChanges } from './step-changes.ts'

const first = (waits: readonly Wait[]) =>
  stepChanges(waits).find(({ stage }) => stage === 'referral_to_assessment')

const before = upTo(20).map((from) => assessedAfter(4 + (from % 3), { from }))

test('a change for the worse is found on its day, open referrals counted', () => {
  const after = upTo(20).map((index) => aWait({ id: `late-${index}`, from: 20 + index, to: 90 }))
  const found = first([...after, ...before])

  expect(found).toMatchObject({
    on: on(20),
    n: 40,
    saw: { before: 20, after: 20, medianBefore: 5 },
    isMaterial: true,
  })
  expect(found?.saw).not.toHaveProperty('medianAfter')
  expect(found?.referralIds[0]).toBe('late-0')
  expect(found?.p).toBe(1 / 10_000)
})

test('a change can be for the better', () => {
  const after = upTo(20).map((index) => assessedAfter(1, { from: 20 + index }))

  expect(first([...before, ...after])).toMatchObject({
    on: on(20),
    saw: { medianBefore: 5, medianAfter: 1 },
    isMaterial: true,
  })
})

test('a change by a day is not worth a word, however sure', () => {
  const after = upTo(20).map((index) => assessedAfter(7, { from: 20 + index }))
  const found = first([...upTo(20).map((from) => assessedAfter(6, { from })), ...after])

  expect(found?.p).toBe(1 / 10_000)
  expect(found?.isMaterial).toBe(false)
})

test('a stage most never left before has no median to compare', () => {
  const open = upTo(20).map((from) => aWait({ from, to: 90 }))
  const after = upTo(20).map((index) => assessedAfter(3, { from: 20 + index }))

  expect(first([...open, ...after])?.saw).not.toHaveProperty('medianBefore')
})

test('no change is looked for in under 30, nor with under 10 on a side, nor within a day', () => {
  expect(first(before)).toBeUndefined()
  expect(first([...before, ...upTo(9).map(() => assessedAfter(9, { from: 60 }))])).toBeUndefined()
  expect(first(upTo(40).map(() => assessedAfter(4)))).toBeUndefined()
})
