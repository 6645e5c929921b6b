import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import type {
  BottleneckMap,
  MapEdge,
  MapNode,
} from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { Below } from '../../../components/page/below.tsx'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import type { Opened } from './map-drawing.tsx'
import { edgeKey } from './map-picture.ts'
import {
  daysFigure,
  type LostBy,
  MEASURE_NAMES,
  type Measure,
  placeName,
  timeFigure,
} from './map-words.ts'

interface Props {
  readonly name: string
  readonly map: BottleneckMap
  readonly measure: Measure
  readonly lostBy: LostBy
  readonly onOpen: (opened: Opened) => void
}

/** The map in words and numbers: every place and every step, also those too rare to be drawn. */
export function MapTables({ name, map, measure, lostBy, onOpen }: Props) {
  return (
    <Below>
      <PlainTable<MapNode>
        caption={`${name}: places`}
        rows={map.nodes}
        keyOf={({ place }) => place}
        columns={[
          {
            key: 'place',
            name: 'Place',
            minWidth: 200,
            cell: ({ place }) => (
              <Opens onOpen={() => onOpen({ kind: 'place', place })}>{placeName(place)}</Opens>
            ),
          },
          figure('Referrals', (node) => node.referrals),
          figure('Still waiting', (node) => node.standing.referrals),
          figure('Longest, days', (node) => node.standing.longest),
          time(
            'Completed only, median',
            ({ times }) => times && timeFigure(times.completed.n, times.completed.median),
          ),
          time(
            'All counted, median',
            ({ times }) => times && timeFigure(times.n, times.counted.median),
          ),
          figure('Days lost', (node) => node.lost[lostBy]),
        ]}
      />
      <PlainTable<MapEdge>
        caption={`${name}: steps`}
        rows={map.edges}
        keyOf={edgeKey}
        columns={[
          {
            key: 'step',
            name: 'Step',
            minWidth: 320,
            cell: ({ from, to }) => (
              <Opens onOpen={() => onOpen({ kind: 'step', from, to })}>
                {placeName(from)} to {placeName(to)}
              </Opens>
            ),
          },
          figure('Referrals', (edge) => edge.referrals),
          time(`${MEASURE_NAMES[measure]}, days`, ({ kind, times }) =>
            kind === 'start' ? null : timeFigure(times.n, times[measure]),
          ),
          figure('Longest, days', (edge) => (edge.kind === 'start' ? null : edge.times.longest)),
          figure('Days lost', (edge) => edge.lost[lostBy]),
        ]}
      />
    </Below>
  )
}

function figure<Row>(name: string, value: (row: Row) => number | null): Column<Row> {
  return time(name, (row) => daysFigure(value(row)))
}

function time<Row>(name: string, words: (row: Row) => string | null | undefined): Column<Row> {
  return {
    key: name,
    name,
    minWidth: name.length > 16 ? 132 : 104,
    isNumber: true,
    cell: (row) => words(row) ?? <Missing />,
  }
}

interface OpensProps {
  readonly onOpen: () => void
  readonly children: ReactNode
}

function Opens({ onOpen, children }: OpensProps) {
  return (
    <Link component="button" type="button" onClick={onOpen}>
      {children}
    </Link>
  )
}
