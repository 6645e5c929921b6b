import type { FreezeFailure } from '#shared/contract/cohorts.ts'
import type {
  PartKind,
  RemovePartFailure,
  SavePartFailure,
  TakeBackFailure,
} from '#shared/contract/projects.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type {
  ActionState,
  DriverKind,
  MeasureRole,
  PdsaCycle,
  PdsaDecision,
  ProjectState,
} from '#shared/domain/quality-improvement/projects/project.ts'
import type { Explained } from '../../../components/form/explained.ts'
import { longDay } from '../../../components/words/day-words.ts'

export const STATE_NAMES: Readonly<Record<ProjectState, string>> = {
  running: 'Running',
  closed: 'Closed',
}

export const DRIVER_NAMES: Readonly<Record<DriverKind, string>> = {
  primary: 'Primary driver',
  secondary: 'Secondary driver',
  change_idea: 'Change idea',
}

export const ROLE_NAMES: Readonly<Record<MeasureRole, string>> = {
  outcome: 'Outcome measure',
  process: 'Process measure',
  balancing: 'Balancing measure',
}

export const ACTION_NAMES: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
}

export const DECISION_NAMES: Readonly<Record<PdsaDecision, string>> = {
  adopt: 'Adopt: keep the change',
  adapt: 'Adapt: change it and try again',
  abandon: 'Abandon: leave it',
}

export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  driver: 'Driver',
  measure: 'Measure',
  cycle: 'PDSA cycle',
  action: 'Action',
  member: 'Person',
  entry: 'Line of the log',
}

/** When a cycle ran, and what came of it. */
export function cycleWords({ beganOn, endedOn, decision }: PdsaCycle, asAt: LocalDate): string {
  if (beganOn > asAt) return `planned for ${longDay(beganOn)}`
  if (!endedOn) return `since ${longDay(beganOn)}, running`
  const days = `${longDay(beganOn)} to ${longDay(endedOn)}`
  return decision ? `${days}. ${DECISION_NAMES[decision]}` : `${days}, not yet decided`
}

const GONE =
  'This is not there any more; someone may have taken it away meanwhile. Nothing was saved: close this panel and look again.'

type PartField = 'blockage' | 'parent' | 'prediction' | 'ended' | 'learning' | 'on'

export function explainPartFailure(failure: SavePartFailure): Explained<PartField> {
  switch (failure.code) {
    case 'wrong-parent':
      return {
        field: 'parent',
        words:
          'Choose what it acts on: a secondary driver acts on a primary driver, a change idea on either.',
      }
    case 'has-branches':
      return {
        field: 'form',
        words: 'Others act on this driver, so its kind stays as it is. Move or remove those first.',
      }
    case 'prediction-missing':
      return {
        field: 'prediction',
        words: 'Write down what you expect to happen, before it does: that is what is learnt from.',
      }
    case 'ends-before-start':
      return { field: 'ended', words: 'The cycle ends before it begins. Check both dates.' }
    case 'decision-needs-end':
      return { field: 'ended', words: 'Give the day the cycle ended, then decide.' }
    case 'decision-needs-learning':
      return { field: 'learning', words: 'Write down what was learnt, then decide.' }
    case 'in-the-future':
      return {
        field: 'on',
        words: `This day lies in the future: today is ${longDay(failure.today)}.`,
      }
    case 'blockage-not-there':
      return {
        field: 'blockage',
        words: 'This blockage was withdrawn meanwhile. Choose another, or none.',
      }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}

export function explainRemoval(failure: RemovePartFailure): string {
  return failure.code === 'has-branches'
    ? 'Others act on this driver. Move or remove those first; nothing was removed.'
    : GONE
}

export function explainTakeBack(failure: TakeBackFailure): string {
  return failure.code === 'changed-since'
    ? 'This was changed again since, so it cannot be undone any more. Nothing was changed.'
    : GONE
}

export function explainFreeze(failure: FreezeFailure): Explained<'until'> {
  switch (failure.code) {
    case 'period-reversed':
      return { field: 'form', words: 'The window ends before it begins. Change one of its dates.' }
    case 'in-the-future':
      return {
        field: 'form',
        words: `This window has not begun: today is ${longDay(failure.today)}.`,
      }
    case 'followed-too-short':
      return {
        field: 'until',
        words: 'This day lies before the end of the window, so some would not be followed at all.',
      }
    case 'nobody':
      return {
        field: 'form',
        words:
          'No transfer was referred in this window, so there is nobody to follow. Choose another window, or import its referrals first.',
      }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}
