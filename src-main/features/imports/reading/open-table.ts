import { open, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { FileRefusal } from '#shared/domain/imports/file-refusal.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { openCsvTable } from './csv-table.ts'
import { sniffFile } from './sniff-file.ts'
import { FileRefusedError, MEGABYTE, MOST_MEGABYTES, type Table } from './table.ts'
import { openXlsxTable } from './xlsx-table.ts'

const HEAD = 8192
const WORKBOOK_NAMES = ['.xlsx', '.xlsm', '.xltx']

export interface TableFile {
  readonly path: string
  readonly sheet?: string | undefined
  /** The row of the headings, where it is known: it decides what separates the cells. */
  readonly headerRow?: number | undefined
}

/** Open a file as a table, by what it holds and not by its name, or say why it is none. */
export async function openTable(file: TableFile): Promise<Result<Table, FileRefusal>> {
  const looked = await look(file.path)
  if (!looked.ok) return looked
  const { bytes, head } = looked.value
  const sniffed = sniffFile(head)
  if (sniffed.kind === 'other') return refuse({ code: 'not-a-table', looksLike: sniffed.looksLike })
  const isNamedWorkbook = WORKBOOK_NAMES.includes(extname(file.path).toLowerCase())
  if (sniffed.kind === 'text' && isNamedWorkbook) return refuse({ code: 'damaged-workbook' })
  if (sniffed.kind === 'text' && file.sheet !== undefined) {
    return refuse({ code: 'no-sheets', sheet: file.sheet })
  }
  return orRefused(() =>
    sniffed.kind === 'workbook'
      ? openXlsxTable({ path: file.path, bytes, sheet: file.sheet })
      : openCsvTable({ path: file.path, bytes, head, headerRow: file.headerRow }),
  )
}

/** Do some work on a file; where its stream turned out not to be readable, that is the answer. */
export async function orRefused<Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, FileRefusal>> {
  try {
    return succeed(await work())
  } catch (error) {
    if (error instanceof FileRefusedError) return refuse(error.refusal)
    throw error
  }
}

interface Looked {
  readonly bytes: number
  readonly head: Buffer
}

async function look(path: string): Promise<Result<Looked, FileRefusal>> {
  const file = basename(path)
  try {
    const found = await stat(path)
    if (found.isDirectory()) return refuse({ code: 'is-a-folder', file })
    if (!found.isFile()) return refuse({ code: 'cannot-read', file })
    if (found.size === 0) return refuse({ code: 'empty' })
    if (found.size > MOST_MEGABYTES * MEGABYTE) {
      const megabytes = Math.round(found.size / MEGABYTE)
      return refuse({ code: 'too-large', megabytes, limit: MOST_MEGABYTES })
    }
    return succeed({ bytes: found.size, head: await readHead(path) })
  } catch {
    return refuse({ code: 'cannot-read', file })
  }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
