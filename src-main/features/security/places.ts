import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
