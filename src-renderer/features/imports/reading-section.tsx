import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { COMMON_DATE_FORMATS } from '#shared/domain/imports/date-formats.ts'
import { TextListField } from '../../components/form/text-list-field.tsx'
import { Below } from '../../components/page/below.tsx'
import { DoneNotice } from '../../components/page/done-notice.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { formatFits } from './first-rows.ts'
import { type MappingDraft, toRecipe } from './mapping-draft.ts'
import { SkipRules, ValueRules } from './rule-editors.tsx'
import { useSaveRecipe } from './use-imports.ts'

interface Props {
  readonly preview: ImportPreview
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
}

/** How dates, blanks and local words are read, and which rows are no records. */
export function ReadingSection({ preview, draft, onChange }: Props) {
  return (
    <Section
      title="How the values are read"
      summary="Dates such as 2025-09-05 are always read. Everything here can be kept as a recipe for the next return."
    >
      <Box sx={{ display: 'grid', gap: 4, maxWidth: 900 }}>
        <TextListField
          label="Date formats"
          values={draft.dateFormats}
          suggestions={COMMON_DATE_FORMATS}
          onChange={(dateFormats) => onChange({ ...draft, dateFormats })}
          help="For example dd/MM/yyyy. Where the day and the month could be either, say which."
        />
        <DateAdvice preview={preview} draft={draft} onChange={onChange} />
        <TextListField
          label="Values that mean blank"
          values={draft.blankValues}
          suggestions={['N/K', 'n/a', 'tbc', 'unknown', '-']}
          onChange={(blankValues) => onChange({ ...draft, blankValues })}
          help="For example N/K or tbc."
        />
        <ValueRules draft={draft} onChange={onChange} />
        <SkipRules draft={draft} onChange={onChange} />
        <RecipeKeeper preview={preview} draft={draft} onChange={onChange} />
      </Box>
    </Section>
  )
}

/** Where the program cannot tell how dates are written, the person has to. */
function DateAdvice({ preview, draft, onChange }: Props) {
  const fits = formatFits(preview, draft)
  if (draft.dateFormats.length > 0 || fits === undefined) return null
  return (
    <Alert severity="warning">
      {fits.length === 0
        ? 'Some dates of the first rows are not written in a way that is known here: say how, in the field above.'
        : 'How are the dates of this file written?'}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, marginTop: fits.length > 0 ? 2 : 0 }}>
        {fits.map(({ format, read, of }) => (
          <Button
            key={format}
            size="small"
            variant="outlined"
            onClick={() => onChange({ ...draft, dateFormats: [format] })}
          >
            {`${format}: reads ${read} of ${of}`}
          </Button>
        ))}
      </Box>
    </Alert>
  )
}

function RecipeKeeper({ preview, draft, onChange }: Props) {
  const save = useSaveRecipe()
  const name = draft.name.trim()
  return (
    <Below gap={2}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 20rem', maxWidth: 480 }}>
          <TextField
            label="Name of the source"
            value={draft.name}
            helperText="References are unique within a source: use the same name each month."
            onChange={(event) => {
              onChange({ ...draft, name: event.target.value })
              save.reset()
            }}
            slotProps={{ htmlInput: { maxLength: 200 } }}
          />
        </Box>
        <Button
          variant="outlined"
          disabled={name === ''}
          loading={save.isPending}
          onClick={() => save.mutate({ ...toRecipe(draft, preview.headerRow), name })}
        >
          Save as recipe
        </Button>
      </Box>
      <DoneNotice>
        {save.isSuccess
          ? `The recipe ${name} is saved; it can be chosen for the next file.`
          : undefined}
      </DoneNotice>
      {save.error && <FailureNotice error={save.error} while="saving" />}
    </Below>
  )
}
