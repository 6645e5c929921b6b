import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { findSigningKey, packSigner } from '../../database/signing-key.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { documentHtml } from './document-html.ts'
import { freeFolder } from './free-folder.ts'
import { listIssued } from './issued-reports.queries.ts'
import { findFrozen, remakeReport } from './remake-report.ts'

/** What can be done with reports that were issued: find them, look at them, make their files again. */
export function issuedReportHandlers(
  db: Database,
  desk: Desk,
  now: () => string,
): Pick<
  HandlersOf<'boardReports'>,
  | 'boardReports.listIssued'
  | 'boardReports.findIssued'
  | 'boardReports.remake'
  | 'boardReports.findSigningKey'
> {
  return {
    'boardReports.listIssued': () => listIssued(db.read),

    'boardReports.findSigningKey': async () => (await findSigningKey(db.read)) ?? null,

    'boardReports.findIssued': async ({ id }) => {
      const frozen = await findFrozen(db.read, id)
      if (!frozen.ok) return frozen
      const { report, document } = frozen.value
      return succeed({ report, html: documentHtml(document) })
    },

    'boardReports.remake': async ({ id, formats }, context) => {
      const frozen = await findFrozen(db.read, id)
      if (!frozen.ok) return refuse(frozen.failure)
      const chosen = await desk.chooseFolder()
      if (!chosen) return null
      const { from, to, audience } = frozen.value.report.scope
      const name = `Pathway 28 issued report ${from} to ${to} ${audience}, made again`
      return remakeReport(
        frozen.value,
        { formats, folder: freeFolder(chosen, name) },
        { desk, context, signer: await packSigner(db, now()) },
      )
    },
  }
}
