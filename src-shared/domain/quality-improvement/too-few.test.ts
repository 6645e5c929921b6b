import { expect, test } from 'vitest'
import { isTooFew, unlessTooFew } from './too-few.ts'

test('a figure of one to four is too few, of five or more it stands, and of nobody there is none', () => {
  expect([0, 1, 4, 5, 6].map(isTooFew)).toEqual([false, true, true, false, false])
  expect([unlessTooFew(4, 12), unlessTooFew(5, 12), unlessTooFew(0, null)]).toEqual([
    'too few',
    12,
    null,
  ])
})
