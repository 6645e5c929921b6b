import type { LocalDate } from '#shared/domain/local-date.ts'
import type { CohortFilters } from '#shared/domain/quality-improvement/cohort.ts'
import { type DateEntry, dateEntry } from '../../../components/form/date-field.tsx'
import { defaultPeriod } from '../../../components/form/default-period.ts'
import type { MapQuestion } from './use-bottleneck-map.ts'

/** Which referrals are meant: those of a window, narrowed down. */
export interface GroupChoice {
  readonly from: DateEntry
  readonly to: DateEntry
  readonly filters: CohortFilters
}

export interface MapChoice {
  readonly months: string
  readonly first: GroupChoice
  /** Another group beside the first, followed as long. */
  readonly second: GroupChoice | undefined
}

const NO_FILTERS: CohortFilters = {
  establishments: [],
  providers: [],
  securityLevels: [],
  mhaSections: [],
}

/** The six full months before a day, of everyone. */
export function groupBefore(on: LocalDate): GroupChoice {
  const { from, to } = defaultPeriod(on)
  return { from: dateEntry(from), to: dateEntry(to), filters: NO_FILTERS }
}

/** What to ask of main; `undefined` while a date is missing. */
export function questionOf(
  { months, first, second }: MapChoice,
  asAt: LocalDate,
): MapQuestion | undefined {
  const one = groupQuestion(first, months, asAt)
  if (!second) return one
  const other = groupQuestion(second, months, asAt)
  return one && other && { ...one, compare: other }
}

/** The window, its filters and its follow-up, as main asks for them; `undefined` while a date is missing. */
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
