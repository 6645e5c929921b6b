import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { COUNTS } from './import-words.ts'

interface Props {
  readonly counts: Omit<ImportSummary, 'batchId' | 'issues'>
}

/** What an import did or would do, in numbers. */
export function Counts({ counts }: Props) {
  const ignored = counts.ignoredColumns
  return (
    <>
      <Box
        component="dl"
        sx={{
          margin: 0,
          display: 'grid',
          gap: 3,
          gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
        }}
      >
        {COUNTS.map(({ name, meaning, of }) => (
          <Box key={name} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 3 }}>
            <Typography component="dt" variant="subtitle2">
              {name}
            </Typography>
            <Box component="dd" sx={{ margin: 0 }}>
              <Box className="tabular" sx={{ typography: 'h1' }}>
                {counts[of].toLocaleString('en-GB')}
              </Box>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {meaning}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
      {ignored.length > 0 && (
        <Typography sx={{ marginTop: 3, color: 'text.secondary' }}>
          {`Ignored columns: ${ignored.join(', ')}.`}
        </Typography>
      )}
    </>
  )
}
