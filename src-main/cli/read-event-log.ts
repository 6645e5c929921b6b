import { open } from 'node:fs/promises'
import {
  type Micros,
  parseInstant,
} from '#shared/domain/quality-improvement/pathway-graph-instant.ts'
import { PathwayLog } from '#shared/domain/quality-improvement/pathway-graph-log.ts'
import { findUtf16 } from '../features/imports/reading/sniff-file.ts'
import type { TableRow } from '../features/imports/reading/table.ts'
import { RefusedError } from './command.ts'
import { type ReadCell, readTable } from './read-table.ts'
import { readXes } from './read-xes.ts'

/** Read an event log, XES or CSV by what it holds. docs/specs/pathway-graph.md says what it may be. */
export async function readEventLog(path: string): Promise<PathwayLog> {
  const log = new PathwayLog()
  const head = await readHead(path)
  if (isXml(head)) await readXes({ path, head }, log)
  else await readCsv(path, log)
  if (log.cases === 0)
    throw new RefusedError('The log holds no events; there is no pathway to show.')
  return log
}

const HEAD = 4096

/** The beginning of a file; nothing where it cannot be had, which whoever reads on will explain. */
async function readHead(path: string): Promise<Buffer> {
  try {
    const handle = await open(path)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return Buffer.alloc(0)
  }
}

function isXml(head: Buffer): boolean {
  return /^\s*<[?!a-z]/i.test(new TextDecoder(findUtf16(head)).decode(head))
}

async function readCsv(path: string, log: PathwayLog): Promise<void> {
  await readTable(path, (headings) => {
    const caseId = headings.need('case_id')
    const activity = headings.need('activity')
    const timestamp = headings.need('timestamp')
    const endTimestamp = headings.find('end_timestamp')
    return (row) => {
      const start = readInstant(row, 'timestamp', timestamp(row))
      const end = endTimestamp?.(row) || undefined
      log.add({
        caseId: readName(row, 'case_id', caseId),
        activity: readName(row, 'activity', activity),
        start,
        end: end === undefined ? start : readEnd(row, start, end),
      })
    }
  })
}

function readName(row: TableRow, column: string, read: ReadCell): string {
  const name = read(row)
  if (name !== '') return name
  throw new RefusedError(`Row ${row.row} has no ${column}; fill it in or take the row out.`)
}

function readInstant(row: TableRow, column: string, text: string): Micros {
  const instant = parseInstant(text)
  if (instant !== undefined) return instant
  throw new RefusedError(
    `Row ${row.row} has the ${column} “${text}”; write it like 2025-06-30T14:05:00Z or 2025-06-30 14:05.`,
  )
}

function readEnd(row: TableRow, start: Micros, text: string): Micros {
  const end = readInstant(row, 'end_timestamp', text)
  if (end >= start) return end
  throw new RefusedError(`Row ${row.row} ends before it starts; correct one of its timestamps.`)
}
