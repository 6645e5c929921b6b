import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import {
  type CaseloadLayout,
  type CaseloadView,
  caseload,
  type OpenViewRefusal,
} from '#shared/contract/caseload.ts'
import { freeName, readViewFile, viewFile } from '#shared/domain/caseload/view-file.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Writer } from '../../database/writer.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { findView, listViews } from './views.queries.ts'

export type ViewDesk = Pick<Desk, 'chooseFile' | 'chooseSave'>

type ViewCalls = 'listViews' | 'saveView' | 'renameView' | 'removeView' | 'exportView' | 'openView'

/** Ways of looking at the caseload, kept by name and carried from site to site as files. */
export function viewHandlers(
  db: Database,
  desk: ViewDesk,
): Pick<HandlersOf<'caseload'>, `caseload.${ViewCalls}`> {
  return {
    'caseload.listViews': () => listViews(db.read),
    'caseload.saveView': ({ name, layout }) =>
      inTransaction(db, 'caseload.saveView', async (tx) =>
        (await isTaken(tx, name))
          ? refuse({ code: 'name-taken' })
          : succeed(insert(tx, name, layout)),
      ),
    'caseload.renameView': ({ id, name }) =>
      inTransaction(db, 'caseload.renameView', async (tx) => {
        if (await isTaken(tx, name, id)) return refuse({ code: 'name-taken' })
        if (await findView(tx, id)) tx.update('caseload_view', id, { name })
        return succeed(null)
      }),
    'caseload.removeView': ({ id }) =>
      inTransaction(db, 'caseload.removeView', async (tx) => {
        if (await findView(tx, id)) tx.remove('caseload_view', id)
        return null
      }),
    'caseload.exportView': async ({ id }) => {
      const view = await findView(db.read, id)
      const path = view && (await desk.chooseSave(`${asFileName(view.name)}.json`))
      if (!view || path === undefined) return null
      const file = basename(path)
      return writeFile(path, viewFile(view.name, view.layout)).then(
        () => succeed(file),
        () => refuse({ code: 'cannot-write', file } as const),
      )
    },
    'caseload.openView': async () => {
      const path = await desk.chooseFile('view')
      return path === undefined ? null : openView(db, path)
    },
  }
}

async function openView(
  db: Database,
  path: string,
): Promise<Result<CaseloadView, OpenViewRefusal>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return refuse({ code: 'cannot-read', file: basename(path) })
  const read = readViewFile(text)
  if (!read.ok) return read
  // The file's own words are held to what a screen may send.
  const { search, columns, density, name } = read.value
  const { input } = caseload['caseload.saveView']
  const asked = input.safeParse({ name, layout: { search, columns, density } })
  if (!asked.success) return refuse({ code: 'not-a-view' })
  return inTransaction(db, 'caseload.openView', async (tx) => {
    const taken = (await listViews(tx)).map((one) => one.name)
    return succeed(insert(tx, freeName(asked.data.name, taken), asked.data.layout))
  })
}

/** Letters, digits and hyphens, which every file system takes. */
function asFileName(name: string): string {
  return name.replaceAll(/[^\w-]+/g, ' ').trim() || 'view'
}

async function isTaken(tx: Writer, name: string, except?: string): Promise<boolean> {
  return (await listViews(tx)).some((one) => one.name === name && one.id !== except)
}

function insert(tx: Writer, name: string, layout: CaseloadLayout): CaseloadView {
  const id = uuidv7()
  tx.insert('caseload_view', { id, name, layout: JSON.stringify(layout) })
  return { id, name, layout }
}
