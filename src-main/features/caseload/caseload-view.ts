import { type RawBuilder, sql } from 'kysely'
import { dayNumber } from '#shared/domain/caseload/kept-entry.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import {
  CLOCK_STATES,
  DUE_SOON_DAYS,
  type StatutoryRegime,
  type WaitClock,
} from '#shared/domain/referrals/clocks.ts'
import { NOT_STARTED } from '../../database/schema-of-caseload.ts'

/** As of which day, by which clock and under which regime a caseload is looked at. */
export interface CaseloadView {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  readonly regime: StatutoryRegime
}

/** Entries that still wait, and entries that have ended, are sorted and judged differently. */
export type IsOpen = 0 | 1

/** What a view reads in an entry's columns. */
export function columnsOf({ asAt, clock, regime }: CaseloadView) {
  // A statutory clock that is off runs for nobody but a remission, whose own it then is.
  const isOff = clock === 'statutory' && regime === 'OFF'
  const column = (name: string, none: unknown) =>
    isOff
      ? sql`iif(direction = 'remission', ${sql.ref(`statutory_${name}`)}, ${sql.lit(none)})`
      : sql.ref(`${clock}_${name}`)
  const order = column('order', NOT_STARTED) as RawBuilder<number>
  const lastDay = column('last_day', null) as RawBuilder<LocalDate | null>
  const endState = column('end_state', null) as RawBuilder<string | null>
  const today = dayNumber(asAt)
  const soon = addDays(asAt, DUE_SOON_DAYS)

  return {
    order,
    lastDay,
    endState,
    today,
    soon,
    asAt,
    isStarted: sql<boolean>`${order} < ${sql.lit(NOT_STARTED)}`,
    days: (isOpen: IsOpen) =>
      sql<
        number | null
      >`iif(${order} = ${sql.lit(NOT_STARTED)}, null, ${isOpen * today} - ${order})`,
    /** The state's place in `CLOCK_STATES`; none where the clock has not started. */
    state: (isOpen: IsOpen) => (isOpen ? openState() : endedState()),
  }

  function openState() {
    return sql<number | null>`
      case when ${lastDay} is null then null when ${lastDay} < ${asAt} then 0
           when ${lastDay} <= ${soon} then 1 else 2 end`
  }

  function endedState() {
    const places = CLOCK_STATES.map((state, at) => sql`when ${sql.lit(state)} then ${sql.lit(at)}`)
    return sql<number | null>`case ${endState} ${sql.join(places, sql` `)} end`
  }
}

export type ViewColumns = ReturnType<typeof columnsOf>
