import { basename } from 'node:path'
import { findEncoding, readText } from './decode-text.ts'
import { findDelimiter, RecordSplitter } from './split-records.ts'
import type { Table, TableRow } from './table.ts'

const SAMPLE = 128 * 1024

interface TextFile {
  readonly path: string
  readonly bytes: number
  /** The file's first few thousand bytes. */
  readonly head: Buffer
  readonly headerRow: number | undefined
}

/** A text file as a table: its encoding and delimiter are found from what it holds. */
export async function openCsvTable({ path, bytes, head, headerRow }: TextFile): Promise<Table> {
  const encoding = await findEncoding(path, head)
  const delimiter = findDelimiter(await readSample(), headerRow)
  let bytesRead = 0

  async function readSample(): Promise<string> {
    let sample = ''
    for await (const { text } of readText(path, encoding)) {
      sample += text
      if (sample.length >= SAMPLE) break
    }
    return sample.slice(0, SAMPLE)
  }

  async function* rows(): AsyncGenerator<readonly TableRow[], void> {
    const splitter = new RecordSplitter(delimiter)
    for await (const piece of readText(path, encoding)) {
      bytesRead = piece.bytesRead
      yield splitter.push(piece.text)
    }
    yield splitter.end()
  }

  return {
    fileName: basename(path),
    bytes,
    sheets: [],
    sheet: undefined,
    rows,
    fractionRead: () => bytesRead / bytes,
    close: () => {},
  }
}
