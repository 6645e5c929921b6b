import type { LocalDate } from '../local-date.ts'
import { type DateFormat, readDate } from './date-formats.ts'
import { looksLikeIdentifier, readNhsNumber, readPrisonNumber } from './identifiers.ts'
import type { RowIssue } from './issue.ts'
import type { Cell } from './read-row.ts'
import { type ColumnRule, ruleOf, TEMPLATE_COLUMNS, type TemplateColumn } from './template.ts'

/** The longest value of a cell, in characters. */
const LONGEST_VALUE = 200

/** What the check of a cell needs to know beside the cell. */
export interface CheckSettings {
  readonly today: LocalDate
  /** The codes of the establishments that the site knows. */
  readonly establishments: ReadonlySet<string>
  readonly formats: readonly DateFormat[]
  /** Whether the site keeps prison numbers, NHS numbers and dates of birth. */
  readonly identifiersOn: boolean
}

/** A cell as it would be stored, if it can be, and what is to be said of it. */
export interface CheckedCell {
  readonly value?: string
  readonly issue?: RowIssue
}

/**
 * Check one cell that is not blank and bring it into the form in which it is stored: codes as they
 * are listed, days as ISO text, numbers without spaces. Source: docs/specs/import.md.
 */
export function checkCell(
  column: TemplateColumn,
  cell: Cell,
  settings: CheckSettings,
): CheckedCell {
  if (cell.text.length > LONGEST_VALUE) {
    return fault(column, cell, {
      code: 'VALUE_TOO_LONG',
      severity: 'error',
      message: `${column} is longer than ${LONGEST_VALUE} characters; shorten it.`,
    })
  }
  return CHECKS[ruleOf(column).kind](column, cell, settings)
}

type Check = (column: TemplateColumn, cell: Cell, settings: CheckSettings) => CheckedCell

const CHECKS: Readonly<Record<ColumnRule['kind'], Check>> = {
  reference: (_, { text }) => ({ value: text.replace(/\s+/g, ' ') }),
  free: checkFree,
  'prison-number': checkPrisonNumber,
  'nhs-number': checkNhsNumber,
  establishment: checkEstablishment,
  code: checkCode,
  date: checkDate,
  milestone: checkDate,
}

function checkFree(
  column: TemplateColumn,
  cell: Cell,
  { identifiersOn }: CheckSettings,
): CheckedCell {
  if (identifiersOn || !looksLikeIdentifier(cell.text)) {
    return { value: cell.text.replace(/\s+/g, ' ') }
  }
  return fault(column, cell, {
    code: 'CODE_UNKNOWN',
    severity: 'warning',
    message: `${column} looks like a prison number or an NHS number, which this site does not keep; it was left out, correct it.`,
  })
}

function checkPrisonNumber(column: TemplateColumn, cell: Cell): CheckedCell {
  const value = readPrisonNumber(cell.text)
  if (value) return { value }
  return fault(column, cell, {
    code: 'PRISON_NUMBER_INVALID',
    severity: 'warning',
    message: `${column} is not a prison number such as A1234BC; it was left out, check it.`,
  })
}

function checkNhsNumber(column: TemplateColumn, cell: Cell): CheckedCell {
  const value = readNhsNumber(cell.text)
  if (value) return { value }
  return fault(column, cell, {
    code: 'NHS_NUMBER_INVALID',
    severity: 'warning',
    message: `${column} is not an NHS number whose check digit fits; it was left out, check it.`,
  })
}

function checkEstablishment(
  column: TemplateColumn,
  cell: Cell,
  { establishments }: CheckSettings,
): CheckedCell {
  const value = tidyCode(cell.text).toUpperCase()
  if (establishments.has(value)) return { value }
  return fault(column, cell, {
    code: 'CODE_UNKNOWN',
    severity: 'error',
    message: `${column} is not the code of a known establishment; correct it or say in the recipe which one is meant.`,
  })
}

const CODES = new Map(
  TEMPLATE_COLUMNS.flatMap((column) => {
    const rule = ruleOf(column)
    if (rule.kind !== 'code') return []
    const codes = new Map(rule.codes.map((code) => [code.toLowerCase(), code]))
    return [[column, { ...rule, codes }] as const]
  }),
)

function checkCode(column: TemplateColumn, cell: Cell): CheckedCell {
  const rule = CODES.get(column)
  const value = rule?.codes.get(tidyCode(cell.text).toLowerCase())
  if (value) return { value }
  const isError = rule?.unknown === 'error'
  const remedy = isError ? 'correct it' : 'it was left out, correct it'
  return fault(column, cell, {
    code: 'CODE_UNKNOWN',
    severity: isError ? 'error' : 'warning',
    message: `${column} is not a code on its list; ${remedy} or say in the recipe which one is meant.`,
  })
}

/** Spaces inside numbers are forgiven: `47 / 49` is `47/49`. */
function tidyCode(text: string): string {
  return text.replace(/(?<=[\d/])\s+|\s+(?=[\d/])/g, '')
}

function checkDate(column: TemplateColumn, cell: Cell, settings: CheckSettings): CheckedCell {
  const { today, formats } = settings
  const isBirth = column === 'date_of_birth'
  const read =
    readDate(cell.text, formats, isBirth ? today : undefined) ??
    readDate(tidyCode(cell.text), formats, isBirth ? today : undefined)
  if (!read) {
    const forms = ['2025-01-31', ...formats.map(({ text }) => text)].join(' or ')
    return fault(column, cell, {
      code: 'DATE_INVALID',
      severity: 'error',
      message: `${column} is not a date that exists and is written as ${forms}; correct it.`,
    })
  }
  if (!mayLieAhead(column) && read.on > today.slice(0, read.on.length)) {
    return fault(column, cell, {
      code: 'DATE_FUTURE',
      severity: 'error',
      message: `${column} is later than today, ${today}; correct it.`,
    })
  }
  if (read.precision === 'day') return { value: read.on }
  const consequence = isBirth
    ? 'gives the age at referral only where any day of it would give the same'
    : 'is left out of figures counted in days'
  return {
    value: read.on,
    ...fault(column, cell, {
      code: 'DATE_PARTIAL',
      severity: 'warning',
      message: `${column} is a month without a day and ${consequence}; add the day if it is known.`,
    }),
  }
}

function mayLieAhead(column: TemplateColumn): boolean {
  const rule = ruleOf(column)
  return rule.kind === 'date' && rule.mayLieAhead
}

function fault(
  column: TemplateColumn,
  { raw }: Cell,
  said: Pick<RowIssue, 'code' | 'severity' | 'message'>,
): CheckedCell {
  const value = raw.length > LONGEST_VALUE ? `${raw.slice(0, LONGEST_VALUE)}…` : raw
  return { issue: { column, value, ...said } }
}
