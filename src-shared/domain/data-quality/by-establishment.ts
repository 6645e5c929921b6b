import { percentage } from '../board-reports/figures.ts'
import type { CaseloadEntry } from '../caseload/caseload.ts'
import { compareText } from '../compare-text.ts'
import { type Completeness, completenessOf } from './completeness.ts'
import type { Fault } from './fault.ts'

/** A referral with what is wrong with its record. */
export interface CheckedEntry extends CaseloadEntry {
  readonly faults: readonly Fault[]
}

/** The quality of the records of one establishment, or of all. */
export interface RecordQuality extends Completeness {
  /** How many referrals were looked at. */
  readonly referrals: number
  readonly withFault: number
  readonly faults: number
  /** The expected milestones that are recorded, in percent; `null` under 5 referrals: too few. */
  readonly percent: number | null
}

export interface EstablishmentQuality extends RecordQuality {
  /** `undefined` for the referrals of which no establishment is recorded. */
  readonly establishment: string | undefined
}

/** Under so many referrals no percentage is given. Source: docs/specs/data-quality.md, "Completeness". */
const FEWEST_REFERRALS = 5

/** The quality of the records of some referrals together. */
export function qualityOf(entries: readonly CheckedEntry[]): RecordQuality {
  const parts = entries.map(({ referral }) => completenessOf(referral))
  const recorded = parts.reduce((sum, part) => sum + part.recorded, 0)
  const expected = parts.reduce((sum, part) => sum + part.expected, 0)
  return {
    referrals: entries.length,
    withFault: entries.filter(({ faults }) => faults.length > 0).length,
    faults: entries.reduce((sum, { faults }) => sum + faults.length, 0),
    recorded,
    expected,
    percent: entries.length < FEWEST_REFERRALS ? null : percentage(recorded, expected),
  }
}

/** The same for each establishment, the most faults first. */
export function qualityByEstablishment(
  entries: readonly CheckedEntry[],
): readonly EstablishmentQuality[] {
  const groups = Map.groupBy(entries, ({ referral }) => referral.establishment)
  return [...groups]
    .map(([establishment, members]) => ({ establishment, ...qualityOf(members) }))
    .sort(
      (a, b) =>
        b.faults - a.faults ||
        b.referrals - a.referrals ||
        compareText(a.establishment ?? '', b.establishment ?? ''),
    )
}
