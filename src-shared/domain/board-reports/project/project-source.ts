import type { LocalDate } from '../../local-date.ts'
import type { CohortScope } from '../../quality-improvement/cohort.ts'
import type { ChartMark } from '../../quality-improvement/measures/chart-mark.ts'
import type { OwnMeasure } from '../../quality-improvement/measures/own-measure.ts'
import type {
  Driver,
  PdsaCycle,
  ProjectAction,
  ProjectEntry,
  ProjectMeasure,
  ProjectMember,
  ProjectState,
} from '../../quality-improvement/projects/project.ts'

/** A quality improvement project with all that its report is made of, as it is recorded. */
export interface ProjectSource {
  readonly id: string
  readonly name: string
  readonly aim: string
  readonly aimBy: LocalDate | undefined
  readonly state: ProjectState
  readonly drivers: readonly Driver[]
  readonly measures: readonly FollowedMeasure[]
  /** The first one first. */
  readonly cycles: readonly PdsaCycle[]
  readonly actions: readonly ProjectAction[]
  readonly members: readonly ProjectMember[]
  /** The latest first. */
  readonly entries: readonly ProjectEntry[]
  /** The one frozen last, where one was. */
  readonly cohort: SourceCohort | undefined
}

/** A measure of a project with what stands on its chart; `own` where it is kept by hand. */
export interface FollowedMeasure extends ProjectMeasure {
  readonly own: OwnMeasure | undefined
  readonly marks: readonly ChartMark[]
}

export interface SourceCohort
  extends Pick<CohortScope, 'from' | 'to' | 'followUpMonths' | 'followUpTo'> {
  readonly name: string
  readonly frozenAsAt: LocalDate
  readonly members: ReadonlySet<string>
}
