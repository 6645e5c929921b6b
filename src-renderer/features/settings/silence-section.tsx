import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import {
  LONGEST_SILENT_AFTER,
  readSilentAfter,
  USUAL_SILENT_AFTER,
} from '#shared/domain/quality-improvement/site-rules.ts'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { silentWords } from '../../components/words/silence-words.ts'
import { useSetSilentAfter } from './use-settings.ts'

/** After how many days without any record the days that follow are silent. */
export function SilenceSection({ settings }: { readonly settings: Settings }) {
  const save = useSetSilentAfter()
  const [typed, setTyped] = useState(String(settings.silentAfter))
  const days = readSilentAfter(typed)

  function send(event: FormEvent) {
    event.preventDefault()
    if (days !== undefined) save.mutate({ days })
  }

  return (
    <Section
      title="Silent days"
      summary={`Days of a wait count as silent once nothing at all was recorded for longer than this, ${USUAL_SILENT_AFTER} days at first. It holds for every cohort, also for those already frozen, for the measure of silent days and for what is suggested after a hand-over. It changes neither a wait nor whose days they are, and the lists of Today keep their 7 and 14 days.`}
    >
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 3 }}>
        <TextField
          label="Silent after, days"
          value={typed}
          error={days === undefined}
          helperText={
            days === undefined
              ? `Whole days from 1 to ${LONGEST_SILENT_AFTER}.`
              : `Silent: ${silentWords(days)}.`
          }
          onChange={({ target }) => {
            setTyped(target.value)
            save.reset()
          }}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 10 } }}
          sx={{ maxWidth: 360 }}
        />
        <Box>
          <Button type="submit" variant="contained" loading={save.isPending}>
            Save the silence
          </Button>
        </Box>
        <DoneNotice>
          {save.isSuccess ? `Saved. Silent: ${silentWords(save.data.silentAfter)}.` : undefined}
        </DoneNotice>
        {save.error && <FailureNotice error={save.error} while="saving" />}
      </Box>
    </Section>
  )
}
