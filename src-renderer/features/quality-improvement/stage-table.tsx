import type { StageSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { unlessTooFew } from '#shared/domain/quality-improvement/too-few.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Missing } from '../../components/page/visually-hidden.tsx'
import type { Column } from '../../components/table/column.ts'
import { PlainTable } from '../../components/table/plain-table.tsx'

/** Each stage with those still in it, and its time with and without them. */
export function StageTable({ stages }: { readonly stages: readonly StageSummary[] }) {
  return (
    <PlainTable<StageSummary>
      caption="Time in each stage"
      rows={stages}
      keyOf={({ stage }) => stage}
      columns={[
        {
          key: 'stage',
          name: 'Stage',
          minWidth: 200,
          cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
        },
        number('entered', 'Entered', 80, (one) => one.entered),
        number('open', 'Still in', 72, (one) => one.open),
        number('otherwise', 'Ended', 72, (one) => one.endedOtherwise),
        number('completed-only', 'Done only', 88, (one) =>
          unlessTooFew(one.completed, one.completedOnlyMedian),
        ),
        number('median', 'All counted', 88, (one) => unlessTooFew(one.entered, one.kmMedian)),
        {
          key: 'limits',
          name: '95% limits',
          minWidth: 108,
          isNumber: true,
          cell: ({ entered, kmMedianLower: lower, kmMedianUpper: upper }) =>
            unlessTooFew(entered, lower === null ? <Missing /> : `${lower} to ${upper ?? '…'}`),
        },
        {
          key: 'overrun',
          name: 'Past limit',
          minWidth: 112,
          isNumber: true,
          cell: ({ overrunDays, limit }) =>
            limit === null ? <Missing /> : `${overrunDays} past ${limit}`,
        },
        number('unexplained', 'Unexplained', 116, (one) => one.unexplainedDays),
      ]}
    />
  )
}

function number(
  key: string,
  name: string,
  minWidth: number,
  value: (stage: StageSummary) => number | string | null,
): Column<StageSummary> {
  return { key, name, minWidth, isNumber: true, cell: (one) => value(one) ?? <Missing /> }
}
