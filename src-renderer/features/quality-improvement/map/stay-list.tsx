import Button from '@mui/material/Button'
import MuiLink from '@mui/material/Link'
import { useState } from 'react'
import { Link } from 'react-router'
import type {
  BottleneckMap,
  MapStay,
} from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { Below } from '../../../components/page/below.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'

const SHOWN_FIRST = 25

interface Props {
  readonly caption: string
  readonly map: BottleneckMap
  readonly stays: readonly MapStay[]
}

/** The referrals behind a number, the longest first; each leads to its record. */
export function StayList({ caption, map, stays }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? stays : stays.slice(0, SHOWN_FIRST)
  const numbered = shown.map((stay, index) => ({ ...stay, index }))
  return (
    <Below gap={2}>
      <PlainTable
        caption={caption}
        rows={numbered}
        keyOf={({ index }) => String(index)}
        columns={[
          {
            key: 'referral',
            name: 'Referral',
            minWidth: 140,
            cell: ({ referral }) => <ReferralLink map={map} position={referral} />,
          },
          { key: 'since', name: 'Since', minWidth: 120, cell: ({ since }) => shortDay(since) },
          { key: 'days', name: 'Days', minWidth: 80, isNumber: true, cell: ({ days }) => days },
        ]}
      />
      {shown.length < stays.length && (
        <Button size="small" onClick={() => setWhole(true)} sx={{ justifySelf: 'start' }}>
          Show all {stays.length}
        </Button>
      )}
    </Below>
  )
}

interface LinkProps {
  readonly map: BottleneckMap
  /** Among the referrals of the map. */
  readonly position: number
}

/** A referral's own reference, leading to its record. */
export function ReferralLink({ map, position }: LinkProps) {
  const referral = map.referrals[position]
  if (!referral) return null
  return (
    <MuiLink component={Link} to={`/referrals/${referral.id}`}>
      {referral.localRef}
    </MuiLink>
  )
}
