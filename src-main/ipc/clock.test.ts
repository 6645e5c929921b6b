import { expect, test } from 'vitest'
import { wallClock } from './clock.ts'

test('the day in England begins an hour before UTC in summer', () => {
  const clock = wallClock(() => new Date('2025-07-01T23:30:00Z'))

  expect(clock.today()).toBe('2025-07-02')
  expect(clock.now()).toBe('2025-07-01T23:30:00.000Z')
})

test('and with UTC in winter', () => {
  expect(wallClock(() => new Date('2025-12-01T23:30:00Z')).today()).toBe('2025-12-01')
})
