import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LogLine } from '../worker/messages.ts'

/** Past this the log begins anew, and one earlier log is kept. */
const LARGEST_BYTES = 1_000_000

export interface LogFile {
  write(line: LogLine): void
}

/**
 * The log in the data folder: one line of JSON for each fault.
 *
 * A fault that cannot be written down is said on the terminal; it must not become another fault.
 */
export function openLog(folder: string, clock: { now(): Date }): LogFile {
  const file = join(folder, 'pathway28.log')
  return {
    write: ({ message, details }) => {
      const line = JSON.stringify({ at: clock.now().toISOString(), message, ...details })
      try {
        if (sizeOf(file) > LARGEST_BYTES) renameSync(file, `${file}.1`)
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        console.error(line)
      }
    },
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
