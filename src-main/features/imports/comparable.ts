import type { Values } from '#shared/domain/imports/check-row.ts'
import { referenceKey } from '#shared/domain/imports/check-row.ts'
import { startColumn } from '#shared/domain/imports/probable-duplicate.ts'
import { ruleOf, TEMPLATE_COLUMNS } from '#shared/domain/imports/template.ts'
import { ageOn, type LocalDate, lastDayOfMonth, localDate } from '#shared/domain/local-date.ts'
import type { KeyedHash } from './keyed-hash.ts'
import { besideStored } from './known-cells.ts'
import type { StoredRecord } from './known-records.queries.ts'

/** A row in the form in which it is laid beside a record. */
export interface RowValues {
  readonly beside: Values
  /** The hashes of its numbers. */
  readonly hashes: readonly string[]
  /** A day, or a month. */
  readonly born: string | undefined
  readonly key: string | undefined
}

interface Privacy {
  readonly identifiersOn: boolean
  readonly hash: KeyedHash
}

/** Replace numbers by what stands for them, and leave out what is not to be stored. */
export function comparable(
  values: Values,
  stored: StoredRecord | undefined,
  { identifiersOn, hash }: Privacy,
): RowValues {
  const beside = new Map(besideStored(values, stored))
  const hashes: string[] = []
  for (const [column, kind] of [
    ['prison_number', 'prison'],
    ['nhs_number', 'nhs'],
  ] as const) {
    const number = values.get(column)
    if (number === undefined) continue
    const hashed = hash(kind, number)
    beside.set(column, hashed)
    hashes.push(hashed)
  }
  const born = values.get('date_of_birth')
  // A record holds a whole day of birth or none.
  if (!identifiersOn || born?.length === MONTH_LENGTH) beside.delete('date_of_birth')
  // The reference is what the record was found by: another spelling of it changes nothing.
  const localRef = stored?.referral.local_ref ?? values.get('local_ref')
  if (localRef !== undefined) beside.set('local_ref', localRef)
  return {
    beside,
    hashes,
    born,
    key: localRef === undefined ? undefined : referenceKey(localRef),
  }
}

const OLDEST = 130
/** `YYYY-MM`: the day is not known. */
const MONTH_LENGTH = 7

/**
 * Whole years on the day of referral, or of readiness; in a month, on its first day. Where neither is
 * known yet, on the first day that is: the date of birth is not kept to work it out later. Of somebody
 * whose month of birth alone is known, the age that every day of that month gives, if they all agree.
 */
export function ageAtReferral(born: string | undefined, after: Values): number | undefined {
  const start = after.get(startColumn(after.get('direction'))) ?? firstDay(after)
  const stored = after.get('date_of_birth')
  const known = born?.length === MONTH_LENGTH ? (stored ?? born) : (born ?? stored)
  if (!start || !known) return undefined
  const day = localDate(start.padEnd(10, '-01'))
  const [age, youngest] = daysOfBirth(known).map((one) => ageOn(one, day))
  if (age === undefined || age !== youngest) return undefined
  return age >= 0 && age <= OLDEST ? age : undefined
}

/** The first and the last day on which somebody may have been born. */
function daysOfBirth(birth: string): readonly LocalDate[] {
  return birth.length === MONTH_LENGTH
    ? [localDate(`${birth}-01`), lastDayOfMonth(birth)]
    : [localDate(birth), localDate(birth)]
}

function firstDay(after: Values): string | undefined {
  const steps = TEMPLATE_COLUMNS.filter((column) => ruleOf(column).kind === 'milestone')
  return steps.flatMap((column) => after.get(column) ?? []).sort()[0]
}
