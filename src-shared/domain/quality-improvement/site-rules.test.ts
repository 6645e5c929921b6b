import { expect, test } from 'vitest'
import { readSilentAfter } from './site-rules.ts'

test('a silence is whole days from 1 to 365, and never left out', () => {
  expect(['1', ' 14 ', '365'].map(readSilentAfter)).toEqual([1, 14, 365])
  for (const typed of ['', ' ', '0', '366', '1.5', '-3', '1e2', 'two weeks', '0014']) {
    expect(readSilentAfter(typed)).toBeUndefined()
  }
})
