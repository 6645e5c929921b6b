import { expect, test } from 'vitest'
import { nextSort } from './next-sort.ts'

const word = { key: 'stage' } as const
const count = { key: 'days', isNumber: true } as const
const byDays = { column: 'days', order: 'descending' } as const
const byStage = { column: 'stage', order: 'ascending' } as const

test.each([
  ['a heading sorts by its column alone', [byDays], word, false, [byStage]],
  ['a number begins at its largest', [], count, false, [byDays]],
  ['pressed again, the order turns', [byDays], count, false, [{ ...byDays, order: 'ascending' }]],
  ['with Shift, a column comes after the others', [byDays], word, true, [byDays, byStage]],
  [
    'with Shift again, its order turns',
    [byDays, byStage],
    word,
    true,
    [byDays, { ...byStage, order: 'descending' }],
  ],
  [
    'with Shift a third time, it leaves',
    [byDays, { ...byStage, order: 'descending' } as const],
    word,
    true,
    [byDays],
  ],
  [
    'the last column that is left never leaves',
    [{ ...byDays, order: 'ascending' } as const],
    count,
    true,
    [byDays],
  ],
] as const)('%s', (_name, sort, column, isFurther, expected) => {
  expect(nextSort<'stage' | 'days'>(sort, column, isFurther)).toEqual(expected)
})
