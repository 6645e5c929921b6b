import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import type { ImportPreview } from '#shared/contract/imports.ts'
import { ChoiceField } from '../../components/form/choice-field.tsx'
import { Section } from '../../components/page/section.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { sizeWords } from '../../components/words/number-words.ts'

interface Props {
  readonly preview: ImportPreview
  readonly onLook: (at: { sheet?: string; headerRow?: number }) => void
}

/** Which file it is, and its first rows as they stand in it. */
export function FileSection({ preview, onLook }: Props) {
  const { sheets, sheet, headerRow, fileName, bytes } = preview
  return (
    <Section
      title={fileName}
      summary={`${sizeWords(bytes)}; the first rows as they stand in the file.`}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, marginBottom: 3 }}>
        {sheets.length > 1 && (
          <Box sx={{ width: 240 }}>
            <ChoiceField
              label="Sheet"
              value={sheet ?? ''}
              choices={sheets.map((name) => ({ value: name, name }))}
              onChange={(next) => onLook({ sheet: next })}
            />
          </Box>
        )}
        <HeaderRowField
          key={headerRow}
          value={headerRow}
          onChange={(next) => onLook({ headerRow: next })}
        />
      </Box>
      <FirstRows preview={preview} />
    </Section>
  )
}

interface HeaderRowProps {
  readonly value: number
  readonly onChange: (row: number) => void
}

function HeaderRowField({ value, onChange }: HeaderRowProps) {
  const [text, setText] = useState(String(value))
  const row = Number(text)
  const isRow = Number.isInteger(row) && row >= 1 && row <= 1000
  const take = () => isRow && row !== value && onChange(row)
  return (
    <Box sx={{ width: 240 }}>
      <TextField
        label="Row of the headings"
        value={text}
        error={!isRow}
        helperText={isRow ? 'Lines above it are skipped' : 'A number from 1 to 1000'}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      />
    </Box>
  )
}

function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  const [head, ...rows] = preview.firstRows
  if (!head) return null
  const columns = head.cells.map((heading, place) => ({
    key: `${place}`,
    name: heading,
    minWidth: 140,
    cell: (row: (typeof rows)[number]) => row.cells[place] ?? '',
  }))
  return (
    <PlainTable
      caption={`First rows of ${preview.fileName}`}
      rows={rows.slice(0, 5)}
      keyOf={({ row }) => String(row)}
      columns={[
        { key: 'row', name: 'Row', minWidth: 64, isNumber: true, cell: ({ row }) => row },
        ...columns,
      ]}
    />
  )
}
