import {
  BarController,
  BarElement,
  Chart,
  type ChartDataset,
  LinearScale,
  PointElement,
  type PointStyle,
  ScatterController,
  Tooltip,
} from 'chart.js'
import { useCallback, useMemo } from 'react'
import type { AgeingAnswer } from '#shared/contract/hidden-blockages.ts'
import type { Ageing, AgeingReferral } from '#shared/domain/quality-improvement/views/ageing.ts'
import type { ChartLook } from '../../../components/chart/chart-look.ts'
import { Figure, type FigureConfiguration } from '../../../components/chart/figure.tsx'
import { Below } from '../../../components/page/below.tsx'
import { AgeingKey } from './ageing-key.tsx'
import { ageingNumbers, ageingSummary, dotsOf } from './ageing-numbers.ts'
import { ageingStageName } from './blockage-words.ts'

Chart.register(
  ...[BarController, BarElement, LinearScale, PointElement, ScatterController, Tooltip],
)

interface Props {
  readonly answer: AgeingAnswer
  readonly fileName: string
}

/** One dot for each open referral over its stage, on the bands of those before it. */
export function AgeingFigure({ answer, fileName }: Props) {
  const { stages, referrals } = answer
  const names = useMemo(() => new Map(referrals.map((one) => [one.id, one.localRef])), [referrals])
  const configOf = useCallback<FigureConfiguration>(
    (look) => {
      const { ink, grid, font } = look
      const dots = dotsOf(stages)
      return {
        type: 'scatter',
        data: { datasets: [dotData(dots, look), ...bandData(stages, look)] },
        options: {
          scales: {
            x: {
              type: 'linear',
              min: -0.5,
              max: stages.length - 0.5,
              ticks: {
                color: ink,
                font,
                stepSize: 0.5,
                maxRotation: 0,
                autoSkip: false,
                callback: (at) => {
                  const stage = stages[Number(at)]
                  return stage
                    ? ageingStageName(stage.stage).replace(' to ', ' to\n').split('\n')
                    : ''
                },
              },
              grid: { display: false },
            },
            y: {
              beginAtZero: true,
              title: { display: true, text: 'Days in the stage so far', color: ink, font },
              ticks: { color: ink, font, precision: 0 },
              grid: { color: grid },
            },
          },
          plugins: {
            tooltip: {
              filter: ({ datasetIndex }) => datasetIndex === 0,
              callbacks: {
                label: ({ dataIndex }) => {
                  const dot = dots[dataIndex]
                  return dot ? `${names.get(dot.referralId)}: day ${dot.age}` : ''
                },
              },
            },
          },
        },
      }
    },
    [stages, names],
  )
  const numbers = useMemo(() => ageingNumbers(stages, names), [stages, names])
  return (
    <Below gap={2}>
      <Figure
        title="Age of open referrals"
        summary={ageingSummary(stages)}
        fileName={fileName}
        configOf={configOf}
        numbers={numbers}
        height={440}
      />
      <AgeingKey />
    </Below>
  )
}

const SHAPES: Readonly<Record<string, PointStyle>> = {
  null: 'circle',
  50: 'triangle',
  75: 'rect',
  90: 'rectRot',
}

function dotData(
  dots: ReturnType<typeof dotsOf>,
  { ink, paper, warning, error }: ChartLook,
): ChartDataset<'scatter'> {
  const colourOf = ({ past }: AgeingReferral) => (past === 90 ? error : past === 75 ? warning : ink)
  return {
    label: 'Open referrals',
    data: dots.map(({ at, age }) => ({ x: at, y: age })),
    pointStyle: dots.map(({ past }) => SHAPES[String(past)] ?? 'circle'),
    pointRadius: 5,
    clip: false,
    backgroundColor: dots.map(colourOf),
    borderColor: paper,
  }
}

/** From the lightest band, of the first half, to the darkest. */
const BANDS = [
  { share: 50, opacity: '26' },
  { share: 75, opacity: '4D' },
  { share: 90, opacity: '80' },
] as const

function bandData(stages: readonly Ageing[], { primary }: ChartLook): readonly ChartDataset[] {
  return BANDS.map(({ share, opacity }, index): ChartDataset<'bar'> => {
    const below = BANDS[index - 1]?.share
    return {
      type: 'bar',
      label: `By then ${share}% had gone on`,
      grouped: false,
      barThickness: 72,
      backgroundColor: `${primary}${opacity}`,
      data: stages.flatMap((stage, at) => {
        const top = dayOf(stage, share)
        const from = below === undefined ? 0 : dayOf(stage, below)
        // Chart.js takes a floating bar with its own place, which its types do not know.
        return top === null || from === null ? [] : [{ x: at, y: [from, top] } as unknown as number]
      }),
    }
  })
}

function dayOf({ percentiles }: Ageing, wanted: number): number | null {
  return percentiles?.find(({ share }) => share === wanted)?.kaplanMeier ?? null
}
