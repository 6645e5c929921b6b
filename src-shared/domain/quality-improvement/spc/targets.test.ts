import { expect, test } from 'vitest'
import { localDate } from '../../local-date.ts'
import { targetAt } from './targets.ts'

test('the target in force is the latest that began, whatever the order they stand in', () => {
  const targets = [
    { from: localDate('2025-04-01'), value: 28 },
    { from: localDate('2024-04-01'), value: 40 },
    { from: localDate('2025-04-01'), value: 30 },
  ]

  const at = (day: string) => targetAt(targets, localDate(day))

  expect([at('2024-03-31'), at('2024-04-01'), at('2025-03-31')]).toEqual([null, 40, 40])
  expect(at('2025-04-01')).toBe(30)
  expect(targetAt([], localDate('2025-04-01'))).toBeNull()
})
