import type { MapStage } from '#shared/domain/quality-improvement/bottleneck-map/map-stages.ts'
import { unlessTooFew } from '#shared/domain/quality-improvement/too-few.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import type { Column } from '../../../components/table/column.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { chanceWords, daysFigure, timeFigure } from './map-words.ts'
import { limitsWords } from './times-table.tsx'

interface Props {
  readonly name: string
  readonly stages: readonly MapStage[]
}

/** Each stage: the completed alone beside everyone counted, and the ways of leaving it by day 28. */
export function MapStagesTable({ name, stages }: Props) {
  return (
    <PlainTable<MapStage>
      caption={`${name}: stages`}
      rows={stages}
      keyOf={({ stage }) => stage}
      columns={[
        {
          key: 'stage',
          name: 'Stage',
          minWidth: 196,
          cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
        },
        number('n', 'Entered', 80, ({ n }) => String(n)),
        number('open', 'Still in', 68, ({ open }) => String(open)),
        number('otherwise', 'Ended', 72, ({ otherwise }) => String(otherwise)),
        number('completed', 'Done only', 84, ({ completed }) =>
          timeFigure(completed.n, completed.median),
        ),
        number('counted', 'All counted', 88, ({ counted, n }) =>
          n === 0 ? undefined : (timeFigure(n, counted.median) ?? 'not reached'),
        ),
        number('limits', '95% limits', 92, ({ counted, n }) =>
          n === 0 ? undefined : limitsWords(n, counted),
        ),
        number('on', 'On by day 28', 84, (stage) => chanceBy28(stage, 'completed')),
        number('out', 'Ended by day 28', 84, (stage) => chanceBy28(stage, 'otherwise')),
        number('lost', 'Days lost', 76, ({ daysLost }) => daysFigure(daysLost)),
      ]}
    />
  )
}

function number(
  key: string,
  name: string,
  minWidth: number,
  value: (stage: MapStage) => string | undefined,
): Column<MapStage> {
  return { key, name, minWidth, isNumber: true, cell: (one) => value(one) ?? <Missing /> }
}

function chanceBy28({ leaving, n }: MapStage, way: 'completed' | 'otherwise'): string | undefined {
  if (n === 0) return undefined
  const chances = leaving.find(({ day }) => day === 28)?.chances
  if (!chances) return unlessTooFew(n, 'not so long')
  return chanceWords(chances[way].probability)
}
