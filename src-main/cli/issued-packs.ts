/** Issued reports on the command line: listed, and made again. */
import type { PackFormat } from '#shared/contract/board-reports.ts'
import type {
  IssuedReport,
  IssueFailure,
  Remade,
  RemakeFailure,
} from '#shared/contract/issued-reports.ts'
import { packSigner } from '../database/signing-key.ts'
import { MANIFEST } from '../features/board-reports/pack.ts'
import { findFrozen, remakeReport } from '../features/board-reports/remake-report.ts'
import { NO_CONTEXT } from '../ipc/router.ts'
import { answerOf } from './answer.ts'
import { RefusedError, readOptions, type Surroundings, UsageError } from './command.ts'
import { withDatabase } from './open.ts'
import { describeSubjectFailure } from './report-subject.ts'

export async function listPacks(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const options = readOptions(args, { texts: ['db'], flags: ['json'] })
  const { reports, key } = await withDatabase(options.needed('db'), surroundings, async (db) => ({
    reports: await answerOf('boardReports.listIssued', {}, { db, surroundings }),
    key: await answerOf('boardReports.findSigningKey', {}, { db, surroundings }),
  }))
  if (options.flag('json')) {
    const flat = reports.map(({ scope, ...report }) => ({ ...report, ...scope }))
    surroundings.out(JSON.stringify({ total: reports.length, reports: flat, signingKey: key }))
  } else {
    for (const line of toLines(reports)) surroundings.out(line)
    if (key) surroundings.out(`Signed by the key ${key.fingerprint}`)
  }
  return 0
}

function toLines(reports: readonly IssuedReport[]): readonly string[] {
  if (reports.length === 0) return ['No report has been issued yet: pack --issue issues one.']
  return reports.map(({ id, issuedAt, template, scope, replacedBy }) =>
    [
      ...[id, issuedAt, template, scope.audience],
      ...(scope.about ? [scope.about] : []),
      ...[`${scope.from} to ${scope.to}`, `as at ${scope.asAt}`],
      ...(replacedBy === null ? [] : [`replaced by ${replacedBy}`]),
    ].join('\t'),
  )
}

export async function remakePack(
  args: readonly string[],
  surroundings: Surroundings,
  readFormats: (text: string) => readonly PackFormat[],
): Promise<number> {
  const options = readOptions(args, { texts: ['db', 'report', 'format', 'out'], flags: ['json'] })
  const id = options.needed('report')
  const folder = options.needed('out')
  const named = options.text('format')
  const formats = named === undefined ? undefined : readFormats(named)
  const remade = await withDatabase(options.needed('db'), surroundings, async (db) => {
    const frozen = await findFrozen(db.read, id)
    if (!frozen.ok) return frozen
    const signer = await packSigner(db, surroundings.clock.now())
    return remakeReport(
      frozen.value,
      { formats, folder },
      { ...surroundings, signer, context: NO_CONTEXT },
    )
  })
  if (!remade.ok) throw refusalOf(remade.failure, id)
  const { files, missing, same } = remade.value
  if (options.flag('json')) {
    surroundings.out(JSON.stringify({ report: id, same, files, missing, manifest: MANIFEST }))
  } else for (const line of fileLines(remade.value)) surroundings.out(line)
  if (!same) throw new RefusedError(differenceWords(remade.value))
  return 0
}

function fileLines({ files, missing }: Remade): readonly string[] {
  return [
    ...files.map(({ name, same }) => `${name}\t${same ? 'as it was issued' : 'differs'}`),
    ...missing.map((name) => `${name}\tnot made`),
  ]
}

function differenceWords({ files, missing }: Remade): string {
  const names = [...files.filter(({ same }) => !same).map(({ name }) => name), ...missing]
  return `Not every file is as it was issued (${names.join(', ')}): another version of the program, or of the browser that prints, makes a file differently, with the same figures; where neither has changed, run verify. The files that were issued are the ones to quote.`
}

function refusalOf(failure: RemakeFailure, id: string): Error {
  switch (failure.code) {
    case 'not-there':
      return new RefusedError(
        `No report with the id ${id} was issued here. pack list names those that were.`,
      )
    case 'altered':
      return new RefusedError(
        'What was kept of this report is not what was issued: the database was changed behind the program. Nothing was written; run verify, and go back to the newest sound backup.',
      )
    case 'not-issued-as':
      return new UsageError(`This report was not issued as ${failure.formats.join(', ')}.`)
    case 'holds-a-pack':
    case 'cannot-write':
      return refusalToWrite(failure)
  }
}

/** Why a report could not be written or issued, and what to do. */
export function refusalToWrite(failure: IssueFailure): RefusedError {
  return new RefusedError(describeWriteFailure(failure))
}

function describeWriteFailure(failure: IssueFailure): string {
  switch (failure.code) {
    case 'period-reversed':
      return '--from lies after --to.'
    case 'names-in-words':
      return `The words of the author name ${failure.names.join(', ')}: outside the region no place and no referral may be named. Nothing was written; change the words, or make the report for inside.`
    case 'internal-only':
    case 'subject-missing':
    case 'subject-not-taken':
    case 'subject-not-there':
      return describeSubjectFailure(failure)
    case 'holds-a-pack':
      return `${failure.folder} holds a pack already, and is left as it is. Choose another folder.`
    case 'cannot-write':
      return `${failure.folder} cannot be written. Check that you may write to it and that the disk is not full.`
    case 'replaced-not-there':
      return 'The report that this one is to replace was not issued here. Nothing was issued; pack list names those that were.'
    case 'already-replaced':
      return `That report has been replaced already, by ${failure.by}. Nothing was issued; replace that one.`
  }
}
