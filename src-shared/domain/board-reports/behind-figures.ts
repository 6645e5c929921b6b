/** Which referrals are behind a figure: each is counted by itself, by the rules of the report. */
import type { ReferralFacts } from '../referrals/referral.ts'
import { INCIDENCE_DAYS } from './cohort-incidence.ts'
import { COHORT_SIZE, chanceBy, denominatorOf, numeratorOf } from './figure-names.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import { countReport } from './report-counts.ts'
import { figureCounts } from './report-links.ts'
import type { ReportRequest } from './report-request.ts'
import type { ReportSource } from './report-source.ts'

/** A referral behind a figure. */
export interface Behind {
  readonly referral: ReferralFacts
  /** What it adds: 1, or days and assessments where these are counted; 0 of one only counted out of. */
  readonly counted: number
}

/** The counts that a figure is made of: what is counted, and out of what. */
interface Parts {
  readonly counted: string
  readonly outOf?: string
}

/**
 * The counts behind a figure, by its name; `undefined` where no referral stands behind it.
 *
 * @example partsOf('I1 value') // { counted: 'I1 numerator', outOf: 'I1 denominator' }
 */
export function partsOf(figure: string): Parts | undefined {
  // Milestones are no referrals, and I13 is of two sets of them at once.
  if (figure === 'completeness of the records' || figure.startsWith('I13 ')) return undefined
  if (INCIDENCE_DAYS.some((day) => chanceBy(day) === figure)) return { counted: COHORT_SIZE }
  if (figure.startsWith('need to admission, ')) {
    return { counted: 'need clock, I1 denominator' }
  }
  const share = figure.match(/^(.*)(value|numerator)$/)?.[1]
  const line = figure.match(/^(I\d+) (?!numerator|denominator|left out|by )(.*)$/)?.[1]
  if (line && isIndicator(line)) return lineParts(line)
  if (share) return { counted: `${share}numerator`, outOf: `${share}denominator` }
  return { counted: figure.replace(/, mean$/, ', referrals') }
}

/** Of a line without a numerator the denominator are the ones who count. */
function lineParts(id: IndicatorId): Parts {
  if (id === 'I23') return { counted: 'I23 value' }
  return id === 'I3'
    ? { counted: denominatorOf(id) }
    : { counted: numeratorOf(id), outOf: denominatorOf(id) }
}

function isIndicator(text: string): text is IndicatorId {
  return Object.hasOwn(INDICATOR_DEFINITIONS, text)
}

/** What one referral adds to a figure; `undefined` where it is not behind it. */
export function behindFigure(
  referral: ReferralFacts,
  { counted, outOf }: Parts,
  { source, request }: { readonly source: ReportSource; readonly request: ReportRequest },
): Behind | undefined {
  const counts = figureCounts(countReport({ ...source, referrals: [referral] }, request))
  const own = counts.get(counted) ?? 0
  const all = outOf === undefined ? own : Math.max(own, counts.get(outOf) ?? 0)
  return all > 0 ? { referral, counted: own } : undefined
}
