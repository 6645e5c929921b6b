import { expect, test } from 'vitest'
import { instantOf, nextReading } from './hybrid-clock.ts'

const SITE = '00000000-0000-7000-8000-00003f2a91bc'
const noon = '2026-11-21T12:00:00.000Z'

test('starts at the wall clock', () => {
  expect(nextReading(undefined, noon, SITE)).toBe(`${noon}-0000-3f2a91bc`)
})

test('counts on within one millisecond, and past the end of the counter', () => {
  expect(nextReading(`${noon}-0000-3f2a91bc`, noon, SITE)).toBe(`${noon}-0001-3f2a91bc`)
  expect(nextReading(`${noon}-ffff-3f2a91bc`, noon, SITE)).toBe(
    '2026-11-21T12:00:00.001Z-0000-3f2a91bc',
  )
})

test('never runs backwards when the wall clock does', () => {
  const last = nextReading(undefined, noon, SITE)

  const next = nextReading(last, '2020-01-01T00:00:00.000Z', SITE)

  expect(next > last).toBe(true)
  expect(instantOf(next)).toBe(noon)
})
