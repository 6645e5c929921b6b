import { type CaseloadEntry, lacksReason } from '../caseload/caseload.ts'
import type { Clock } from '../referrals/clocks.ts'
import type { Milestone } from '../referrals/milestone.ts'
import { isOpen, type ReferralFacts } from '../referrals/referral.ts'
import { FAULT_KINDS, type Fault } from './fault.ts'
import { type ImportWarning, stepOf } from './import-warning.ts'
import { oddDatesOf } from './odd-dates.ts'
import { importOnlyKind, stands } from './standing-warnings.ts'

/**
 * Everything that is wrong with the record of a referral, as it was known on the as-at date: what the
 * record itself shows, and of its imports' warnings only what it cannot show. The one rule of the
 * data-quality list and of Today. Source: docs/specs/data-quality.md.
 */
export function faultsOf(
  entry: CaseloadEntry,
  warnings: readonly ImportWarning[],
): readonly Fault[] {
  const { referral } = entry
  const found = [
    ...missingOf(entry),
    ...oddDatesOf(referral),
    ...monthsOf(referral, warnings),
    ...warnings.flatMap((warning): readonly Fault[] => {
      const kind = importOnlyKind(warning)
      const isFault = kind !== undefined && stands(warning, referral)
      return isFault ? [{ kind, column: warning.column, value: warning.value }] : []
    }),
  ]
  return found.toSorted((a, b) => FAULT_KINDS.indexOf(a.kind) - FAULT_KINDS.indexOf(b.kind))
}

function missingOf(entry: CaseloadEntry): readonly Fault[] {
  const { referral } = entry
  const { direction, days, months, outcome, establishment } = referral
  const start = direction === 'transfer' ? 'referral_made' : 'remission_ready'
  const faults: Fault[] = []
  if (!days[start] && !months[start]) {
    faults.push({ kind: 'no_referral_date', column: start, value: '' })
  }
  // Open with an outcome means that neither the day nor the month of it is known.
  if (outcome !== undefined && isOpen(referral)) {
    faults.push({ kind: 'outcome_without_date', column: 'outcome_date', value: '' })
  }
  if (isPast(entry.leading) && lacksReason(entry)) {
    const value = entry.leading?.lastDay ?? ''
    faults.push({ kind: 'no_reason', column: delayColumnOf(entry), value })
  }
  if (establishment === undefined) {
    faults.push({ kind: 'no_establishment', column: 'establishment', value: '' })
  }
  return faults
}

/** Still open after the last day, or stopped after it. */
function isPast(clock: Clock | null): boolean {
  return clock?.state === 'breached' || clock?.state === 'missed'
}

/** Where the reason belongs: the stage that overran, the later one first; a remission has no stages. */
function delayColumnOf({ clocks }: CaseloadEntry): string {
  if (isPast(clocks.stage2)) return 'delay_stage_2_reason'
  return isPast(clocks.stage1) ? 'delay_stage_1_reason' : ''
}

/** A step that repeats is listed once, however many of its dates are months. */
function monthsOf(
  { months, outcomeMonth }: ReferralFacts,
  warnings: readonly ImportWarning[],
): readonly Fault[] {
  const rawOf = (isMeant: (column: string) => boolean) =>
    warnings.find(({ code, column }) => code === 'DATE_PARTIAL' && isMeant(column))?.value
  const steps = Object.entries(months) as readonly (readonly [Milestone, string])[]
  return [
    ...steps.map(([step, month]) => ({
      kind: 'month_only' as const,
      column: step,
      value: rawOf((column) => stepOf(column) === step) ?? month,
    })),
    ...(outcomeMonth === undefined
      ? []
      : [
          {
            kind: 'month_only' as const,
            column: 'outcome_date',
            value: rawOf((column) => column === 'outcome_date') ?? outcomeMonth,
          },
        ]),
  ]
}
