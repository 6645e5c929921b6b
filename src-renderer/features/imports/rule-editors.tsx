import Add from '@mui/icons-material/Add'
import Delete from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { ruleOf, TEMPLATE_COLUMNS, type TemplateColumn } from '#shared/domain/imports/template.ts'
import { useEstablishments } from '../../api/use-establishments.ts'
import { CellChoice } from '../../components/form/cell-choice.tsx'
import { COLUMN_NAMES } from '../../components/words/column-words.ts'
import { codeChoices } from './code-choices.ts'
import type { MappingDraft } from './mapping-draft.ts'

interface Props {
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
}

const ALL = TEMPLATE_COLUMNS.map((value) => ({ value, name: COLUMN_NAMES[value] }))
const CODED = ALL.filter(({ value }) => ['code', 'establishment'].includes(ruleOf(value).kind))

/** The file's own words for what the template has codes for. */
export function ValueRules({ draft, onChange }: Props) {
  const establishments = useEstablishments().data ?? []
  // A rule that has just come is the next thing to be dealt with.
  const firstOpen = draft.values.findIndex(({ from, to }) => from !== '' && to === '')
  const put = (values: MappingDraft['values']) => onChange({ ...draft, values })
  return (
    <Rules
      title="Values by another name"
      addLabel="Add a value"
      onAdd={() => put([...draft.values, { column: 'establishment', from: '', to: '' }])}
    >
      {draft.values.map((rule, index) => {
        const change = (part: Partial<typeof rule>) =>
          put(draft.values.map((one, place) => (place === index ? { ...one, ...part } : one)))
        const number = index + 1
        return (
          <Rule
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name, and its line keeps its place while it is edited.
            key={index}
            removeLabel={`Remove value ${number}`}
            onRemove={() => put(draft.values.filter((_, place) => place !== index))}
          >
            <CellChoice
              label={`Column of value ${number}`}
              placeholder="Column"
              value={rule.column}
              choices={CODED}
              onChange={(column) => column && change({ column: column as TemplateColumn, to: '' })}
            />
            <RuleText
              label={`In the file, value ${number}`}
              value={rule.from}
              placeholder="In the file"
              onChange={(from) => change({ from })}
            />
            <CellChoice
              label={`Means, value ${number}`}
              placeholder="Means …"
              value={rule.to}
              autoFocus={index === firstOpen}
              choices={codeChoices(rule.column, establishments)}
              onChange={(to) => change({ to })}
            />
          </Rule>
        )
      })}
    </Rules>
  )
}

/** Which rows are totals or notes, and no records. */
export function SkipRules({ draft, onChange }: Props) {
  const put = (skips: MappingDraft['skips']) => onChange({ ...draft, skips })
  return (
    <Rules
      title="Rows to skip"
      addLabel="Add a row to skip"
      onAdd={() => put([...draft.skips, { column: 'local_ref', value: '' }])}
    >
      {draft.skips.map((rule, index) => {
        const change = (part: Partial<typeof rule>) =>
          put(draft.skips.map((one, place) => (place === index ? { ...one, ...part } : one)))
        const number = index + 1
        return (
          <Rule
            // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps its place while it is edited.
            key={index}
            removeLabel={`Remove row to skip ${number}`}
            onRemove={() => put(draft.skips.filter((_, place) => place !== index))}
          >
            <CellChoice
              label={`Column of row to skip ${number}`}
              placeholder="Column"
              value={rule.column}
              choices={ALL}
              onChange={(column) => column && change({ column: column as TemplateColumn })}
            />
            <RuleText
              label={`Value of row to skip ${number}`}
              value={rule.value}
              placeholder="For example Total"
              onChange={(value) => change({ value })}
            />
          </Rule>
        )
      })}
    </Rules>
  )
}

interface RulesProps {
  readonly title: string
  readonly addLabel: string
  readonly onAdd: () => void
  readonly children: ReactNode
}

function Rules({ title, addLabel, onAdd, children }: RulesProps) {
  return (
    <Box role="group" aria-label={title} sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <Typography component="h3" variant="subtitle2">
        {title}
      </Typography>
      {children}
      <Button size="small" startIcon={<Add />} onClick={onAdd}>
        {addLabel}
      </Button>
    </Box>
  )
}

interface RuleProps {
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

function Rule({ removeLabel, onRemove, children }: RuleProps) {
  return (
    <Box sx={{ display: 'flex', gap: 2, width: '100%', alignItems: 'center' }}>
      {children}
      <IconButton size="small" aria-label={removeLabel} onClick={onRemove}>
        <Delete />
      </IconButton>
    </Box>
  )
}

interface RuleTextProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}

function RuleText({ label, value, placeholder, onChange }: RuleTextProps) {
  return (
    <TextField
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { 'aria-label': label, maxLength: 200 } }}
      sx={{ '& input': { paddingY: '5px' } }}
    />
  )
}
