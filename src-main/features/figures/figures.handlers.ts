import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { csvText } from '#shared/domain/csv.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { HandlersOf } from '../../ipc/router.ts'

/** What leaves a figure for a file of the person's own. */
export function figureHandlers(desk: Pick<Desk, 'chooseSave'>): HandlersOf<'figures'> {
  return {
    'figures.saveNumbers': async ({ name, rows }) => {
      const path = await desk.chooseSave(`${asFileName(name)}.csv`)
      if (path === undefined) return null
      const file = basename(path)
      const cells = rows.map((row) => row.map((cell) => cell ?? ''))
      return writeFile(path, csvText(cells)).then(
        () => succeed(file),
        () => refuse({ code: 'cannot-write', file } as const),
      )
    },
  }
}

/** Letters, digits and hyphens, which every file system takes. */
function asFileName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
