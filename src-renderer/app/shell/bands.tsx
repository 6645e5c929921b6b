import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useViewing } from '../../components/page/viewing.tsx'
import { longDay } from '../../components/words/day-words.ts'
import { useSettings } from '../../features/settings/use-settings.ts'

const bandSx = {
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 6,
  paddingX: { xs: 4, xl: 6 },
  paddingY: 1,
  color: 'warning.main',
  backgroundColor: 'background.paper',
  borderBottom: 1,
  borderColor: 'divider',
  boxShadow: 'inset 4px 0 0 currentcolor',
} as const

/** What has to be known before any figure on the screen is believed. */
export function Bands() {
  const { clock, chosenAsAt } = useViewing()
  const settings = useSettings().data
  const isShadow = clock === 'statutory' && settings?.statutoryRegime === 'SHADOW'
  if (!settings?.isDemonstration && !isShadow && !chosenAsAt) return null
  return (
    <Box sx={bandSx}>
      {settings?.isDemonstration && (
        <Band>
          <strong>Made-up data.</strong> This is a demonstration: no person in it is real.
        </Band>
      )}
      {isShadow && (
        <Band>
          <strong>Not yet in force.</strong> The statutory clock is shown to prepare for it; no duty
          follows from it today.
        </Band>
      )}
      {chosenAsAt && (
        <Band>
          <strong>{`As at ${longDay(chosenAsAt)}.`}</strong> What was dated later is left out.
        </Band>
      )}
    </Box>
  )
}

function Band({ children }: { readonly children: ReactNode }) {
  return <div role="note">{children}</div>
}
