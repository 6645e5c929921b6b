import {
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type PointStyle,
  ScatterController,
  Tooltip,
} from 'chart.js'
import { useCallback, useMemo } from 'react'
import {
  type Funnel,
  type FunnelLimits,
  type FunnelPoint,
  limitsAt,
} from '#shared/domain/quality-improvement/comparison/funnel.ts'
import type { PlaceKind } from '#shared/domain/quality-improvement/comparison/groupings.ts'
import { TOO_FEW } from '#shared/domain/quality-improvement/too-few.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import { labelLines, labelPoints } from './chart-labels.ts'
import { funnelSummary, POSITION_NAMES } from './funnel-words.ts'
import { type PlaceNames, usePlaceNames } from './place-names.ts'

Chart.register(
  ...[LinearScale, LineController, LineElement, PointElement, ScatterController, Tooltip],
)

interface Props {
  readonly title: string
  readonly funnel: Funnel
  readonly by: PlaceKind
  readonly fileName: string
}

/** Every place by its size and its share, with the limits of chance about the share of all. */
export function FunnelFigure({ title, funnel, by, fileName }: Props) {
  const placeName = usePlaceNames()
  const configOf = useCallback<FigureConfiguration>(
    (look) => {
      const { ink, grid, font } = look
      const names = shownPoints(funnel).map(({ code }) => placeName(by, code))
      return {
        type: 'scatter',
        data: { datasets: [pointsOf(funnel, look), ...curvesOf(funnel, look)] },
        options: {
          layout: { padding: { right: 84, top: 12 } },
          scales: {
            x: {
              type: 'linear',
              beginAtZero: true,
              max: largestOf(funnel),
              title: { display: true, text: 'Referrals at the place', color: ink, font },
              ticks: { color: ink, font, precision: 0 },
              grid: { color: grid },
            },
            y: {
              min: 0,
              max: 100,
              title: { display: true, text: '% within the limit', color: ink, font },
              ticks: { color: ink, font },
              grid: { color: grid },
            },
          },
          plugins: { tooltip: tooltipOf(names) },
        },
        plugins: [
          labelLines(look),
          labelPoints(look, (index) =>
            shownPoints(funnel)[index]?.position === 'inside' ? undefined : names[index],
          ),
        ],
      }
    },
    [funnel, by, placeName],
  )
  const numbers = useMemo(() => numbersOf(funnel, by, placeName), [funnel, by, placeName])
  return (
    <Figure
      title={title}
      summary={funnelSummary(funnel, by, placeName)}
      fileName={fileName}
      configOf={configOf}
      numbers={numbers}
      height={420}
    />
  )
}

function shownPoints({ points }: Funnel): readonly FunnelPoint[] {
  return points.filter(({ proportion }) => proportion !== null)
}

/** Room for the largest place, and a little more. */
function largestOf({ points }: Funnel): number {
  return Math.ceil(1.08 * Math.max(10, ...points.map(({ n }) => n)))
}

function pointsOf(funnel: Funnel, look: ChartLook): ChartDataset<'scatter'> {
  const points = shownPoints(funnel)
  const colours = points.map((point) => colourOf(point, look))
  return {
    label: 'Places',
    data: points.map(({ n, proportion }) => ({ x: n, y: 100 * (proportion ?? 0) })),
    pointStyle: points.map(shapeOf),
    pointRadius: 6,
    // Places with none or all within lie on the edge.
    clip: false,
    backgroundColor: colours,
    borderColor: look.paper,
  }
}

/** A place outside differs in its shape as well as in its colour. */
function shapeOf({ position }: FunnelPoint): PointStyle {
  if (position?.endsWith('998')) return 'rectRot'
  return position === 'inside' || position === null ? 'circle' : 'triangle'
}

function colourOf({ position }: FunnelPoint, { primary, error, warning }: ChartLook): string {
  if (position?.endsWith('998')) return error
  return position === 'inside' || position === null ? primary : warning
}

const CURVES: readonly (readonly [keyof FunnelLimits, string, readonly number[]])[] = [
  ['upper998', '99.8%', []],
  ['upper95', '95%', [6, 4]],
  ['lower95', '95%', [6, 4]],
  ['lower998', '99.8%', []],
]

function curvesOf(funnel: Funnel, look: ChartLook): readonly ChartDataset<'line'>[] {
  const { overall, overdispersion } = funnel
  const largest = largestOf(funnel)
  const sizes = Array.from({ length: largest }, (_, index) => index + 1)
  const drawn = { type: 'line', pointRadius: 0, borderWidth: 1.5, borderColor: look.ink } as const
  const all = overall ?? 0
  const limits = sizes.map((n) => ({ n, limits: limitsAt(n, all, overdispersion) }))
  const known = limits.flatMap((one) => (one.limits ? [{ n: one.n, limits: one.limits }] : []))
  const mean: ChartDataset<'line'> = {
    ...drawn,
    label: 'All',
    borderColor: look.quiet,
    data: [
      { x: 0, y: 100 * all },
      { x: largest, y: 100 * all },
    ],
  }
  if (known.length === 0) return [mean]
  return [
    mean,
    ...CURVES.map(
      ([name, label, dash]): ChartDataset<'line'> => ({
        ...drawn,
        label,
        borderDash: [...dash],
        data: known.map((one) => ({ x: one.n, y: 100 * one.limits[name] })),
      }),
    ),
  ]
}

function tooltipOf(names: readonly string[]) {
  return {
    filter: ({ datasetIndex }: { readonly datasetIndex: number }) => datasetIndex === 0,
    callbacks: {
      label: ({ dataIndex }: { readonly dataIndex: number }) => names[dataIndex] ?? '',
    },
  }
}

function numbersOf({ points }: Funnel, by: PlaceKind, placeName: PlaceNames) {
  const percent = (share: number | undefined) => (share === undefined ? null : 100 * share)
  const number = (name: string) => ({ name, isNumber: true, digits: 1, minWidth: 82 })
  return {
    columns: [
      { name: 'Place', minWidth: 200 },
      number('Referrals'),
      number('Within'),
      number('%'),
      ...['99.8% lower', '95% lower', '95% upper', '99.8% upper'].map(number),
      { name: 'Where it lies', minWidth: 160 },
    ],
    rows: points.map(({ code, n, within, proportion, limits, position }) => [
      placeName(by, code),
      n,
      within,
      proportion === null ? null : 100 * proportion,
      percent(limits?.lower998),
      percent(limits?.lower95),
      percent(limits?.upper95),
      percent(limits?.upper998),
      position ? POSITION_NAMES[position] : proportion === null ? TOO_FEW : null,
    ]),
  }
}
