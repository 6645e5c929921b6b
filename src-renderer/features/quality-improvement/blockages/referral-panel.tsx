import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { MapReferral } from '#shared/domain/quality-improvement/bottleneck-map/map-referral.ts'
import { Below } from '../../../components/page/below.tsx'
import { SidePanel } from '../../../components/page/side-panel.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'

const STATE_WORDS: Readonly<Record<MapReferral['state'], string>> = {
  admitted: 'Admitted',
  open: 'Still waiting',
  ended: 'Ended otherwise',
}

interface Props {
  readonly title: string
  /** What the referrals are behind, in words. */
  readonly about: string
  readonly ids: readonly string[]
  readonly referrals: readonly MapReferral[]
  readonly onClose: () => void
}

/** The referrals behind a finding beside it, the longest wait first; each leads to its record. */
export function ReferralPanel({ title, about, ids, referrals, onClose }: Props) {
  const wanted = new Set(ids)
  const rows = referrals
    .filter(({ id }) => wanted.has(id))
    .sort((a, b) => b.days - a.days || a.localRef.localeCompare(b.localRef))
  return (
    <SidePanel title={title} width={620} onClose={onClose}>
      <Below>
        <Typography>{about}</Typography>
        <PlainTable
          caption="Referrals behind it"
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'referral',
              name: 'Referral',
              minWidth: 160,
              cell: (referral) => <ReferralLink referral={referral} />,
            },
            { key: 'state', name: 'Now', minWidth: 140, cell: ({ state }) => STATE_WORDS[state] },
            {
              key: 'days',
              name: 'Days waited',
              minWidth: 110,
              isNumber: true,
              cell: ({ days }) => days,
            },
          ]}
        />
      </Below>
    </SidePanel>
  )
}

/** A referral's own reference, leading to its record. */
export function ReferralLink({
  referral: { id, localRef },
}: {
  readonly referral: Pick<MapReferral, 'id' | 'localRef'>
}) {
  return (
    <MuiLink component={Link} to={`/referrals/${id}`}>
      {localRef}
    </MuiLink>
  )
}
