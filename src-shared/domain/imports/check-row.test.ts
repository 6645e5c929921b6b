import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../local-date.ts'
import type { CheckSettings } from './check-cell.ts'
import {
  allIssues,
  checkRow,
  duplicateInFile,
  isRejected,
  malformedRow,
  referenceKey,
} from './check-row.ts'
import { compileDateFormat, type DateFormat } from './date-formats.ts'
import { isBefore } from './date-order.ts'
import type { Cells } from './read-row.ts'
import { TEMPLATE_COLUMNS, type TemplateColumn } from './template.ts'

const settings: CheckSettings = {
  today: localDate('2025-09-30'),
  establishments: new Set(['EXI', 'STC3']),
  formats: ['dd/MM/yyyy', 'MMM yyyy', 'dd/MM/yy']
    .map(compileDateFormat)
    .filter((format): format is DateFormat => format !== undefined),
  identifiersOn: false,
}

type Given = Partial<Record<TemplateColumn, string>>

function cellsOf(given: Given): Cells {
  const all: Given = { local_ref: 'R1', direction: 'transfer', ...given }
  const filled = TEMPLATE_COLUMNS.filter((column) => all[column])
  return new Map(
    filled.map((column) => [column, { raw: all[column] ?? '', text: all[column] ?? '' }]),
  )
}

function check(given: Given) {
  const checked = checkRow(cellsOf(given), settings)
  const issues = allIssues(checked, checked.values)
  return { values: Object.fromEntries(checked.values), issues, isRejected: isRejected(issues) }
}

const found = (given: Given) =>
  check(given).issues.map(({ column, code, severity }) => [column, code, severity])

describe('the cells of a row', () => {
  test.each([
    ['direction', ' Transfer', 'transfer'],
    ['direction', 'REMISSION', 'remission'],
    ['gender', 'x', 'X'],
    ['ethnicity', 'a', 'A'],
    ['learning_disability', 'y', 'Y'],
    ['establishment', 'exi', 'EXI'],
    ['establishment', 'stc 3', 'STC3'],
    ['legal_status', 'recall', 'RECALL'],
    ['mha_section', '47 / 49', '47/49'],
    ['mha_section', '45 a', '45A'],
    ['delay_stage_1_reason', 'b3', 'B3'],
    ['nhs_number', '943 476 5919', '9434765919'],
    ['prison_number', ' a1234bc', 'A1234BC'],
    ['receiving_provider', 'Devon  ICB', 'Devon ICB'],
    ['referral_made', '01/02/2025', '2025-02-01'],
    ['referral_made', '2025-02-01', '2025-02-01'],
    ['referral_made', '01 / 02 / 2025', '2025-02-01'],
    ['date_of_birth', '01/02/67', '1967-02-01'],
    ['release_date', '2031-01-01', '2031-01-01'],
    ['access_assessment_2', '2025-03-01', '2025-03-01'],
  ] as const)('%s %s is stored as %s', (column, text, expected) => {
    const { values, issues } = check({ [column]: text.trim() })

    expect(values[column]).toBe(expected)
    expect(issues).toEqual([])
  })

  test.each([
    ['direction', 'sideways', 'CODE_UNKNOWN', 'error'],
    ['outcome', 'gone', 'CODE_UNKNOWN', 'error'],
    ['establishment', 'HMP Nowhere', 'CODE_UNKNOWN', 'error'],
    ['gender', 'M', 'CODE_UNKNOWN', 'warning'],
    ['ethnicity', 'W1', 'CODE_UNKNOWN', 'warning'],
    ['delay_stage_2_attribution', 'nobody', 'CODE_UNKNOWN', 'warning'],
    ['nhs_number', '9434765910', 'NHS_NUMBER_INVALID', 'warning'],
    ['prison_number', '12', 'PRISON_NUMBER_INVALID', 'warning'],
    ['referral_made', '31/02/2025', 'DATE_INVALID', 'error'],
    ['date_of_birth', 'unknown', 'DATE_INVALID', 'error'],
    ['release_date', 'soon', 'DATE_INVALID', 'error'],
    ['referral_made', '2025-10-01', 'DATE_FUTURE', 'error'],
    ['admitted', '2025-10', 'DATE_FUTURE', 'error'],
    ['outcome_date', '2026-01-01', 'DATE_FUTURE', 'error'],
    ['receiving_unit', 'x'.repeat(201), 'VALUE_TOO_LONG', 'error'],
    ['local_ref', 'x'.repeat(201), 'VALUE_TOO_LONG', 'error'],
  ] as const)('%s %s is found %s', (column, text, code, severity) => {
    const { values, isRejected } = check({ [column]: text })

    expect(found({ [column]: text })).toEqual([[column, code, severity]])
    expect(values[column]).toBeUndefined()
    expect(isRejected).toBe(severity === 'error')
  })

  test('are kept with the precision they have', () => {
    expect(check({ referral_made: 'Sep 2025' }).values.referral_made).toBe('2025-09')
    expect(found({ referral_made: '2025-09' })).toEqual([
      ['referral_made', 'DATE_PARTIAL', 'warning'],
    ])
    expect(check({ date_of_birth: '1980-05' }).values.date_of_birth).toBe('1980-05')
  })

  test.each(['local_ref', 'direction'] as const)('must not lack %s', (column) => {
    expect(found({ [column]: '' })).toEqual([[column, 'REQUIRED_MISSING', 'error']])
  })

  test('may be as long as the limit', () => {
    expect(check({ receiving_unit: 'x'.repeat(200) }).issues).toEqual([])
  })

  test('are quoted in value, cut where they are very long, and never in the message', () => {
    const secret = 'Z9999ZZ and more'
    for (const column of TEMPLATE_COLUMNS) {
      for (const issue of check({ [column]: secret }).issues) {
        expect(issue.value).toBe(secret)
        expect(issue.message).not.toContain('Z9999ZZ')
      }
    }
    expect(check({ receiving_unit: 'x'.repeat(5000) }).issues[0]?.value).toBe(`${'x'.repeat(200)}…`)
  })
})

describe('the order of dates', () => {
  test.each([
    ['referral_made', 'admitted', 'admitted'],
    ['referral_made', 'first_psychiatric_assessment', 'first_psychiatric_assessment'],
    ['referral_made', 'outcome_date', 'outcome_date'],
    ['remission_ready', 'returned', 'returned'],
  ] as const)('rejects what puts %s after %s', (earlier, later, column) => {
    const given = { [earlier]: '2025-05-02', [later]: '2025-05-01' }

    expect(found(given)).toEqual([[column, 'DATE_ORDER', 'error']])
    expect(check(given).issues[0]?.message).toContain(earlier)
    expect(check(given).issues[0]?.message).toContain(later)
    expect(found({ [earlier]: '2025-05-01', [later]: '2025-05-01' })).toEqual([])
  })

  test.each([
    ['need_identified', 'referral_made'],
    ['need_identified', 'admitted'],
    ['initial_request', 'admitted'],
    ['first_psychiatric_assessment', 'admitted'],
    ['bed_identified', 'admitted'],
    ['warrant_issued', 'admitted'],
    ['mhcs_application', 'warrant_issued'],
  ] as const)('warns of what puts %s after %s', (earlier, later) => {
    const given = { [earlier]: '2025-05-02', [later]: '2025-05-01' }

    expect(found(given)).toEqual([[later, 'DATE_ORDER', 'warning']])
  })

  test('says nothing of other pairs', () => {
    expect(
      found({ bed_identified: '2025-05-01', first_psychiatric_assessment: '2025-05-09' }),
    ).toEqual([])
  })

  test('counts a month only where it lies before for certain', () => {
    expect(isBefore('2025-05', '2025-05-20')).toBe(false)
    expect(isBefore('2025-04', '2025-05-20')).toBe(true)
    expect(isBefore('2025-05-20', '2025-05')).toBe(false)
  })

  test('is looked at as the record would stand, but not for what was there before', () => {
    const admission = checkRow(cellsOf({ admitted: '01/05/2025' }), settings)
    const referral = checkRow(cellsOf({ referral_made: '2025-05-09' }), settings)
    const other = checkRow(cellsOf({ gender: '1' }), settings)
    const before = [['referral_made', '2025-05-09'] as const]

    expect(allIssues(admission, new Map([...before, ...admission.values]))).toMatchObject([
      { column: 'admitted', code: 'DATE_ORDER', value: '01/05/2025' },
    ])
    expect(
      allIssues(referral, new Map([['admitted', '2025-05-01'] as const, ...referral.values])),
    ).toMatchObject([{ column: 'admitted', code: 'DATE_ORDER', value: '' }])
    expect(
      allIssues(other, new Map([...before, ['admitted', '2025-05-01'], ...other.values])),
    ).toEqual([])
  })

  test('is told in the order of the template', () => {
    const columns = check({
      gender: 'M',
      need_identified: '2025-05-09',
      referral_made: '2025-05-08',
      admitted: '2025-05-01',
      release_date: 'soon',
    }).issues.map(({ column }) => column)

    expect(columns).toEqual(['gender', 'referral_made', 'admitted', 'admitted', 'release_date'])
  })
})

test('what was found beside a row takes its place among the rest', () => {
  const checked = checkRow(cellsOf({ gender: 'M' }), settings)
  const other = duplicateInFile('R1', 2)

  expect(allIssues(checked, checked.values, [other])[0]).toBe(other)
})

test('references that differ by case or by spaces beside numbers are the same', () => {
  expect(referenceKey(' r11-00 022')).toBe(referenceKey('R11-00022'))
  expect(referenceKey('R1 a')).not.toBe(referenceKey('R1 b'))
})

test('a row that repeats a reference names the first', () => {
  expect(duplicateInFile('R1', 26)).toMatchObject({
    column: 'local_ref',
    code: 'DUPLICATE_IN_FILE',
  })
  expect(duplicateInFile('R1', 26).message).toContain('Row 26')
})

test('a malformed row comes first and says why', () => {
  const issues = [malformedRow('too-many-cells'), malformedRow('unclosed-quote')]

  expect(new Set(issues.map(({ message }) => message)).size).toBe(2)
  expect(
    allIssues({ cells: new Map(), values: new Map(), issues }, new Map()).every(
      ({ column }) => column === '',
    ),
  ).toBe(true)
})

test('whatever a row holds, it is stored only in the forms of its columns', () => {
  const column = fc.constantFrom(...TEMPLATE_COLUMNS)
  fc.assert(
    fc.property(fc.dictionary(column, fc.string({ minLength: 1, maxLength: 250 })), (given) => {
      const { values } = checkRow(cellsOf(given), settings)

      for (const value of values.values()) expect(value.length).toBeLessThanOrEqual(200)
    }),
  )
})

describe('a free cell with a number that may tell who someone is', () => {
  const given = { receiving_unit: 'Ash ward, for A1234BC' }

  test('is left out, with a warning', () => {
    const { values, issues, isRejected: isOut } = check(given)

    expect(values).not.toHaveProperty('receiving_unit')
    expect(issues).toMatchObject([{ column: 'receiving_unit', code: 'CODE_UNKNOWN' }])
    expect(isOut).toBe(false)
  })

  test('is kept where the site keeps identifiers', () => {
    const checked = checkRow(cellsOf(given), { ...settings, identifiersOn: true })

    expect(checked.values.get('receiving_unit')).toBe('Ash ward, for A1234BC')
  })
})
