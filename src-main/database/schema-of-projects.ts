/** The tables of quality improvement as Kysely sees them. */
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { MarkKind } from '#shared/domain/quality-improvement/measures/chart-mark.ts'
import type {
  ActionState,
  DriverKind,
  MeasureRole,
  PdsaDecision,
  ProjectState,
} from '#shared/domain/quality-improvement/projects/project.ts'
import type { SeriesKind } from '#shared/domain/quality-improvement/spc/measure-series.ts'
import type { ImprovementDirection } from '#shared/domain/quality-improvement/spc/verdict.ts'
import type { DelayReason, PathwayStage } from '#shared/domain/referrals/code-lists.ts'

interface Recorded {
  readonly id: string
  readonly recorded_by: string
  readonly recorded_at: string
}

interface OfProject extends Recorded {
  readonly project_id: string
}

interface ProjectTable extends Recorded {
  readonly name: string
  readonly aim: string
  readonly aim_by: LocalDate | null
  readonly state: ProjectState
}

export interface DriverTable extends OfProject {
  readonly parent_id: string | null
  readonly kind: DriverKind
  readonly text: string
}

export interface ProjectMeasureTable extends OfProject {
  readonly role: MeasureRole
  readonly measure: string
  readonly establishment: string | null
  readonly target: number | null
}

export interface PdsaCycleTable extends OfProject {
  readonly title: string
  readonly theory: string
  readonly prediction: string
  readonly plan: string
  readonly began_on: LocalDate
  readonly ended_on: LocalDate | null
  readonly done: string
  readonly data: string
  readonly learning: string
  readonly decision: PdsaDecision | null
}

export interface ProjectActionTable extends OfProject {
  readonly text: string
  readonly owner: string
  readonly due_on: LocalDate | null
  readonly state: ActionState
  readonly stage: PathwayStage | null
  readonly reason: DelayReason | null
  /** One recorded blockage, which may have been taken away since. */
  readonly blockage_id: string | null
}

export interface ProjectMemberTable extends OfProject {
  readonly name: string
  readonly role: string
  readonly organisation: string
}

export interface ProjectEntryTable extends OfProject {
  readonly written_on: LocalDate
  readonly text: string
}

export interface CohortTable extends OfProject {
  readonly name: string
  readonly from_on: LocalDate
  readonly to_on: LocalDate
  readonly follow_up_months: number
  readonly follow_up_to: LocalDate | null
  /** JSON of the filters. */
  readonly filters: string
  readonly frozen_as_at: LocalDate
}

interface CohortMemberTable {
  readonly id: string
  readonly cohort_id: string
  readonly referral_id: string
  /** JSON of what was known of the referral when the cohort was frozen. */
  readonly snapshot: string
}

export interface ChartMarkTable extends Recorded {
  readonly measure: string
  readonly establishment: string | null
  readonly kind: MarkKind
  readonly marked_on: LocalDate
  readonly value: number | null
  readonly words: string
}

export interface OwnMeasureTable extends Recorded {
  readonly name: string
  readonly kind: SeriesKind
  readonly unit: string
  readonly direction: ImprovementDirection
}

export interface OwnValueTable extends Recorded {
  readonly measure_id: string
  readonly entered_on: LocalDate
  readonly value: number
  readonly denominator: number | null
}

export interface ProjectSchema {
  readonly improvement_project: ProjectTable
  readonly project_driver: DriverTable
  readonly project_measure: ProjectMeasureTable
  readonly pdsa_cycle: PdsaCycleTable
  readonly project_action: ProjectActionTable
  readonly project_member: ProjectMemberTable
  readonly project_entry: ProjectEntryTable
  readonly cohort: CohortTable
  readonly cohort_member: CohortMemberTable
  readonly chart_mark: ChartMarkTable
  readonly own_measure: OwnMeasureTable
  readonly own_value: OwnValueTable
}

/** The names of those tables, parents before their children. */
export const PROJECT_TABLES = {
  improvement_project: true,
  project_driver: true,
  project_measure: true,
  pdsa_cycle: true,
  project_action: true,
  project_member: true,
  project_entry: true,
  cohort: true,
  cohort_member: true,
  chart_mark: true,
  own_measure: true,
  own_value: true,
} satisfies Record<keyof ProjectSchema, true>
