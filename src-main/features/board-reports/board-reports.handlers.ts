import type { Input, Output } from '#shared/contract/api.ts'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import { authorsSentences } from '#shared/domain/board-reports/authors-words.ts'
import { summariseIndicators } from '#shared/domain/board-reports/indicators.ts'
import { namesInWords } from '#shared/domain/board-reports/names-in-words.ts'
import { reportDocument, reportWords } from '#shared/domain/board-reports/report-contents.ts'
import type { ReportDocument } from '#shared/domain/board-reports/report-document.ts'
import { buildReport, type ReportModel } from '#shared/domain/board-reports/report-model.ts'
import type { ReportRequest } from '#shared/domain/board-reports/report-request.ts'
import { checkSubject } from '#shared/domain/board-reports/report-subject.ts'
import { tracedFigures } from '#shared/domain/board-reports/traced-figures.ts'
import { regimeOn } from '#shared/domain/referrals/statutory-regime.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { listRegimes } from '../../database/statutory-regimes.ts'
import type { WallClock } from '../../ipc/clock.ts'
import type { Desk } from '../../ipc/desk.ts'
import type { CallContext, HandlersOf } from '../../ipc/router.ts'
import { findReportSource, getReportSite } from './board-reports.queries.ts'
import { combinedPackHandlers } from './combined/combined-packs.handlers.ts'
import { documentHtml } from './document-html.ts'
import { freeFolder } from './free-folder.ts'
import { type IssueRequest, type IssueSurroundings, issueReport } from './issue-report.ts'
import { issuedReportHandlers } from './issued-reports.handlers.ts'
import { listBehind } from './list-behind.ts'
import { writePack } from './pack.ts'
import { findReportEdits, listNamesToKeep, saveReportEdits } from './report-edits.queries.ts'
import { isSubjectThere, listSubjects } from './report-subjects.queries.ts'

interface Surroundings {
  readonly clock: WallClock
  readonly desk: Desk
  readonly version: string
}

type Ask = Input<'boardReports.findPreview'>

interface Keeping extends Surroundings {
  readonly author: string
  /** To be called once a report was issued. */
  changed(): void
}

export function boardReportHandlers(
  db: Database,
  surroundings: Keeping,
): HandlersOf<'boardReports'> {
  const { desk, changed, clock } = surroundings
  return {
    ...issuedReportHandlers(db, desk, clock.now),
    ...combinedPackHandlers(db, surroundings),
    'boardReports.summariseIndicators': async ({ by, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      return succeed(summariseIndicators(await listReferralFacts(db.read), scope, by))
    },

    'boardReports.listSubjects': () => listSubjects(db.read),

    'boardReports.findPreview': async (ask) => {
      const unfit = await findUnfit(db, ask)
      if (unfit) return refuse(unfit)
      const { document, model, names } = await makeReport(db, ask, surroundings)
      return succeed({
        ...{ html: documentHtml(document), sections: reportWords(model), names },
        figures: tracedFigures(model),
      })
    },

    'boardReports.listBehind': async (ask, context) => {
      if (ask.audience === 'external') return refuse({ code: 'external' })
      const unfit = await findUnfit(db, ask)
      if (unfit) return refuse(unfit)
      const request = await findRequest(db, ask, surroundings)
      return listBehind(await findReportSource(db.read, ask.subject), { ...ask, request }, context)
    },

    'boardReports.findEdits': (kind) => findReportEdits(db.read, kind),

    'boardReports.keepEdits': async ({ edits, ...kind }) => {
      await inTransaction(db, 'boardReports.keepEdits', (tx) => saveReportEdits(tx, kind, edits))
      changed()
      return findReportEdits(db.read, kind)
    },

    'boardReports.export': async (ask, context) => {
      const unfit = await findUnfit(db, ask)
      if (unfit) return refuse(unfit)
      const chosen = await desk.chooseFolder()
      if (!chosen) return null
      return exportPack(
        db,
        { ...ask, folder: ownFolder(chosen, ask) },
        { ...surroundings, context },
      )
    },

    'boardReports.issue': async (ask, context) => {
      const unfit = await findUnfit(db, ask)
      if (unfit) return refuse(unfit)
      const chosen = await desk.chooseFolder()
      if (!chosen) return null
      const folder = freeFolder(
        chosen,
        `Pathway 28 issued report ${ask.from} to ${ask.to} ${ask.audience}`,
      )
      const issued = await issuePack(db, { ...ask, folder }, { ...surroundings, context })
      if (issued.ok) changed()
      return issued
    },
  }
}

interface PackRequest extends Ask {
  readonly formats: readonly PackFormat[]
  readonly folder: string
}

/** Build a report and write it into a folder: what the screen and the command line both do. */
export async function exportPack(
  db: Database,
  request: PackRequest,
  surroundings: Surroundings & { readonly context: CallContext },
): Promise<NonNullable<Output<'boardReports.export'>>> {
  const { folder, formats } = request
  const { desk, context } = surroundings
  const unfit = await findUnfit(db, request)
  if (unfit) return refuse(unfit)
  context.progress({ doing: 'computing', done: 0, total: null })
  const { document, names } = await makeReport(db, request, surroundings)
  if (names.length > 0) return refuse({ code: 'names-in-words', names })
  const written = await writePack(document, { folder, formats, desk, context })
  return written.ok ? succeed({ folder, files: written.value }) : written
}

/** Build a report and issue it: what the screen and the command line both do. */
export async function issuePack(
  db: Database,
  request: Ask & IssueRequest,
  surroundings: Surroundings & IssueSurroundings,
): Promise<NonNullable<Output<'boardReports.issue'>>> {
  const unfit = await findUnfit(db, request)
  if (unfit) return refuse(unfit)
  surroundings.context.progress({ doing: 'computing', done: 0, total: null })
  const { document, names } = await makeReport(db, request, surroundings)
  if (names.length > 0) return refuse({ code: 'names-in-words', names })
  return issueReport(db, document, request, surroundings)
}

interface MadeReport {
  readonly model: ReportModel
  readonly document: ReportDocument
  /** Names in the author's words that may not leave the region; none of a report for inside. */
  readonly names: readonly string[]
}

/** Work a report out, and look whether it may be passed on as its author worded it. */
async function makeReport(
  db: Database,
  ask: Ask,
  surroundings: Omit<Surroundings, 'desk'>,
): Promise<MadeReport> {
  const request = await findRequest(db, ask, surroundings)
  const model = buildReport(await findReportSource(db.read, ask.subject), request)
  const document = reportDocument(model)
  const words = authorsSentences(document.sections).map(({ text }) => text)
  const isChecked = ask.audience === 'external' && words.length > 0
  const names = isChecked ? namesInWords(words.join(' '), await listNamesToKeep(db.read)) : []
  return { model, document, names }
}

/** Why a report cannot be made as it is asked for. */
async function findUnfit(db: Database, ask: Ask) {
  if (ask.from > ask.to) return { code: 'period-reversed' } as const
  const { template, audience, subject } = ask
  const checked = checkSubject({ template, audience, subject })
  if (!checked.ok) return checked.failure
  if (!subject || (await isSubjectThere(db.read, subject))) return undefined
  return { code: 'subject-not-there', kind: subject.kind } as const
}

/** What is asked for, with whose report it is and the day on which it is made. */
async function findRequest(
  db: Database,
  { from, to, asAt, clock, audience, ruleSet, template, subject, edits }: Ask,
  { clock: wallClock, version }: Omit<Surroundings, 'desk'>,
): Promise<ReportRequest> {
  const site = await getReportSite(db.read)
  return {
    ...{ from, to, asAt, clock, audience, version, template, edits },
    ...{ subject, externalRules: ruleSet },
    siteName: site.name,
    region: site.region,
    isDemonstration: site.is_demonstration === 1,
    regime: regimeOn(await listRegimes(db.read), asAt),
    madeOn: wallClock.today(),
  }
}

/** A folder of the pack's own inside the chosen one. */
function ownFolder(chosen: string, { from, to, audience }: Ask): string {
  return freeFolder(chosen, `Pathway 28 pack ${from} to ${to} ${audience}`)
}
