import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The latest change set that a person may have seen, and when they last looked. */
const look = z.object({ changeSet: z.int().min(0), at: z.iso.datetime() })
export type Look = z.output<typeof look>
const known = z.record(z.string(), look)

/** When each person last looked at each database. */
export interface LookMemory {
  find(who: string): Look | undefined
  keep(who: string, seen: Look): void
}

/**
 * Kept in the program's own folder, beside light or dark: looking is no change of a record. Without a
 * folder it lasts as long as the program runs.
 */
export function lookMemory(folder: string | undefined): LookMemory {
  const file = folder && join(folder, 'last-looked.json')
  let looks = file && existsSync(file) ? parse(readFileSync(file, 'utf8')) : {}
  return {
    find: (who) => looks[who],
    keep: (who, seen) => {
      looks = { ...looks, [who]: seen }
      if (!file) return
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(looks))
    },
  }
}

/** A damaged memory is none: then this is the first look. */
function parse(text: string): Readonly<Record<string, Look>> {
  try {
    return known.parse(JSON.parse(text))
  } catch {
    return {}
  }
}
