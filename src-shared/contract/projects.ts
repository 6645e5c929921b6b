/** Quality improvement projects: the aim, and all that belongs to it. */
import { z } from 'zod'
import type { LocalDate } from '../domain/local-date.ts'
import type { DriverRefusal } from '../domain/quality-improvement/projects/driver-tree.ts'
import type { PdsaRefusal } from '../domain/quality-improvement/projects/pdsa-cycle.ts'
import {
  ACTION_STATES,
  DRIVER_KINDS,
  type Driver,
  MEASURE_ROLES,
  PDSA_DECISIONS,
  type PdsaCycle,
  PROJECT_STATES,
  type ProjectAction,
  type ProjectEntry,
  type ProjectMeasure,
  type ProjectMember,
  type ProjectState,
} from '../domain/quality-improvement/projects/project.ts'
import {
  type Attribution,
  DELAY_REASONS,
  type DelayReason,
  PATHWAY_STAGES,
  type PathwayStage,
} from '../domain/referrals/code-lists.ts'
import type { Result } from '../domain/result.ts'
import type { FrozenCohort } from './cohorts.ts'
import { day, returns } from './entry.ts'
import type { Kept } from './kept.ts'
import { measureId } from './measures.ts'

/** A project as the list shows it. */
export interface ProjectLine {
  readonly id: string
  readonly name: string
  readonly aim: string
  readonly aimBy: LocalDate | undefined
  readonly state: ProjectState
  readonly cohorts: number
  readonly cycles: number
  readonly openActions: number
  readonly overdueActions: number
}

/** One recorded blockage of a referral, as an action that answers it shows it. */
export interface ActionBlockage {
  readonly id: string
  readonly referralId: string
  readonly localRef: string
  readonly stage: PathwayStage
  readonly reason: DelayReason
  readonly holder: Attribution
  readonly from: LocalDate
  /** The day it was cleared. */
  readonly to: LocalDate | undefined
  readonly state: 'stands' | 'cleared' | 'withdrawn'
}

/** A blockage that an action of a project can answer. */
export interface BlockageChoice extends ActionBlockage {
  /** Whether its referral belongs to a cohort of the project. */
  readonly isOfCohort: boolean
}

/** A project with all that belongs to it. */
export interface ProjectDetail
  extends Pick<ProjectLine, 'id' | 'name' | 'aim' | 'aimBy' | 'state'> {
  readonly drivers: readonly Driver[]
  readonly measures: readonly ProjectMeasure[]
  /** The first one first. */
  readonly cycles: readonly PdsaCycle[]
  readonly actions: readonly ProjectAction[]
  /** What its actions answer; one that is no longer recorded is not among them. */
  readonly blockages: readonly ActionBlockage[]
  readonly members: readonly ProjectMember[]
  /** The latest first. */
  readonly entries: readonly ProjectEntry[]
  readonly cohorts: readonly FrozenCohort[]
}

type NotThere = { readonly code: 'not-there' }
type Future = { readonly code: 'in-the-future'; readonly today: LocalDate }
export type SavePartFailure =
  | DriverRefusal
  | PdsaRefusal
  | Future
  | NotThere
  | { readonly code: 'blockage-not-there' }
export type RemovePartFailure = NotThere | { readonly code: 'has-branches' }
export type TakeBackFailure = NotThere | { readonly code: 'changed-since' }

const id = z.uuid()
const line = z.string().trim().min(1).max(200)
const text = z.string().trim().max(4000)

/** One part of a project; without an id it is a new one. */
const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('driver'),
    id: id.optional(),
    driverKind: z.enum(DRIVER_KINDS),
    parentId: id.optional(),
    text: text.min(1),
  }),
  z.object({
    kind: z.literal('measure'),
    id: id.optional(),
    role: z.enum(MEASURE_ROLES),
    measure: measureId,
    establishment: z.string().max(10).optional(),
    target: z.number().min(0).max(100_000).optional(),
  }),
  z.object({
    kind: z.literal('cycle'),
    id: id.optional(),
    title: line,
    theory: text.default(''),
    prediction: text.default(''),
    plan: text.default(''),
    beganOn: day,
    endedOn: day.optional(),
    done: text.default(''),
    data: text.default(''),
    learning: text.default(''),
    decision: z.enum(PDSA_DECISIONS).optional(),
  }),
  z.object({
    kind: z.literal('action'),
    id: id.optional(),
    text: text.min(1),
    owner: line,
    dueOn: day.optional(),
    state: z.enum(ACTION_STATES),
    stage: z.enum(PATHWAY_STAGES).optional(),
    reason: z.enum(DELAY_REASONS).optional(),
    blockageId: id.optional(),
  }),
  z.object({
    kind: z.literal('member'),
    id: id.optional(),
    name: line,
    role: z.string().trim().max(200).default(''),
    organisation: z.string().trim().max(200).default(''),
  }),
  z.object({ kind: z.literal('entry'), id: id.optional(), on: day, text: text.min(1) }),
])
export type ProjectPart = z.output<typeof part>
export type PartKind = ProjectPart['kind']

export const projects = {
  'qualityImprovement.listProjects': {
    input: z.object({ asAt: day }),
    output: returns<readonly ProjectLine[]>(),
  },
  'qualityImprovement.findProject': {
    input: z.object({ id }),
    output: returns<Result<ProjectDetail, NotThere>>(),
  },
  /** The recorded blockages that an action can answer, those of the project's cohorts first. */
  'qualityImprovement.listBlockageChoices': {
    input: z.object({ projectId: id }),
    output: returns<readonly BlockageChoice[]>(),
  },
  /** A new project, or the name, the aim and the state of one that is there. */
  'qualityImprovement.saveProject': {
    input: z.object({
      id: id.optional(),
      name: line,
      aim: text.min(1),
      aimBy: day.optional(),
      state: z.enum(PROJECT_STATES),
    }),
    output: returns<Result<Kept, NotThere>>(),
  },
  'qualityImprovement.savePart': {
    input: z.object({ projectId: id, part }),
    output: returns<Result<Kept, SavePartFailure>>(),
  },
  'qualityImprovement.removePart': {
    input: z.object({
      kind: z.enum(['driver', 'measure', 'cycle', 'action', 'member', 'entry']),
      id,
    }),
    output: returns<Result<Kept, RemovePartFailure>>(),
  },
  /** Undo one act, unless what it changed has been changed again. */
  'qualityImprovement.takeBack': {
    input: z.object({ changeSetId: id }),
    output: returns<Result<null, TakeBackFailure>>(),
  },
} as const
