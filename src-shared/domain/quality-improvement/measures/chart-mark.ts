import type { LocalDate } from '../../local-date.ts'
import { type Result, refuse, succeed } from '../../result.ts'
import { FEWEST_POINTS } from '../spc/chart-options.ts'
import type { TargetFrom } from '../spc/targets.ts'

/**
 * What a person puts on the chart of a measure: a day from which new limits are drawn, how many points
 * give the limits, a target from a day on, or a note.
 */
export const MARK_KINDS = ['note', 'rebase', 'target', 'baseline'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface ChartMark {
  readonly id: string
  readonly kind: MarkKind
  readonly on: LocalDate
  /** Of a target on the scale of the measure, of a baseline in points; of the others nothing. */
  readonly value: number | undefined
  /** Why: a rebase and a baseline need a reason, a note its words. */
  readonly words: string
  readonly recordedBy: string
}

/** The start of a PDSA cycle, as it stands on the charts of its project's measures. */
export interface PdsaMark {
  readonly on: LocalDate
  readonly title: string
  readonly project: string
}

export type MarkRefusal =
  | { readonly code: 'reason-missing' }
  | { readonly code: 'value-missing' }
  | { readonly code: 'share-above-all' }
  | { readonly code: 'baseline-too-short'; readonly needed: number }

/** Whether a mark can be kept. Nobody moves the limits of a chart without saying why. */
export function checkMark({
  kind,
  value,
  words,
  isShare,
}: Pick<ChartMark, 'kind' | 'value' | 'words'> & {
  readonly isShare: boolean
}): Result<null, MarkRefusal> {
  if (kind !== 'target' && words.trim() === '') return refuse({ code: 'reason-missing' })
  if (kind === 'target' && value === undefined) return refuse({ code: 'value-missing' })
  if (kind === 'target' && isShare && Number(value) > 1) return refuse({ code: 'share-above-all' })
  if (kind === 'baseline' && !(Number.isInteger(value) && Number(value) >= FEWEST_POINTS)) {
    return refuse({ code: 'baseline-too-short', needed: FEWEST_POINTS })
  }
  return succeed(null)
}

/** What the marks say of how a chart is drawn; of several baselines the one written last. */
export function drawnBy(marks: readonly ChartMark[]): {
  readonly rebase: readonly LocalDate[]
  readonly targets: readonly TargetFrom[]
  readonly fixAfterPoints: number | null
} {
  const of = (kind: MarkKind) => marks.filter((mark) => mark.kind === kind)
  return {
    rebase: of('rebase').map(({ on }) => on),
    targets: of('target').flatMap(({ on, value }) =>
      value === undefined ? [] : [{ from: on, value }],
    ),
    fixAfterPoints: of('baseline').at(-1)?.value ?? null,
  }
}
