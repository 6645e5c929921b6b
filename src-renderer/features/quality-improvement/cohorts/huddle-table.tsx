import MuiLink from '@mui/material/Link'
import { Link } from 'react-router'
import type { HuddleRow } from '#shared/domain/quality-improvement/huddle.ts'
import { ATTRIBUTION_NAMES, DELAY_REASON_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'

interface Props {
  readonly caption: string
  readonly rows: readonly HuddleRow[]
}

/** Open referrals of a cohort in a table: stage, whose turn, what stands in the way, since when silent. */
export function HuddleTable({ caption, rows }: Props) {
  return (
    <PlainTable<HuddleRow>
      caption={caption}
      rows={rows}
      keyOf={({ referralId }) => referralId}
      columns={[
        {
          key: 'reference',
          name: 'Referral',
          minWidth: 110,
          cell: ({ referralId, localRef }) => (
            <MuiLink component={Link} to={`/referrals/${referralId}`}>
              {localRef}
            </MuiLink>
          ),
        },
        {
          key: 'waited',
          name: 'Days waited',
          minWidth: 80,
          isNumber: true,
          cell: ({ daysWaited }) => daysWaited,
        },
        {
          key: 'stage',
          name: 'Stage',
          minWidth: 160,
          cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
        },
        {
          key: 'inStage',
          name: 'Days in it',
          minWidth: 72,
          isNumber: true,
          cell: ({ daysInStage }) => daysInStage,
        },
        {
          key: 'holder',
          name: 'Whose turn',
          minWidth: 168,
          cell: ({ holder }) => ATTRIBUTION_NAMES[holder],
        },
        {
          key: 'blockage',
          name: 'Blockage',
          minWidth: 184,
          cell: ({ blockage }) => (blockage ? DELAY_REASON_NAMES[blockage.reason] : <Missing />),
        },
        {
          key: 'last',
          name: 'Last event',
          minWidth: 116,
          cell: ({ lastEvent }) => shortDay(lastEvent),
        },
        {
          key: 'since',
          name: 'Days since',
          minWidth: 76,
          isNumber: true,
          cell: ({ daysSince }) => daysSince,
        },
      ]}
    />
  )
}
