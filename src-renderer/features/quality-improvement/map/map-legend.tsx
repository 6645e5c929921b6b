import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { INK, LOST_COLOURS, PAPER, QUIET } from './map-colours.ts'
import type { LostShare } from './map-picture.ts'
import { MEASURE_NAMES, type Measure } from './map-words.ts'

const SHARES: readonly (readonly [LostShare, string])[] = [
  ['none', 'no day lost'],
  ['some', 'less than a tenth of all days lost'],
  ['much', 'a tenth of them or more'],
]

/** How to read the map. */
export function MapLegend({ measure }: { readonly measure: Measure }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, marginBottom: 2 }}>
      {SHARES.map(([share, words]) => (
        <Entry key={share} words={words}>
          <path
            d="M 0 8 H 40"
            stroke={LOST_COLOURS[share]}
            strokeWidth={share === 'much' ? 6 : 3}
            strokeDasharray={share === 'some' ? '14 4' : undefined}
          />
          {share === 'much' && <path d="M 0 8 H 40" stroke={PAPER} strokeWidth={2} />}
        </Entry>
      ))}
      <Entry words="ended otherwise">
        <path d="M 0 8 H 40" stroke={QUIET} strokeWidth={3} strokeDasharray="4 4" />
      </Entry>
      <Entry words="still waiting at this place">
        <rect x={8} y={1} width={6} height={14} fill={INK} />
        <path d="M 18 15 l 4 -14 M 24 15 l 4 -14" stroke={INK} strokeWidth={2} />
      </Entry>
      <Typography variant="caption" sx={{ color: 'text.secondary', flexBasis: '100%' }}>
        On a line: referrals · {MEASURE_NAMES[measure].toLowerCase()} days of those who went on. The
        thicker, the more referrals.
      </Typography>
    </Box>
  )
}

function Entry({
  words,
  children,
}: {
  readonly words: string
  readonly children: React.ReactNode
}) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <svg width={40} height={16} aria-hidden="true">
        {children}
      </svg>
      <Typography variant="caption">{words}</Typography>
    </Box>
  )
}
