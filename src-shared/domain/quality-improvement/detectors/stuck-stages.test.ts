import { expect, test } from 'vitest'
import { assessedAfter, aWait, on, upTo } from '#tests/support/a-wait.ts'
import type { Wait } from '../pathway-stages.ts'
import { stuckStages } from './stuck-stages.ts'

/** Left after 3 to 11 days. */
const quick = upTo(30).map((index) => assessedAfter(3 + (index % 9)))

const look = (waits: readonly Wait[]) =>
  stuckStages(waits).find(({ stage }) => stage === 'referral_to_assessment')

const stuckFor = (days: number) => aWait({ id: `stuck-${days}`, to: days })

// By hand: the 30 could leave on 231 days and did; the 3 could on 29 days each up to day 28, which
// makes 318, and on 150 + 170 + 190 - 87 = 423 after it. R: pbinom(0, 30, 42.3 / (318 + 42.3)).
test('a stage that some are still in, and hardly anyone leaves late, is stuck', () => {
  const found = look([...quick, ...[150, 170, 190].map(stuckFor)])

  expect(found).toMatchObject({
    n: 33,
    saw: { stuck: 3, shortest: 150, longest: 190, days: 423, left: 0 },
    referralIds: ['stuck-150', 'stuck-170', 'stuck-190'],
    isMaterial: true,
  })
  expect(found?.saw.expected).toBeCloseTo((0.1 * 30 * 423) / 318, 9)
  expect(found?.p).toBeCloseTo((318 / 360.3) ** 30, 9)
})

test('a stage that is left late as well is slow, not stuck', () => {
  const slow = upTo(20).map((index) => assessedAfter(40 + 5 * index))
  const found = look([...quick, ...slow, ...[40, 50, 60].map(stuckFor)])

  expect(found?.saw.left).toBe(20)
  expect(found?.p).toBeGreaterThan(0.99)
})

test('one or two people make no stage stuck, nor do the young or those who ended', () => {
  const ended = upTo(3).map(() => aWait({ to: 150, outcome: 'withdrawn', outcomeOn: on(150) }))

  expect(look([...quick, stuckFor(150), stuckFor(190)])?.isMaterial).toBe(false)
  expect(look([...quick, stuckFor(2), stuckFor(28)])).toBeUndefined()
  expect(look([...quick, stuckFor(29)])).toBeUndefined()
  expect(look([...quick, ...ended])).toBeUndefined()
})

test('a stage that nobody has left yet, or under twenty entered, says nothing', () => {
  expect(look(upTo(30).map(() => stuckFor(100)))?.p).toBe(1)
  expect(look([...quick.slice(0, 16), ...[150, 170, 190].map(stuckFor)])).toBeUndefined()
  expect(stuckStages([])).toEqual([])
})
