import { round } from '../../board-reports/figures.ts'
import type { LocalDate } from '../../local-date.ts'
import type { PathwayStage } from '../../referrals/code-lists.ts'
import type { Place } from './suggestion.ts'

/** A stage as the middle of a sentence. */
export const STAGE_PHRASES: Readonly<Record<PathwayStage, string>> = {
  need_to_referral: 'from need to referral',
  referral_to_assessment: 'from referral to first psychiatric assessment',
  assessment_to_bed: 'from assessment to bed',
  bed_to_application: 'from bed to application',
  application_to_warrant: 'from application to warrant',
  warrant_to_admission: 'from warrant to admission',
  assessment_to_admission: 'from assessment to admission',
}

/** A place as the beginning of a sentence. */
export function placePhrase({ kind, code }: Place): string {
  return kind === 'establishment' ? `At ${code}` : `With ${code}`
}

/** A Kaplan-Meier median in words; `null` is a curve that does not come down to half. */
export function medianPhrase(days: number | null): string {
  return days === null
    ? 'so long that half have not gone on yet'
    : `a median of ${plural(days, 'day')}`
}

/** A number and its noun. */
export function plural(count: number, noun: string): string {
  return `${round(count, 1).toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
}

/** The last sentence of a suggestion: how likely what was seen is by chance. */
export function chancePhrase(probability: number | null): string {
  if (probability === null) return 'This is counted from the records, not tested against chance.'
  const caseloads = 1 / probability
  const rounded = caseloads < 100 ? Math.floor(caseloads) : Math.floor(caseloads / 10) * 10
  return rounded >= 10_000
    ? 'It would be seen by chance in fewer than 1 of 10,000 caseloads.'
    : `It would be seen by chance in at most about 1 of ${rounded.toLocaleString('en-GB')} caseloads.`
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** A day as people write it: `5 September 2025`. */
export function dayPhrase(on: LocalDate): string {
  const [year, month, day] = on.split('-').map(Number)
  return `${day} ${MONTHS[Number(month) - 1]} ${year}`
}
