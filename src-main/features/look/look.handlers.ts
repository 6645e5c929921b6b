import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { look as calls } from '#shared/contract/look.ts'
import type { HandlersOf } from '../../ipc/router.ts'

const { look: known } = calls['look.choose'].input.shape

/** Kept in the program's own folder: the page's own memory does not outlive the window. */
export function lookHandlers(folder: string): HandlersOf<'look'> {
  const file = join(folder, 'look.json')
  return {
    'look.find': async () => {
      const read = existsSync(file) ? known.safeParse(parse(readFileSync(file, 'utf8'))) : undefined
      return read?.success ? read.data : 'system'
    },

    'look.choose': async ({ look }) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(look))
      return look
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
