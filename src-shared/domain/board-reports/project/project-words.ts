/** The words of a project's report. */
import type {
  ActionState,
  DriverKind,
  MeasureRole,
  PdsaDecision,
} from '../../quality-improvement/projects/project.ts'
import type { ProjectChart } from './project-part.ts'

export const DRIVER_WORDS: Readonly<Record<DriverKind, string>> = {
  primary: 'Primary driver',
  secondary: 'Secondary driver',
  change_idea: 'Change idea',
}

const ROLE_WORDS: Readonly<Record<MeasureRole, string>> = {
  outcome: 'Outcome',
  process: 'Process',
  balancing: 'Balancing',
}

export const ACTION_WORDS: Readonly<Record<ActionState, string>> = {
  open: 'Open',
  done: 'Done',
  dropped: 'Dropped',
}

export const DECISION_WORDS: Readonly<Record<PdsaDecision, string>> = {
  adopt: 'Adopt: keep the change',
  adapt: 'Adapt: change it and try again',
  abandon: 'Abandon: leave it',
}

const UNIT_WORDS: Readonly<Record<ProjectChart['unit'], string>> = {
  days: 'Days',
  share: 'Percent',
  referrals: 'Referrals',
  assessments: 'Assessments',
  events: 'Days between events',
  own: 'As entered',
}

/** In what the values of a chart are told; on a G chart referrals are counted. */
export function unitWords({ unit, ownUnit, chart }: ProjectChart): string {
  if (chart.kind === 'g') return 'Referrals between events'
  return unit === 'own' && ownUnit !== '' ? ownUnit : UNIT_WORDS[unit]
}

/** What a chart is of, such as "Chart 1, outcome: Days from referral to admission, EXI". */
export function chartTitle({ role, name, establishment }: ProjectChart, number: number): string {
  return `Chart ${number}, ${ROLE_WORDS[role].toLowerCase()}: ${name}${establishment ? `, ${establishment}` : ''}`
}
