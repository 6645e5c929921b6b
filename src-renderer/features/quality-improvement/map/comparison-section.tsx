import type {
  ComparedEdge,
  ComparedFigures,
  ComparedNode,
  ComparedStage,
  Comparison,
  MapComparison,
  Sides,
} from '#shared/domain/quality-improvement/bottleneck-map/compare-maps.ts'
import { TOO_FEW } from '#shared/domain/quality-improvement/too-few.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Below } from '../../../components/page/below.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { edgeKey } from './map-picture.ts'
import {
  daysFigure,
  differenceFigure,
  MEASURE_NAMES,
  type Measure,
  placeName,
} from './map-words.ts'

interface Props {
  readonly comparison: MapComparison
  readonly measure: Measure
}

interface Compared {
  readonly n: Sides<number>
  readonly standing: Sides<number>
  readonly comparison: Comparison
}

/** Both groups in one row each: A, B, and B less A. */
export function ComparisonSection({ comparison: { nodes, edges, stages }, measure }: Props) {
  const measured = `${MEASURE_NAMES[measure]}, completed only`
  return (
    <Below>
      <PlainTable<ComparedStage>
        caption="Stages compared"
        rows={stages}
        keyOf={({ stage }) => stage}
        columns={[
          first('Stage', ({ stage }) => PATHWAY_STAGE_NAMES[stage]),
          ...counts<ComparedStage>('Entered'),
          ...figures<ComparedStage>('Median, all counted', 'countedMedian'),
          ...figures<ComparedStage>('Days lost', 'lost'),
        ]}
      />
      <PlainTable<ComparedNode>
        caption="Places compared"
        rows={nodes}
        keyOf={({ place }) => place}
        columns={[
          first('Place', ({ place }) => placeName(place)),
          ...counts<ComparedNode>('Times'),
          ...figures<ComparedNode>('Median, all counted', 'countedMedian'),
          ...figures<ComparedNode>('Days lost', 'lost'),
        ]}
      />
      <PlainTable<ComparedEdge>
        caption="Steps compared"
        rows={edges}
        keyOf={edgeKey}
        columns={[
          first('Step', ({ from, to }) => `${placeName(from)} to ${placeName(to)}`),
          ...counts<ComparedEdge>('Times'),
          ...figures<ComparedEdge>(measured, measure),
          ...figures<ComparedEdge>('Days lost', 'lost'),
        ]}
      />
    </Below>
  )
}

function first<Row>(name: string, words: (row: Row) => string): Column<Row> {
  return { key: name, name, minWidth: 240, cell: words }
}

function counts<Row extends Compared>(name: string): readonly Column<Row>[] {
  const sides = (read: (row: Row) => Sides<number>) => (row: Row) =>
    `${read(row).first} | ${read(row).second}`
  return [
    { key: 'n', name: `${name}, A | B`, minWidth: 92, isNumber: true, cell: sides(({ n }) => n) },
    {
      key: 'standing',
      name: 'Still waiting, A | B',
      minWidth: 92,
      isNumber: true,
      cell: sides(({ standing }) => standing),
    },
  ]
}

function figures<Row extends Compared>(
  name: string,
  key: keyof ComparedFigures,
): readonly Column<Row>[] {
  return [
    {
      key,
      name: `${name}, A | B`,
      minWidth: 132,
      isNumber: true,
      cell: ({ comparison }) =>
        comparison.outcome === TOO_FEW || isTooFewCompleted(key, comparison)
          ? TOO_FEW
          : `${daysFigure(comparison.first[key]) ?? '—'} | ${daysFigure(comparison.second[key]) ?? '—'}`,
    },
    {
      key: `${key} difference`,
      name: 'B less A',
      minWidth: 88,
      isNumber: true,
      cell: ({ comparison }) =>
        comparison.outcome === TOO_FEW || isTooFewCompleted(key, comparison)
          ? TOO_FEW
          : (differenceFigure(comparison.difference[key]) ?? '—'),
    },
  ]
}

/** Of completed stays there is a figure wherever enough of them are. */
function isTooFewCompleted(
  key: keyof ComparedFigures,
  { first, second }: Sides<ComparedFigures>,
): boolean {
  const isOfCompleted = key === 'mean' || key === 'median' || key === 'p90'
  return isOfCompleted && first[key] === null && second[key] === null
}
