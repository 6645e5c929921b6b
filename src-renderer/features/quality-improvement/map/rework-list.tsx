import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { MapRework } from '#shared/domain/quality-improvement/bottleneck-map/map-rework.ts'
import { daysWords } from '../../../components/words/day-words.ts'
import { SHORT_MILESTONE_NAMES } from '../../../components/words/milestone-words.ts'

/** What had to be done again, in sentences. */
export function ReworkList({ rework }: { readonly rework: readonly MapRework[] }) {
  if (rework.length === 0) {
    return <Typography>No access assessment and no warrant is recorded twice.</Typography>
  }
  return (
    <Box component="ul" sx={{ margin: 0, paddingLeft: 5, display: 'grid', gap: 1 }}>
      {rework.map(({ milestone, referrals, reached, repeats, days }) => (
        <Typography key={milestone} component="li">
          {SHORT_MILESTONE_NAMES[milestone]}: again in {referrals} of the {reached} referrals that
          reached it, {repeats} times more; {daysWords(days)} from the first time to the last, all
          together.
        </Typography>
      ))}
    </Box>
  )
}
