import type { LocalDate } from '#shared/domain/local-date.ts'
import type { CohortFilters } from '#shared/domain/quality-improvement/cohort.ts'
import { type DateEntry, dateEntry } from '../../../components/form/date-field.tsx'
import { defaultPeriod } from '../../../components/form/default-period.ts'

/** Which referrals are meant: those of a window, narrowed down. */
export interface GroupChoice {
  readonly from: DateEntry
  readonly to: DateEntry
  readonly filters: CohortFilters
}

const NO_FILTERS: CohortFilters = {
  establishments: [],
  providers: [],
  securityLevels: [],
  mhaSections: [],
}

/** For how long each referral can be followed. */
export const FOLLOW_UPS = ['1', '3', '6', '12'].map((months) => ({
  value: months,
  name: months === '1' ? '1 month' : `${months} months`,
}))

/** The six full months before a day, of everyone. */
export function groupBefore(on: LocalDate): GroupChoice {
  const { from, to } = defaultPeriod(on)
  return { from: dateEntry(from), to: dateEntry(to), filters: NO_FILTERS }
}

/** One group of what to ask; `undefined` while a date is missing. */
export function groupQuestion({ from, to, filters }: GroupChoice, months: string, asAt: LocalDate) {
  if (!from.on || !to.on) return undefined
  return {
    from: from.on,
    to: to.on,
    asAt,
    followUpMonths: Number(months),
    filters: {
      establishments: [...filters.establishments],
      providers: [...filters.providers],
      securityLevels: [...filters.securityLevels],
      mhaSections: [...filters.mhaSections],
    },
  }
}
