import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const DATABASE = 'pathway28.db'
const DEMONSTRATION = 'demonstration.db'

const remembered = z.object({ file: z.string().min(1) })

/** Which database was used last, kept in the program's own folder; it holds no record. */
export interface Places {
  /** The database last used, else where a new one would lie. */
  current(): string
  remember(file: string): void
  /** Where a database of its own name would lie in a folder. */
  inFolder(folder: string): string
  readonly demonstration: string
}

export function placesIn(folder: string): Places {
  const memory = join(folder, 'last-database.json')
  return {
    current: () => readMemory(memory) ?? join(folder, DATABASE),
    remember: (file) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(memory, JSON.stringify({ file }))
    },
    inFolder: (chosen) => join(chosen, DATABASE),
    demonstration: join(folder, DEMONSTRATION),
  }
}

function readMemory(memory: string): string | undefined {
  if (!existsSync(memory)) return undefined
  try {
    return remembered.parse(JSON.parse(readFileSync(memory, 'utf8'))).file
  } catch {
    // A damaged memory only means that the person chooses again.
    return undefined
  }
}

/** File system types, as statfs numbers them on Linux, that lie on another machine. */
const REMOTE_TYPES = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997]

/**
 * Whether a file would lie on a network or synchronised folder, where an open database is not safe:
 * its write-ahead log needs memory shared on one machine, and locks over a network are not to be
 * trusted. A mapped drive letter cannot be told from a local one here.
 */
export function isOnNetwork(file: string): boolean {
  if (/^(\\\\|\/\/)/.test(file)) return true
  const synchronised = [process.env.OneDrive, process.env.OneDriveCommercial]
  if (synchronised.some((one) => one && file.startsWith(one))) return true
  if (/[\\/](OneDrive|Dropbox|Google Drive|iCloud)[^\\/]*[\\/]/i.test(file)) return true
  const folder = nearestFolder(dirname(file))
  return process.platform === 'linux' && folder !== undefined
    ? REMOTE_TYPES.includes(statfsSync(folder).type)
    : false
}

function nearestFolder(folder: string): string | undefined {
  if (existsSync(folder)) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : nearestFolder(parent)
}
