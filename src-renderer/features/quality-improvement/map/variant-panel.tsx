import Typography from '@mui/material/Typography'
import type { BottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapReferral } from '#shared/domain/quality-improvement/bottleneck-map/map-referral.ts'
import type { MapVariant } from '#shared/domain/quality-improvement/bottleneck-map/map-variants.ts'
import { Below } from '../../../components/page/below.tsx'
import { SidePanel } from '../../../components/page/side-panel.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { ReferralLink } from './stay-list.tsx'
import { orderWords } from './variants-section.tsx'

const STATE_WORDS: Readonly<Record<MapReferral['state'], string>> = {
  admitted: 'Admitted',
  open: 'Still waiting',
  ended: 'Ended otherwise',
}

interface Props {
  readonly map: BottleneckMap
  readonly variant: MapVariant
  readonly onClose: () => void
}

/** The referrals that went one way, the longest wait first. */
export function VariantPanel({ map, variant, onClose }: Props) {
  const rows = variant.members
    .flatMap((position) => {
      const referral = map.referrals[position]
      return referral ? [{ position, ...referral }] : []
    })
    .sort((a, b) => b.days - a.days || a.position - b.position)
  return (
    <SidePanel title="Referrals in this order" width={620} onClose={onClose}>
      <Below>
        <Typography>{orderWords(variant)}</Typography>
        <PlainTable
          caption="Referrals in this order"
          rows={rows}
          keyOf={({ position }) => String(position)}
          columns={[
            {
              key: 'referral',
              name: 'Referral',
              minWidth: 140,
              cell: ({ position }) => <ReferralLink map={map} position={position} />,
            },
            { key: 'state', name: 'Now', minWidth: 140, cell: ({ state }) => STATE_WORDS[state] },
            { key: 'days', name: 'Days', minWidth: 80, isNumber: true, cell: ({ days }) => days },
          ]}
        />
      </Below>
    </SidePanel>
  )
}
