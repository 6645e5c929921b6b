import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { isTemplateColumn, TEMPLATE_COLUMNS } from '#shared/domain/imports/template.ts'
import { CellChoice } from '../../components/form/cell-choice.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { COLUMN_NAMES } from '../../components/words/column-words.ts'
import { valuesUnder } from './first-rows.ts'
import {
  gapsOf,
  type MappedBy,
  type MappedHeading,
  type MappingDraft,
  mapHeading,
} from './mapping-draft.ts'

const HOW: Readonly<Record<MappedBy, string>> = {
  exact: 'The column’s own name',
  likeness: 'A guess',
  recipe: 'From the recipe',
  person: 'Chosen by you',
  none: 'Not recognised',
}

const CHOICES = TEMPLATE_COLUMNS.map((value) => ({ value, name: COLUMN_NAMES[value] }))

interface Props {
  readonly preview: ImportPreview
  readonly draft: MappingDraft
  readonly onChange: (draft: MappingDraft) => void
}

/** A line for each heading: what stands under it, and which column of the template it is. */
export function MappingTable({ preview, draft, onChange }: Props) {
  const { twice } = gapsOf(draft)
  return (
    <PlainTable<MappedHeading>
      caption="What the columns mean"
      rows={draft.headings}
      keyOf={({ heading }) => heading}
      columns={[
        {
          key: 'heading',
          name: 'Heading',
          minWidth: 220,
          cell: ({ heading }) => <span title={heading}>{heading}</span>,
        },
        {
          key: 'samples',
          name: 'For example',
          minWidth: 240,
          cell: ({ heading }) => samplesOf(preview, heading),
        },
        {
          key: 'column',
          name: 'Column',
          minWidth: 260,
          cell: ({ heading, column }) => (
            <CellChoice
              label={`Column for ${heading}`}
              placeholder="Ignore"
              value={column ?? ''}
              choices={CHOICES}
              isWrong={column !== undefined && twice.includes(column)}
              onChange={(next) =>
                onChange(mapHeading(draft, heading, isTemplateColumn(next) ? next : undefined))
              }
            />
          ),
        },
        {
          key: 'how',
          name: 'How it was recognised',
          minWidth: 240,
          cell: (one) => (
            <How
              one={one}
              isTwice={one.column !== undefined && twice.includes(one.column)}
              onConfirm={() => onChange(mapHeading(draft, one.heading, one.column))}
            />
          ),
        },
      ]}
    />
  )
}

interface HowProps {
  readonly one: MappedHeading
  readonly isTwice: boolean
  readonly onConfirm: () => void
}

function How({ one: { heading, column, by }, isTwice, onConfirm }: HowProps) {
  if (isTwice) {
    return <Box sx={{ color: 'error.main' }}>Another heading has this column, too</Box>
  }
  if (by !== 'likeness') return column || by === 'none' ? HOW[by] : 'Ignored'
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', color: 'warning.main' }}>
      {HOW.likeness}
      <Button size="small" aria-label={`Confirm the guess for ${heading}`} onClick={onConfirm}>
        Confirm
      </Button>
    </Box>
  )
}

/** The first values under a heading that differ. */
function samplesOf(preview: ImportPreview, heading: string): string {
  return [...new Set(valuesUnder(preview, heading))].slice(0, 3).join(' · ')
}
