import { stat } from 'node:fs/promises'
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
  /** How large the file itself is. */
  readonly bytes: number
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
  const { size } = await stat(path)
  const zip = await orDamaged(openPromise(path, { autoClose: false, strictFileNames: false }))
  try {
    const entries = await orDamaged(listEntries(zip, size))
    return {
      bytes: size,
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

async function listEntries(zip: ZipFile, bytes: number): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw new FileRefusedError({ code: 'unsafe-workbook' })
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    entries.set(entry.fileName, entry)
  }
  const limit = MOST_MEGABYTES
  if (unpacked > limit * MEGABYTE) throw unpacksTooLarge({ bytes, unpacked, limit })
  if ([...entries.values()].some(isTight)) throw new FileRefusedError({ code: 'unsafe-workbook' })
  return entries
}

function isTight({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_RATIO
}

interface Unpacked {
  readonly bytes: number
  readonly unpacked: number
  /** In megabytes. */
  readonly limit: number
}

/** Says of a workbook how small it looks and how large it is. */
export function unpacksTooLarge({ bytes, unpacked, limit }: Unpacked): FileRefusedError {
  return new FileRefusedError({
    code: 'unpacks-too-large',
    megabytes: Math.round(bytes / MEGABYTE),
    unpacked: Math.round(unpacked / MEGABYTE),
    limit,
  })
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
