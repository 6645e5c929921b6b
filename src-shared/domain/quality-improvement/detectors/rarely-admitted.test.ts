import { expect, test } from 'vitest'
import { aWait, on, upTo } from '#tests/support/a-wait.ts'
import { rarelyAdmitted } from './rarely-admitted.ts'

/** So many at a place, of whom so many were admitted on day 20 and the others wait. */
const at = (code: string, within: number, n: number) =>
  upTo(n).map((index) =>
    index < within
      ? aWait({ establishment: code, to: 20, days: { admitted: on(20) } })
      : aWait({ establishment: code, to: 100 }),
  )

// R: fisher.test(matrix(c(1, 9, 9, 3), 2), alternative = "less")$p.value
test('the share admitted within 28 days is tested against all others', () => {
  expect(rarelyAdmitted([...at('A', 1, 10), ...at('B', 9, 12)], 'establishment')).toMatchObject([
    {
      place: { code: 'A' },
      ...{ n: 10, saw: { within: 1, others: 12 }, isMaterial: true },
      p: expect.closeTo(0.0035042, 7),
    },
    { place: { code: 'B' }, isMaterial: false },
  ])
})

test('a low share is less remarkable where all places differ', () => {
  const waits = [10, 50, 15, 45, 20, 40].flatMap((within, index) => at(`P${index}`, within, 60))
  const [first, second] = rarelyAdmitted(waits, 'establishment')

  expect(first?.p).toBeGreaterThan(0.01)
  expect(second?.p).toBe(1)
})

test('a few referrals, or none, are not compared', () => {
  expect(rarelyAdmitted(at('A', 1, 20), 'establishment')).toEqual([])
  expect(rarelyAdmitted([], 'establishment')).toEqual([])
})

test('the referrals behind it are those that it counts', () => {
  const notYet = aWait({ id: 'not yet', establishment: 'A', from: 73, to: 100 })
  const [a] = rarelyAdmitted([...at('A', 1, 10), notYet, ...at('B', 9, 12)], 'establishment')

  expect(a?.n).toBe(10)
  expect(a?.referralIds).toHaveLength(10)
  expect(a?.referralIds).not.toContain('not yet')
})
