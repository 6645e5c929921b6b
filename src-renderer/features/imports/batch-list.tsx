import Link from '@mui/material/Link'
import { useState } from 'react'
import type { ImportBatch } from '#shared/contract/imports.ts'
import { Below } from '../../components/page/below.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { FailureNotice } from '../../components/page/failure-notice.tsx'
import { Section } from '../../components/page/section.tsx'
import { SidePanel } from '../../components/page/side-panel.tsx'
import { PlainTable } from '../../components/table/plain-table.tsx'
import { momentWords } from '../../components/words/day-words.ts'
import { BatchActions } from './batch-actions.tsx'
import { COUNTS } from './import-words.ts'
import { IssueTable } from './issue-table.tsx'
import { useBatches, useIssues } from './use-imports.ts'

/** Every import so far, the newest first. */
export function BatchList() {
  const batches = useBatches()
  const [openId, setOpenId] = useState<string>()
  const open = batches.data?.find(({ batchId }) => batchId === openId)
  return (
    <Section title="Earlier imports">
      {batches.error && (
        <FailureNotice
          error={batches.error}
          while="reading"
          onRetry={() => void batches.refetch()}
        />
      )}
      {batches.data?.length === 0 && (
        <EmptyState title="Nothing has been imported yet">
          Choose a file above: a regional return as CSV or XLSX.
        </EmptyState>
      )}
      {batches.data && batches.data.length > 0 && (
        <BatchTable batches={batches.data} onOpen={setOpenId} />
      )}
      {open && <BatchPanel batch={open} onClose={() => setOpenId(undefined)} />}
    </Section>
  )
}

interface TableProps {
  readonly batches: readonly ImportBatch[]
  readonly onOpen: (batchId: string) => void
}

function BatchTable({ batches, onOpen }: TableProps) {
  const counts = COUNTS.map(({ name, of }) => ({
    key: name,
    name,
    minWidth: 92,
    isNumber: true,
    cell: (batch: ImportBatch) => batch[of].toLocaleString('en-GB'),
  }))
  return (
    <PlainTable<ImportBatch>
      caption="Earlier imports"
      rows={batches}
      keyOf={({ batchId }) => batchId}
      columns={[
        {
          key: 'file',
          name: 'File',
          minWidth: 140,
          cell: (batch) => <OpenDetails batch={batch} onOpen={onOpen} />,
        },
        { key: 'source', name: 'Source', minWidth: 96, cell: ({ source }) => source },
        {
          key: 'when',
          name: 'Imported',
          minWidth: 166,
          cell: ({ importedAt }) => momentWords(importedAt),
        },
        ...counts,
      ]}
    />
  )
}

function OpenDetails({ batch, onOpen }: Pick<TableProps, 'onOpen'> & OfBatch) {
  const { batchId, fileName, undoneAt } = batch
  const name = undoneAt ? `Undone: ${fileName}` : fileName
  return (
    <Link
      component="button"
      title={fileName}
      aria-label={`Details of ${name}`}
      onClick={() => onOpen(batchId)}
      sx={{
        maxWidth: '100%',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        verticalAlign: 'middle',
      }}
    >
      {name}
    </Link>
  )
}

interface OfBatch {
  readonly batch: ImportBatch
}

interface PanelProps extends OfBatch {
  readonly onClose: () => void
}

function BatchPanel({ batch, onClose }: PanelProps) {
  const issues = useIssues(batch.batchId)
  return (
    <SidePanel
      title={batch.fileName}
      about={`Imported by ${batch.importedBy}, ${momentWords(batch.importedAt)}`}
      width={880}
      onClose={onClose}
    >
      <Below>
        <BatchActions batch={batch} />
        {issues.error && <FailureNotice error={issues.error} while="reading" />}
        {issues.data && <IssueTable issues={issues.data} />}
      </Below>
    </SidePanel>
  )
}
