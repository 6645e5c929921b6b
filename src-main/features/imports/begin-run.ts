import { referenceKey } from '#shared/domain/imports/check-row.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { areIdentifiersOn } from '../../database/settings.ts'
import type { Writer } from '../../database/writer.ts'
import { ImportRun, type RunSettings } from './import-run.ts'
import { listReferences } from './imports.queries.ts'
import { RowJudge } from './judge-row.ts'
import { keyedHashOf } from './keyed-hash.ts'
import { loadReferenceEntries } from './reference-entries.ts'

type Beginning = Pick<RunSettings, 'reading' | 'headings' | 'headerRow' | 'stamp'> & {
  readonly today: LocalDate
}

/** Gather what an import asks of the database once, before its first row. */
export async function beginRun(tx: Writer, { today, ...layout }: Beginning): Promise<ImportRun> {
  const { source, formats } = layout.reading
  const references = await loadReferenceEntries(tx)
  const known = await listReferences(tx, source)
  const establishments = references.establishmentCodes
  const identifiersOn = await areIdentifiersOn(tx)
  return new ImportRun(tx, {
    ...layout,
    source,
    references,
    judge: new RowJudge(layout.reading, { today, establishments, formats, identifiersOn }),
    hash: await keyedHashOf(tx),
    identifiersOn,
    referralIds: new Map(known.map(({ id, localRef }) => [referenceKey(localRef), id])),
  })
}
