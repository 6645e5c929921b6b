import Button from '@mui/material/Button'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { CHART_NAMES, measureName, reasonWords, valueWords } from './chart-words.ts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'

interface Props {
  readonly measures: readonly ChartedMeasure[]
  readonly onChoose: (id: string) => void
}

/** Every measure in one line: its chart, its latest value, and what its two icons say. */
export function MeasureList({ measures, onChoose }: Props) {
  return (
    <PlainTable<ChartedMeasure>
      caption="All measures"
      rows={measures}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          name: 'Measure',
          minWidth: 280,
          cell: (measure) => (
            <Button size="small" sx={{ textAlign: 'left' }} onClick={() => onChoose(measure.id)}>
              {measureName(measure)}
            </Button>
          ),
        },
        { key: 'chart', name: 'Chart', minWidth: 170, cell: chartOf },
        {
          key: 'points',
          name: 'Points',
          minWidth: 80,
          isNumber: true,
          cell: ({ chart }) => chart.points.length,
        },
        { key: 'latest', name: 'Latest', minWidth: 88, isNumber: true, cell: latestOf },
        { key: 'variation', name: 'Variation', minWidth: 170, cell: variationOf },
        { key: 'assurance', name: 'Assurance', minWidth: 170, cell: assuranceOf },
      ]}
    />
  )
}

function chartOf({ chart }: ChartedMeasure) {
  if (chart.kind !== 'none') return CHART_NAMES[chart.kind]
  return <span title={reasonWords(chart.choice.reason)}>No chart</span>
}

function latestOf({ chart, definition }: ChartedMeasure) {
  const latest = chart.points.findLast(({ y }) => y !== null)?.y ?? null
  const shown = definition.unit === 'events' ? ({ unit: 'days' } as const) : definition
  return latest === null ? <Missing /> : valueWords(latest, shown)
}

function variationOf({ chart }: ChartedMeasure) {
  return chart.kind === 'none' ? <Missing /> : <VariationIcon type={chart.variation} isShort />
}

function assuranceOf({ chart }: ChartedMeasure) {
  if (chart.kind === 'none' || !chart.assurance) return <Missing />
  return <AssuranceIcon assurance={chart.assurance} isShort />
}
