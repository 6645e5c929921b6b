import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { FileRefusedError, MEGABYTE, MOST_MEGABYTES } from './table.ts'

/** A workbook has a few dozen parts; thousands are a trap. */
const MOST_ENTRIES = 1000
/** No sheet packs tighter than this, and small parts do not matter. */
const MOST_RATIO = 200
const SMALL = MEGABYTE

/** The parts of a workbook, by name, in an archive that was found safe to unpack. */
export interface WorkbookArchive {
  readonly parts: readonly string[]
  /** The text of a part, piece by piece; none where there is no such part. */
  text(part: string): AsyncGenerator<string, void>
  /** How large a part is once unpacked. */
  sizeOf(part: string): number
  close(): void
}

/**
 * Open a workbook's archive and refuse it before anything is unpacked where its own list of parts
 * says that it is too large, too many, or packed tighter than any sheet is. A list that lies is found
 * out in reading: no part gives more bytes than it said.
 */
export async function openArchive(path: string): Promise<WorkbookArchive> {
  const zip = await orDamaged(openPromise(path, { autoClose: false, strictFileNames: false }))
  try {
    const entries = await orDamaged(listEntries(zip))
    return {
      parts: [...entries.keys()],
      text: (part) => readText(zip, entries.get(part)),
      sizeOf: (part) => entries.get(part)?.uncompressedSize ?? 0,
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new FileRefusedError({ code: 'unsafe-workbook' })
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize
    if (total > MOST_MEGABYTES * MEGABYTE) throw tooLarge(total)
    const isTight = entry.uncompressedSize > entry.compressedSize * MOST_RATIO
    if (entry.uncompressedSize > SMALL && isTight) {
      throw new FileRefusedError({ code: 'unsafe-workbook' })
    }
    entries.set(entry.fileName, entry)
  }
  return entries
}

function tooLarge(bytes: number): FileRefusedError {
  const megabytes = Math.round(bytes / MEGABYTE)
  return new FileRefusedError({ code: 'too-large', megabytes, limit: MOST_MEGABYTES })
}

async function* readText(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string, void> {
  if (!entry) return
  const decoder = new TextDecoder('utf-8')
  const stream = await orDamaged(zip.openReadStreamPromise(entry))
  const chunks = stream[Symbol.asyncIterator]()
  try {
    for (;;) {
      const chunk = await orDamaged(chunks.next())
      if (chunk.done) break
      yield decoder.decode(chunk.value, { stream: true })
    }
    yield decoder.decode()
  } finally {
    stream.destroy()
  }
}

/** What goes wrong in unpacking is the file's fault, and not ours. */
async function orDamaged<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    if (error instanceof FileRefusedError) throw error
    throw new FileRefusedError({ code: 'damaged-workbook' }, { cause: error })
  }
}
