/** What people promised to do about it. */
import { compareText } from '../../compare-text.ts'
import { type ActionState, isOverdue } from '../../quality-improvement/projects/project.ts'
import type { Audience } from '../disclosure-control.ts'
import type { ReportRequest } from '../report-request.ts'
import type { ReportAction } from '../report-source.ts'

/** Counts of actions, which are no people, for every audience; their words inside the region only. */
export interface ActionsSection {
  readonly counts: Readonly<Record<ActionState, number>>
  readonly overdue: number
  /** Those still open, the longest due first; free text never leaves the region. */
  readonly open: readonly ReportAction[]
}

/** The actions of all projects as they stand. */
export function actionsSection(
  actions: readonly ReportAction[],
  { asAt }: Pick<ReportRequest, 'asAt'>,
  audience: Audience,
): ActionsSection {
  const count = (wanted: ActionState) => actions.filter(({ state }) => state === wanted).length
  const open = actions.filter(({ state }) => state === 'open')
  const due = ({ dueOn }: ReportAction) => dueOn ?? '9999'
  return {
    counts: { open: open.length, done: count('done'), dropped: count('dropped') },
    overdue: open.filter((one) => isOverdue(one, asAt)).length,
    open:
      audience === 'internal'
        ? open.toSorted((a, b) => compareText(due(a), due(b)) || compareText(a.text, b.text))
        : [],
  }
}
