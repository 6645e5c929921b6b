import { z } from 'zod'
import type { BreachForecast, LeftOut, Standing } from '../domain/breaches-next/breaches-next.ts'
import type { LocalDate } from '../domain/local-date.ts'
import { WAIT_CLOCKS, type WaitClock } from '../domain/referrals/clocks.ts'
import { STAGES, type Stage } from '../domain/referrals/referral.ts'
import { day, returns } from './entry.ts'

/** `change` is the order of docs/specs/who-breaches-next.md, which is descending. */
export const BREACH_COLUMNS = [
  ...(['change', 'localRef', 'establishment', 'stage', 'day', 'chance'] as const),
] as const
export type BreachColumn = (typeof BREACH_COLUMNS)[number]

/** How much of its past a site may keep the chances to, in months. */
export const HISTORY_MONTHS = [12, 24] as const
export type HistoryMonths = (typeof HISTORY_MONTHS)[number]

/** An open transfer within its limit, with its chance of admission in time and what could add to it. */
export interface BreachRow extends Omit<BreachForecast, 'entry'> {
  readonly id: string
  readonly localRef: string
  readonly establishment: string | undefined
  readonly establishmentName: string | undefined
  readonly stage: Stage
  readonly lastDay: LocalDate
}

/** Who breaches next. Source: docs/specs/who-breaches-next.md. */
export interface BreachesNext {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** The first day of the history, where it was kept to the last months. */
  readonly historyFrom: LocalDate | undefined
  /** How many transfers the chances were taken from. */
  readonly history: number
  /** The last day within the limit, counted from day 0. */
  readonly limit: number
  /** How many referrals are recorded at all, on whatever day they began. */
  readonly recorded: number
  /** Open transfers within their limit, before any filter, and by how much can be changed. */
  readonly total: number
  readonly countsByStanding: Readonly<Record<Standing, number>>
  readonly leftOut: Readonly<Record<LeftOut, number>>
  readonly choices: {
    readonly establishments: readonly { readonly code: string; readonly name: string | undefined }[]
    readonly stages: readonly Stage[]
  }
  /** Those whom the filters leave. */
  readonly rows: readonly BreachRow[]
}

export const breachesNext = {
  'breachesNext.list': {
    input: z.object({
      /** Today where it is left out. */
      asAt: day.optional(),
      clock: z.enum(WAIT_CLOCKS).default('guidance'),
      /** Only referrals of the last months are history; all of it where this is left out. */
      historyMonths: z.literal(HISTORY_MONTHS).optional(),
      /** Codes; empty text stands for no establishment. */
      establishments: z.array(z.string().max(10)).default([]),
      stages: z.array(z.enum(STAGES)).default([]),
      sort: z
        .object({ column: z.enum(BREACH_COLUMNS), order: z.enum(['ascending', 'descending']) })
        .default({ column: 'change', order: 'descending' }),
    }),
    output: returns<BreachesNext>(),
  },
} as const
