import type {
  CurveKind,
  Curves,
  GroupCurve,
} from '#shared/domain/quality-improvement/comparison/curves.ts'
import type { FigureNumbers } from '../../../components/chart/numbers-table.tsx'
import type { NameGroup } from './curve-words.ts'
import { MOST_LINES, type StepLine } from './step-figure.tsx'

/** Limits of more lines than this hide one another; the table has them. */
const MOST_WITH_LIMITS = 2

/** The largest groups that have a curve, in their own order, and those that are left. */
export function drawnGroups(groups: readonly GroupCurve[]): {
  readonly drawn: readonly GroupCurve[]
  readonly left: readonly GroupCurve[]
} {
  const large = groups.filter(({ points }) => points !== null)
  const kept = new Set(large.toSorted((a, b) => b.n - a.n).slice(0, MOST_LINES))
  return {
    drawn: large.filter((one) => kept.has(one)),
    left: large.filter((one) => !kept.has(one)),
  }
}

/** Each drawn group from day 0 to the last day that anyone of it was followed. */
export function curveLines(
  { groups, kind }: Pick<Curves, 'groups' | 'kind'>,
  nameOf: NameGroup,
): readonly StepLine[] {
  const { drawn } = drawnGroups(groups)
  return drawn.map((group) => {
    const line = (read: 'share' | 'lower' | 'upper') => stepsOf(group, kind, read)
    return {
      name: `${nameOf(group.code)}, n ${group.n}`,
      points: line('share'),
      limits: drawn.length <= MOST_WITH_LIMITS ? [line('lower'), line('upper')] : [],
    }
  })
}

function stepsOf(
  { points, longest }: GroupCurve,
  kind: CurveKind,
  read: 'share' | 'lower' | 'upper',
): StepLine['points'] {
  const steps = (points ?? []).map((point) => {
    const value = point[read]
    return { x: point.time, y: value === null ? null : value * 100 }
  })
  const start = read === 'share' ? [{ x: 0, y: kind === 'still_waiting' ? 100 : 0 }] : []
  const last = steps.at(-1) ?? start.at(-1)
  return [...start, ...steps, ...(last ? [{ x: longest, y: last.y }] : [])]
}

/** Every step of every group as numbers. */
export function curveNumbers({ groups }: Curves, nameOf: NameGroup): FigureNumbers {
  const number = { isNumber: true, digits: 1 } as const
  return {
    columns: [
      { name: 'Group' },
      { name: 'Day', isNumber: true },
      { name: 'Share, %', ...number },
      { name: 'Lower limit, %', ...number, minWidth: 130 },
      { name: 'Upper limit, %', ...number, minWidth: 130 },
    ],
    rows: groups.flatMap(({ code, points }) =>
      (points ?? []).map(({ time, share, lower, upper }) => [
        nameOf(code),
        time,
        ...[share, lower, upper].map((one) => (one === null ? null : one * 100)),
      ]),
    ),
  }
}
