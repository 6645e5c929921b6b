import { expect, test } from 'vitest'
import type { ImportIssue } from '#shared/contract/imports.ts'
import { ALL_ISSUES, filterIssues } from './issue-filter.ts'

const anIssue = (given: Partial<ImportIssue>): ImportIssue => ({
  ...{ row: 5, column: 'outcome', code: 'CODE_UNKNOWN', severity: 'error' },
  ...{ value: 'Gone', message: 'Not an outcome.' },
  ...given,
})
const issues = [
  anIssue({}),
  anIssue({ row: 6, code: 'DATE_PARTIAL', severity: 'warning', column: 'admitted', value: '' }),
  anIssue({ row: 17, column: 'establishment', value: 'Exeter' }),
]

test.each([
  [{}, [5, 6, 17]],
  [{ severity: 'warning' }, [6]],
  [{ code: 'CODE_UNKNOWN' }, [5, 17]],
  [{ column: 'establishment' }, [17]],
  [{ text: ' EXETER ' }, [17]],
  [{ text: 'outcome' }, [5, 6, 17]],
  [{ text: '17' }, [17]],
  [{ severity: 'error', column: 'outcome' }, [5]],
] as const)('%o leaves the rows %o', (filter, rows) => {
  const left = filterIssues(issues, { ...ALL_ISSUES, ...filter })

  expect(left.map(({ row }) => row)).toEqual(rows)
})
