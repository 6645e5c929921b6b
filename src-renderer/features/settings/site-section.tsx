import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/contract/settings.ts'
import { REGIONS } from '#shared/domain/referrals/code-lists.ts'
import { REGION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { ChoiceField, choicesOf } from '../../components/form/choice-field.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { useChangeSite } from './use-settings.ts'

/** Whose database it is. */
export function SiteSection({ settings }: { readonly settings: Settings }) {
  const save = useChangeSite()
  const [name, setName] = useState(settings.siteName)
  const [region, setRegion] = useState(settings.region)
  const isMissing = name.trim() === ''

  function send(event: FormEvent) {
    event.preventDefault()
    if (!isMissing) save.mutate({ name, region })
  }

  return (
    <Section title="Site">
      <Box component="form" noValidate onSubmit={send} sx={{ display: 'grid', gap: 3 }}>
        <TextField
          label="Site name"
          value={name}
          error={isMissing}
          helperText={isMissing ? 'Give the site a name.' : 'It stands on every report.'}
          onChange={(event) => {
            setName(event.target.value)
            save.reset()
          }}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <ChoiceField
          label="Region"
          value={region}
          choices={choicesOf(REGIONS, REGION_NAMES)}
          onChange={(next) => {
            setRegion(next)
            save.reset()
          }}
        />
        <Box>
          <Button type="submit" variant="contained" loading={save.isPending}>
            Save the site
          </Button>
        </Box>
        <DoneNotice>{save.isSuccess ? 'The site is saved.' : undefined}</DoneNotice>
        {save.error && <FailureNotice error={save.error} while="saving" />}
      </Box>
    </Section>
  )
}
