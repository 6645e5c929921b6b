/** How good the records behind the report are. Source: docs/specs/data-quality.md. */
import { caseloadOf } from '../../caseload/caseload.ts'
import {
  type CheckedEntry,
  qualityByEstablishment,
  qualityOf,
} from '../../data-quality/by-establishment.ts'
import { FAULT_KINDS, type FaultKind } from '../../data-quality/fault.ts'
import { faultsOf } from '../../data-quality/faults.ts'
import type { ReferralFacts } from '../../referrals/referral.ts'
import { averageOf } from '../disclosure/average.ts'
import type { LinkedFigures } from '../disclosure/linked-figures.ts'
import type { Cell, Disclosure } from '../disclosure-control.ts'
import type { NamedCell } from '../figure-names.ts'
import { percentage } from '../figures.ts'
import type { LinkContext } from '../link-context.ts'
import type { ReportRequest } from '../report-request.ts'
import type { ReportSource } from '../report-source.ts'

export interface QualityCounts {
  readonly referrals: number
  readonly recorded: number
  readonly expected: number
  /** Referrals with each kind of fault, the kinds that are found. */
  readonly kinds: readonly { readonly kind: FaultKind; readonly referrals: number }[]
  readonly places: readonly {
    readonly establishment: string | undefined
    readonly referrals: number
    readonly withFault: number
    /** `null` under 5 referrals: too few. */
    readonly percent: number | null
  }[]
}

/** Completeness for every audience; what is wrong, and where, inside the region only. */
export interface QualitySection {
  /** Of the expected milestones, those recorded, in percent. */
  readonly complete: Cell
  readonly referrals: Cell
  readonly kinds: readonly { readonly kind: FaultKind; readonly referrals: Cell }[]
  readonly places: readonly {
    readonly establishment: string | undefined
    readonly referrals: Cell
    readonly withFault: Cell
    readonly percent: Cell
  }[]
}

/** Check the records of everybody whom the report counts, as they were known at the as-at date. */
export function countQuality(
  known: readonly ReferralFacts[],
  request: Pick<ReportRequest, 'asAt' | 'clock' | 'regime'>,
  warnings: ReportSource['warnings'],
): QualityCounts {
  const entries: readonly CheckedEntry[] = caseloadOf(known, request).map((entry) => ({
    ...entry,
    faults: faultsOf(entry, warnings.get(entry.referral.id) ?? []),
  }))
  const { referrals, recorded, expected } = qualityOf(entries)
  const having = (kind: FaultKind) =>
    entries.filter(({ faults }) => faults.some((fault) => fault.kind === kind)).length
  return {
    ...{ referrals, recorded, expected },
    kinds: FAULT_KINDS.map((kind) => ({ kind, referrals: having(kind) })).filter(
      (one) => one.referrals > 0,
    ),
    places: qualityByEstablishment(entries),
  }
}

const COMPLETE = 'completeness of the records'

/** The counts as their audience may see them. */
export function qualitySection(
  { referrals, recorded, expected, kinds, places }: QualityCounts,
  disclosure: Disclosure,
): QualitySection {
  const isInternal = disclosure.audience === 'internal'
  return {
    complete: disclosure.average(COMPLETE, percentage(recorded, expected)),
    referrals: disclosure.inside(referrals),
    kinds: kinds.flatMap((one) =>
      isInternal ? [{ kind: one.kind, referrals: disclosure.inside(one.referrals) }] : [],
    ),
    places: places.flatMap((one) =>
      isInternal
        ? [
            {
              establishment: one.establishment,
              referrals: disclosure.inside(one.referrals),
              withFault: disclosure.inside(one.withFault),
              percent: disclosure.limit(one.percent ?? undefined),
            },
          ]
        : [],
    ),
  }
}

/** Milestones are no people: the share is safe where it is of enough referrals. */
export function qualityLinks(
  { referrals, recorded, expected }: QualityCounts,
  { ruleSet }: LinkContext,
): LinkedFigures {
  const value = percentage(recorded, expected)
  const complete = { id: COMPLETE, tables: [COMPLETE], value, people: referrals, count: undefined }
  return { quantities: [], derived: [averageOf(complete, ruleSet)], relations: [] }
}

/** The figure that every audience gets, by its name, and what it counts. */
export function qualityCells({ complete }: QualitySection): readonly NamedCell[] {
  return [
    [
      COMPLETE,
      complete,
      'Of the milestones that could be expected of every referral, those that are recorded.',
    ],
  ]
}
