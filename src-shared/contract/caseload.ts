import { z } from 'zod'
import { LIST_STATUSES, type ListStatus } from '../domain/caseload/list-status.ts'
import type { ViewFileRefusal } from '../domain/caseload/view-file.ts'
import type { LocalDate } from '../domain/local-date.ts'
import {
  CLOCK_STATES,
  type ClockState,
  type Clocks,
  WAIT_CLOCKS,
  type WaitClock,
} from '../domain/referrals/clocks.ts'
import { DIRECTIONS, type Direction } from '../domain/referrals/code-lists.ts'
import type { Stage } from '../domain/referrals/referral.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'
import type { CannotWrite } from './figures.ts'

export const CASELOAD_COLUMNS = [
  'localRef',
  'direction',
  'establishment',
  'provider',
  'mhaSection',
  'urgency',
  'securityLevel',
  'stage',
  'days',
  'lastDay',
  'state',
  'outcome',
] as const
export type CaseloadColumn = (typeof CASELOAD_COLUMNS)[number]

/** What a caseload can be put into groups by. */
export const CASELOAD_GROUPINGS = ['establishment', 'provider', 'stage'] as const
export type CaseloadGrouping = (typeof CASELOAD_GROUPINGS)[number]

/** Stands among the chosen values of a filter for a referral that has none. */
export const NOT_RECORDED = ''

/** Some rows that have a value in common. */
export interface CaseloadGroup {
  /** The name of an establishment or provider, or a stage; `undefined` where none is recorded. */
  readonly value: string | undefined
  readonly count: number
}

/** By what a caseload is ordered, the first column first. */
export interface CaseloadSort {
  readonly column: CaseloadColumn
  readonly order: 'ascending' | 'descending'
}

export interface CaseloadRow {
  readonly id: string
  readonly localRef: string
  readonly direction: Direction
  readonly establishment: string | undefined
  readonly establishmentName: string | undefined
  readonly mhaSection: string | undefined
  readonly urgency: string | undefined
  readonly securityLevel: string | undefined
  readonly provider: string | undefined
  readonly status: 'open' | 'ended'
  readonly stage: Stage
  readonly outcome: string | undefined
  readonly clocks: Clocks
}

/** The values that occur in a caseload. */
export interface CaseloadChoices {
  readonly establishments: readonly { readonly code: string; readonly name: string }[]
  readonly providers: readonly string[]
  readonly securityLevels: readonly string[]
  readonly mhaSections: readonly string[]
  readonly urgencies: readonly string[]
  readonly stages: readonly string[]
  readonly outcomes: readonly string[]
}

export interface CaseloadPage {
  readonly asAt: LocalDate
  readonly clock: WaitClock
  /** Which referrals were asked for: figures and words are of the same question. */
  readonly status: ListStatus
  /** How many referrals are recorded with this status, before any filter. */
  readonly total: number
  /** How many of them the filters leave. */
  readonly matching: number
  /** Of those with this status: how many are in each state on the chosen clock (remissions on theirs). */
  readonly countsByState: Readonly<Record<ClockState | 'not_started', number>>
  /** Of the breached: how many have neither a delay nor a blockage recorded. */
  readonly breachedWithoutReason: number
  /** The groups in their order, with how many of the matching rows each has; empty where none were asked for. */
  readonly groups: readonly CaseloadGroup[]
  /** What the filters can choose from, of those with this status. */
  readonly choices: CaseloadChoices
  readonly rows: readonly CaseloadRow[]
}

const days = z.int().min(0).max(100_000)
const chosen = (longest: number) => z.array(z.string().max(longest)).default([])

/** All that a caseload can be narrowed by; each leaves what the others leave, too. */
const caseloadFilters = z.object({
  status: z.enum(LIST_STATUSES).default('open'),
  direction: z.enum(DIRECTIONS).optional(),
  states: z.array(z.enum([...CLOCK_STATES, 'not_started'])).default([]),
  establishments: chosen(10),
  providers: chosen(200),
  securityLevels: chosen(20),
  mhaSections: chosen(10),
  urgencies: chosen(20),
  stages: chosen(40),
  outcomes: chosen(40),
  /** Days on the leading clock, both ends included. */
  daysFrom: days.optional(),
  daysTo: days.optional(),
  /** The last day within the limit, both ends included. */
  lastDayFrom: day.optional(),
  lastDayTo: day.optional(),
  /** Whether a delay or a blockage is recorded. */
  reason: z.enum(['recorded', 'missing']).optional(),
  /** Looked for in reference, establishment and provider, whatever the case. */
  text: z.string().max(200).default(''),
  overdue: z.boolean().default(false),
})

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** How the list was left: what it was narrowed by, as its address has it, and what its table shows. */
const caseloadLayout = z.object({
  search: z.string().max(4000),
  /** In their order; the reference is always first. */
  columns: z.array(z.enum(CASELOAD_COLUMNS)).min(1).max(CASELOAD_COLUMNS.length),
  density: z.enum(DENSITIES),
})
export type CaseloadLayout = Readonly<z.infer<typeof caseloadLayout>>

/** A layout that has a name. */
export interface CaseloadView {
  readonly id: string
  readonly name: string
  readonly layout: CaseloadLayout
}

export type NameRefusal = { readonly code: 'name-taken' }
export type OpenViewRefusal =
  | ViewFileRefusal
  | { readonly code: 'cannot-read'; readonly file: string }

const viewName = z.string().trim().min(1).max(100)

export const caseload = {
  'caseload.listViews': { input: z.object({}), output: returns<readonly CaseloadView[]>() },
  'caseload.saveView': {
    input: z.object({ name: viewName, layout: caseloadLayout }),
    output: returns<Result<CaseloadView, NameRefusal>>(),
  },
  'caseload.renameView': {
    input: z.object({ id: z.uuid(), name: viewName }),
    output: returns<Result<null, NameRefusal>>(),
  },
  'caseload.removeView': { input: z.object({ id: z.uuid() }), output: returns<null>() },
  /** Writes the view where the person chooses, and answers the file's name; `null` when they cancelled. */
  'caseload.exportView': {
    input: z.object({ id: z.uuid() }),
    output: returns<Result<string, CannotWrite> | null>(),
  },
  /** Opens a file that the person chooses; a name that is taken gets a number. */
  'caseload.openView': {
    input: z.object({}),
    output: returns<Result<CaseloadView, OpenViewRefusal> | null>(),
  },
  'caseload.findLayout': {
    input: z.object({}),
    output: returns<CaseloadLayout | undefined>(),
  },
  'caseload.keepLayout': { input: caseloadLayout, output: returns<null>() },
  'caseload.list': {
    input: z.object({
      /** Today where it is left out. */
      asAt: day.optional(),
      clock: z.enum(WAIT_CLOCKS).default('guidance'),
      filters: caseloadFilters.prefault({}),
      /** Equals by the first column are ordered by the next, at last by the longest wait. */
      sort: z
        .array(
          z.object({
            column: z.enum(CASELOAD_COLUMNS),
            order: z.enum(['ascending', 'descending']),
          }),
        )
        .max(CASELOAD_COLUMNS.length)
        .default([{ column: 'days', order: 'descending' }]),
      /** The rows come group by group, sorted within each. */
      groupBy: z.enum(CASELOAD_GROUPINGS).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(1_000_000).default(100),
    }),
    output: returns<CaseloadPage>(),
  },
} as const
