/** What a quality improvement project is made of. Source: docs/specs/projects.md. */
import type { LocalDate } from '../../local-date.ts'
import type { DelayReason, PathwayStage } from '../../referrals/code-lists.ts'
import type { MeasureId } from '../measures/catalogue.ts'

export const PROJECT_STATES = ['running', 'closed'] as const
export type ProjectState = (typeof PROJECT_STATES)[number]

/** Outcome: what people feel. Process: whether the change is done. Balancing: what it may harm. */
export const MEASURE_ROLES = ['outcome', 'process', 'balancing'] as const
export type MeasureRole = (typeof MEASURE_ROLES)[number]

/** What drives the aim, what drives that, and what could be tried. */
export const DRIVER_KINDS = ['primary', 'secondary', 'change_idea'] as const
export type DriverKind = (typeof DRIVER_KINDS)[number]

export const ACTION_STATES = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

export const PDSA_DECISIONS = ['adopt', 'adapt', 'abandon'] as const
export type PdsaDecision = (typeof PDSA_DECISIONS)[number]

export interface Driver {
  readonly id: string
  readonly kind: DriverKind
  /** The driver it acts on; a primary driver acts on the aim. */
  readonly parentId: string | undefined
  readonly text: string
}

export interface ProjectMeasure {
  readonly id: string
  readonly role: MeasureRole
  /** Of the catalogue, or the id of a measure that is kept by hand. */
  readonly measure: MeasureId | string
  /** Of one establishment, or of the whole region. */
  readonly establishment: string | undefined
  /** On the scale of the measure: a share is 0 to 1. */
  readonly target: number | undefined
}

/** One turn of plan, do, study, act. */
export interface PdsaCycle {
  readonly id: string
  readonly title: string
  readonly theory: string
  readonly prediction: string
  readonly plan: string
  readonly beganOn: LocalDate
  readonly endedOn: LocalDate | undefined
  readonly done: string
  readonly data: string
  readonly learning: string
  /** `undefined` while the cycle runs. */
  readonly decision: PdsaDecision | undefined
}

/** Something somebody will do, and the blockage it answers. */
export interface ProjectAction {
  readonly id: string
  readonly text: string
  /** The organisation that owns it. */
  readonly owner: string
  readonly dueOn: LocalDate | undefined
  readonly state: ActionState
  readonly stage: PathwayStage | undefined
  readonly reason: DelayReason | undefined
  /** One recorded blockage that it answers. */
  readonly blockageId: string | undefined
}

export interface ProjectMember {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly organisation: string
}

/** A line of the project's log. */
export interface ProjectEntry {
  readonly id: string
  readonly on: LocalDate
  readonly text: string
  readonly recordedBy: string
}

/** Whether an action should have been done by a day. */
export function isOverdue(
  { state, dueOn }: Pick<ProjectAction, 'state' | 'dueOn'>,
  day: LocalDate,
) {
  return state === 'open' && dueOn !== undefined && dueOn < day
}
