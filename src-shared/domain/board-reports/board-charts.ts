/** The two charts of the board report, drawn from what the model lets its audience see. */

import type { BarChart, CurveChart } from './report-chart.ts'
import type { ReportModel } from './report-model.ts'

const DAYS = 'Days since the start of the clock'
const LIMIT = 28

export function waitsChart({ waits: { bands } }: ReportModel): BarChart {
  return {
    kind: 'bars',
    across: DAYS,
    up: 'Referrals',
    categories: bands.map(({ name }) => name),
    series: [
      { name: 'Admitted in the period', values: bands.map(({ admitted }) => admitted.value) },
      { name: 'Still waiting', values: bands.map(({ waiting }) => waiting.value) },
    ],
  }
}

/** A hidden day has no point, and outside the region no line joins the others. */
export function incidenceChart({ incidence, audience }: ReportModel): CurveChart {
  const lastDay = Math.max(...incidence.points.map(({ day }) => day))
  const shown = incidence.points.flatMap(({ day, percent: { value } }) =>
    value === null ? [] : [[day, value] as const],
  )
  const steps = stepsOf(
    incidence.curve.filter(([day]) => day <= lastDay),
    lastDay,
  )
  return {
    kind: 'curve',
    across: DAYS,
    up: 'Admitted by that day (percent)',
    lastDay,
    decimals: audience === 'internal' ? 1 : 0,
    days: incidence.points.map(({ day, percent }) => ({ day, shown: percent.shown })),
    series: [
      { name: 'Admitted by each day', look: 'curve' as const, points: steps },
      { name: 'Days of the table', look: 'points' as const, points: shown },
      {
        name: `Day ${LIMIT}`,
        look: 'limit' as const,
        points: [[LIMIT, 0] as const, [LIMIT, 100] as const],
      },
    ].filter(({ points }) => points.length > 0),
  }
}

/** The corners of a curve that rises in steps. */
function stepsOf(
  curve: CurveChart['series'][number]['points'],
  lastDay: number,
): CurveChart['series'][number]['points'] {
  if (curve.length === 0) return []
  const corners: (readonly [number, number])[] = [[0, 0]]
  let percent = 0
  for (const [day, next] of curve) {
    corners.push([day, percent], [day, next])
    percent = next
  }
  return [...corners, [lastDay, percent]]
}
