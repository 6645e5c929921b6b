import { expect, test } from 'vitest'
import { localDate } from '#shared/domain/local-date.ts'
import { dateEntry } from '../../../components/form/date-field.tsx'
import { scopeBefore } from './scope-choice.ts'
import { readScope, scopePart, withScope, writeScope } from './scope-search.ts'

const usual = scopeBefore(localDate('2025-11-21'))
const { group } = usual
const exeter = { ...group.filters, establishments: ['EXI', 'BRI'], mhaSections: ['47/49'] }

test('what is chosen on one screen is read again on the next', () => {
  const from = dateEntry(localDate('2025-04-01'))
  const chosen = { months: '3', group: { ...group, from, filters: exeter } }

  const part = writeScope('', usual, chosen)

  expect(readScope(part, usual)).toEqual(chosen)
  expect(readScope(part, scopeBefore(localDate('2024-01-01')))).toEqual(chosen)
})

test('what was not chosen is usual, and stands in no address', () => {
  const filters = { ...group.filters, providers: ['North & West'] }

  const part = writeScope('', usual, { ...usual, group: { ...group, filters } })

  expect(part).toBe('provider=North+%26+West')
  expect(readScope(part, usual)).toMatchObject({ months: '6', group: { from: group.from } })
})

test('a filter that is taken away is gone, and a day that is half typed leaves the last one', () => {
  const before = writeScope('', usual, { ...usual, group: { ...group, filters: exeter } })
  const narrowed = readScope(before, usual)
  const halfTyped = { text: '1/', on: undefined }

  const part = writeScope(before, narrowed, {
    ...narrowed,
    group: { ...group, from: halfTyped, filters: { ...exeter, establishments: [] } },
  })

  expect(part).toBe('to=2025-10-31&section=47%2F49')
})

test('an address keeps what is not of the scope, and a value that means nothing is passed over', () => {
  const opened = new URLSearchParams(
    'measure=x&from=2025-02-30&followed=7&establishment=&level=low',
  )

  expect(scopePart(opened)).toBe('from=2025-02-30&followed=7&establishment=&level=low')
  expect(readScope(scopePart(opened), usual)).toEqual({
    ...usual,
    group: { ...group, filters: { ...group.filters, securityLevels: ['low'] } },
  })
  expect(withScope(opened, 'from=2025-04-01').toString()).toBe('measure=x&from=2025-04-01')
})
