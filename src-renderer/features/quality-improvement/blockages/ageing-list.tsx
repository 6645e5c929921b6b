import Typography from '@mui/material/Typography'
import type { AgeingAnswer } from '#shared/contract/hidden-blockages.ts'
import type { MapReferral } from '#shared/domain/quality-improvement/bottleneck-map/map-referral.ts'
import type { PathwayStage } from '#shared/domain/referrals/code-lists.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { ReferralLink } from './referral-panel.tsx'

interface Row {
  readonly referral: MapReferral
  readonly stage: PathwayStage
  readonly age: number
  readonly by: number
}

/** The open referrals that are in their stage for longer than nine tenths of all were. */
export function AgeingList({ answer }: { readonly answer: AgeingAnswer }) {
  const rows = oldest(answer)
  if (rows.length === 0) {
    return (
      <Typography>
        Nobody is past the day by which nine tenths had gone on, where that day is known.
      </Typography>
    )
  }
  return (
    <PlainTable<Row>
      caption="Open referrals past nine tenths of those before them"
      rows={rows}
      keyOf={({ referral }) => referral.id}
      columns={[
        {
          key: 'referral',
          name: 'Referral',
          minWidth: 140,
          cell: ({ referral }) => <ReferralLink referral={referral} />,
        },
        {
          key: 'stage',
          name: 'Stage',
          minWidth: 220,
          cell: ({ stage }) => PATHWAY_STAGE_NAMES[stage],
        },
        { key: 'age', name: 'Days in it', minWidth: 110, isNumber: true, cell: ({ age }) => age },
        {
          key: 'by',
          name: 'Nine tenths had gone on by day',
          minWidth: 230,
          isNumber: true,
          cell: ({ by }) => by,
        },
      ]}
    />
  )
}

function oldest({ stages, referrals }: AgeingAnswer): readonly Row[] {
  const byId = new Map(referrals.map((one) => [one.id, one]))
  return stages
    .flatMap(({ stage, open, percentiles }) =>
      open.flatMap(({ referralId, age, past }): readonly Row[] => {
        const referral = byId.get(referralId)
        const by = percentiles?.find(({ share }) => share === 90)?.kaplanMeier
        return stage && referral && past === 90 && by != null ? [{ referral, stage, age, by }] : []
      }),
    )
    .sort((a, b) => b.age - b.by - (a.age - a.by))
}
