import type { LocalDate } from '../local-date.ts'
import type { StatutoryRegime } from './clocks.ts'

/** A regime and the first day on which it holds. */
export interface DatedRegime {
  readonly from: LocalDate
  readonly regime: StatutoryRegime
}

/** What holds until somebody decides otherwise: calculated, and labelled as not yet in force. */
const DEFAULT_REGIME: StatutoryRegime = 'SHADOW'

/** The regime in force on a day: the last that had begun, whatever the order of the list. */
export function regimeOn(regimes: readonly DatedRegime[], day: LocalDate): StatutoryRegime {
  const begun = regimes.filter((one) => one.from <= day)
  const last = begun.reduce<DatedRegime | undefined>(
    (latest, one) => (latest && latest.from > one.from ? latest : one),
    undefined,
  )
  return last?.regime ?? DEFAULT_REGIME
}
