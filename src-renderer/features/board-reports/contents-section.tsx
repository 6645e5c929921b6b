import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { SectionWords } from '#shared/domain/board-reports/authors-words.ts'
import type { ReportEdits } from '#shared/domain/board-reports/report-edits.ts'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { SectionWordsPanel } from './section-words-panel.tsx'

interface Props {
  readonly sections: readonly SectionWords[]
  readonly edits: ReportEdits
  readonly error: Error | null
  readonly isExternal: boolean
  readonly onChange: (edits: ReportEdits) => void
}

/** Which sections the report has, and whose words stand in them. */
export function ContentsSection({ sections, edits, error, isExternal, onChange }: Props) {
  const [opened, setOpened] = useState<string>()
  const section = sections.find(({ id }) => id === opened)
  const shown = sections.filter(({ id }) => !edits.omitted.includes(id)).length
  return (
    <Section
      title="What is in it"
      summary={`${shown} of ${sections.length} sections. Kept for the next report of this kind.`}
    >
      <Box component="ul" sx={{ display: 'grid', listStyle: 'none', margin: 0, padding: 0 }}>
        {sections.map((one) => (
          <SectionLine
            key={one.id}
            section={one}
            edits={edits}
            onChange={onChange}
            onOpen={() => setOpened(one.id)}
          />
        ))}
      </Box>
      {isExternal && (
        <Alert severity="info" sx={{ marginTop: 2 }}>
          Words that name a place or a referral are refused. Other names, such as of people, only
          you can see: read your words once more.
        </Alert>
      )}
      {error && <FailureNotice error={error} while="saving" />}
      {section && (
        <SectionWordsPanel
          key={section.id}
          {...{ section, edits }}
          onClose={() => setOpened(undefined)}
          onSave={(next) => {
            setOpened(undefined)
            onChange(next)
          }}
        />
      )}
    </Section>
  )
}

interface LineProps {
  readonly section: SectionWords
  readonly edits: ReportEdits
  readonly onChange: (edits: ReportEdits) => void
  readonly onOpen: () => void
}

function SectionLine({ section, edits, onChange, onOpen }: LineProps) {
  const { id, title, isOptional, sentences } = section
  const isIn = !edits.omitted.includes(id)
  const own =
    sentences.filter(({ proposed }) => proposed !== undefined).length +
    (edits.commentary[id] ? 1 : 0)
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 2, minHeight: 36 }}>
      <FormControlLabel
        sx={{ flex: '1 1 0', minWidth: 0, marginRight: 0 }}
        label={title}
        control={
          <Checkbox
            size="small"
            checked={isIn}
            disabled={!isOptional}
            onChange={() =>
              onChange({
                ...edits,
                omitted: isIn
                  ? [...edits.omitted, id]
                  : edits.omitted.filter((other) => other !== id),
              })
            }
          />
        }
      />
      {own > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {own === 1 ? '1 of yours' : `${own} of yours`}
        </Typography>
      )}
      <Button size="small" disabled={!isIn} onClick={onOpen} aria-label={`Words of ${title}`}>
        Words
      </Button>
    </Box>
  )
}
