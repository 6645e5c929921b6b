import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** How to read the ages. */
export function AgeingKey() {
  return (
    <Box
      role="group"
      aria-label="How to read the ages"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1 }}
    >
      <Entry words="half had gone on by then">
        <Band opacity={0.15} />
      </Entry>
      <Entry words="three quarters">
        <Band opacity={0.3} />
      </Entry>
      <Entry words="nine tenths">
        <Band opacity={0.5} />
      </Entry>
      <Entry words="an open referral">
        <circle cx={8} cy={8} r={5} fill={INK} />
      </Entry>
      <Entry words="past half">
        <path d="M 8 3 L 14 13 H 2 Z" fill={INK} />
      </Entry>
      <Entry words="past three quarters">
        <rect x={3} y={3} width={10} height={10} fill="var(--mui-palette-warning-main)" />
      </Entry>
      <Entry words="past nine tenths">
        <path d="M 8 2 L 14 8 L 8 14 L 2 8 Z" fill="var(--mui-palette-error-main)" />
      </Entry>
      <Typography variant="caption" sx={{ color: 'text.secondary', flexBasis: '100%' }}>
        A band is not drawn where fewer than 5 were ever in the stage, or where not so many have
        gone on.
      </Typography>
    </Box>
  )
}

const INK = 'var(--mui-palette-text-primary)'

function Band({ opacity }: { readonly opacity: number }) {
  return (
    <rect width={16} height={16} fill="var(--mui-palette-primary-main)" fillOpacity={opacity} />
  )
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <svg width={16} height={16} aria-hidden="true">
        {children}
      </svg>
      <Typography variant="caption">{words}</Typography>
    </Box>
  )
}
