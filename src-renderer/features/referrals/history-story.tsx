import ExpandMore from '@mui/icons-material/ExpandMore'
import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { HistoryEntry } from '#shared/contract/referrals.ts'
import { momentWords } from '../../components/words/day-words.ts'
import { tellHistory } from './history-words.ts'

/** Who did what to the record and when, from what to what; the newest first. */
export function HistoryStory({ history }: { readonly history: readonly HistoryEntry[] }) {
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ heading: { component: 'h2' } }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" variant="h2">
          {`History (${history.length})`}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Box component="ol" reversed sx={{ margin: 0, paddingLeft: 6, display: 'grid', gap: 3 }}>
          {tellHistory(history).map(({ at, by, what, reason, details }) => (
            <Box component="li" key={at + what}>
              <strong>{what}</strong>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {` by ${by}, ${momentWords(at)}`}
              </Box>
              {reason && <div>{`Reason: ${reason}`}</div>}
              {details.map((detail) => (
                <div key={detail}>{detail}</div>
              ))}
            </Box>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  )
}
