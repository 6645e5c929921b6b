import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A folder of a pack's own inside the chosen one, numbered where the name is taken. */
export function freeFolder(chosen: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const folder = join(chosen, number === 1 ? name : `${name} (${number})`)
    if (!existsSync(folder)) return folder
  }
}
