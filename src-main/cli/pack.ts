import { PACK_FORMATS, type PackFile, type PackFormat } from '#shared/contract/board-reports.ts'
import {
  DEFAULT_RULE_SET,
  RULE_SET_NAMES,
} from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import { AUDIENCES } from '#shared/domain/board-reports/disclosure-control.ts'
import { NO_EDITS } from '#shared/domain/board-reports/report-edits.ts'
import { DEFAULT_TEMPLATE, TEMPLATE_NAMES } from '#shared/domain/board-reports/report-templates.ts'
import { WAIT_CLOCKS } from '#shared/domain/referrals/clocks.ts'
import type { Database } from '../database/database.ts'
import { exportPack, issuePack } from '../features/board-reports/board-reports.handlers.ts'
import { MANIFEST } from '../features/board-reports/pack.ts'
import { currentUser } from '../features/index.ts'
import { NO_CONTEXT } from '../ipc/router.ts'
import { combineCommand } from './combine-packs.ts'
import { type Command, readOptions, type Surroundings, UsageError } from './command.ts'
import { listPacks, refusalToWrite, remakePack } from './issued-packs.ts'
import { withDatabase } from './open.ts'
import { subjectNamed } from './report-subject.ts'
import { verifyPack } from './verify-pack.ts'

export const pack: Command = {
  name: 'pack',
  summary: 'write or issue a report, make an issued one again, or check a pack',
  usage: `pack --db FILE --from YYYY-MM-DD --to YYYY-MM-DD [--as-at YYYY-MM-DD] [--template ${TEMPLATE_NAMES.join('|')}] [--establishment CODE|--provider NAME|--project ID] --audience ${AUDIENCES.join('|')} [--rule-set ${RULE_SET_NAMES.join('|')}] [--format ${PACK_FORMATS.join(',')}] --out DIR [--clock ${WAIT_CLOCKS.join('|')}] [--issue [--replaces ID]] [--json]
       pack verify DIR [--json]
       pack combine --db FILE --in DIR [--in DIR …] --out DIR [--format ${PACK_FORMATS.join(',')}] [--confirm FINGERPRINT[,…]] [--json]
       pack list --db FILE [--json]
       pack remake --db FILE --report ID [--format ${PACK_FORMATS.join(',')}] --out DIR [--json]`,
  notes: `A pack is a draft unless --issue is given: then the report is frozen and kept in the database, and
can be listed and made again, but never changed. A correction is a new report that --replaces it.
remake writes the files again from what was frozen, never from the referrals, and says of each whether
it is the same byte for byte; where one is not, the exit status is 1. combine adds up the issued packs of
several regions, from the folders named by --in or the folders within them, without any referral. Each
is signed: ask the region for the fingerprint of its key, and name it by --confirm, once. A pack that
cannot be taken is said with its reason, and the others go on.
The template briefing is on one --establishment or --provider, project-report on one --project; both
never leave the region.`,
  async run(args, surroundings) {
    const rest = args.slice(1)
    if (args[0] === 'verify') return verifyPack(rest, surroundings)
    if (args[0] === 'combine') return combineCommand(rest, surroundings, formatsOf)
    if (args[0] === 'list') return listPacks(rest, surroundings)
    if (args[0] === 'remake') return remakePack(rest, surroundings, formatsOf)
    return makePack(args, surroundings)
  },
}

async function makePack(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const options = readOptions(args, {
    texts: [
      'db',
      'from',
      'to',
      'as-at',
      'audience',
      'rule-set',
      'format',
      'out',
      'clock',
      'template',
      'establishment',
      'provider',
      'project',
      'replaces',
    ],
    flags: ['issue', 'json'],
  })
  const audience = audienceOf(options)
  const folder = options.needed('out')
  const request = {
    from: options.neededDay('from'),
    to: options.neededDay('to'),
    asAt: options.day('as-at') ?? surroundings.clock.today(),
    clock: options.oneOf('clock', WAIT_CLOCKS) ?? 'guidance',
    template: options.oneOf('template', TEMPLATE_NAMES) ?? DEFAULT_TEMPLATE,
    subject: subjectNamed(options),
    edits: NO_EDITS,
    ...audience,
    formats: formatsOf(options.text('format') ?? PACK_FORMATS.join(',')),
    folder,
  } as const
  if (request.from > request.to) throw new UsageError('--from lies after --to.')
  const issue = issueOf(options)
  const { files, issued } = await withDatabase(options.needed('db'), surroundings, (db) =>
    issue
      ? writeIssue(db, { ...request, ...issue }, surroundings)
      : writeDraft(db, request, surroundings),
  )
  if (options.flag('json')) {
    surroundings.out(JSON.stringify({ files, manifest: MANIFEST, issued }))
    return 0
  }
  for (const { name, bytes } of files) surroundings.out(`${name}\t${bytes} bytes`)
  if (issued) surroundings.out(`Issued as report ${issued.id}`)
  return 0
}

/** What is asked of an issue; nothing of a draft. */
function issueOf(options: ReturnType<typeof readOptions>) {
  const replaces = options.text('replaces') ?? null
  if (options.flag('issue')) return { replaces }
  if (replaces !== null) throw new UsageError('--replaces goes with --issue.')
  return undefined
}

type Write<Request> = (
  db: Database,
  request: Request,
  surroundings: Surroundings,
) => Promise<{
  readonly files: readonly PackFile[]
  readonly issued: { readonly id: string; readonly issuedAt: string } | null
}>

const writeDraft: Write<Parameters<typeof exportPack>[1]> = async (db, request, surroundings) => {
  const written = await exportPack(db, request, { ...surroundings, context: NO_CONTEXT })
  if (!written.ok) throw refusalToWrite(written.failure)
  return { files: written.value.files, issued: null }
}

const writeIssue: Write<Parameters<typeof issuePack>[1]> = async (db, request, surroundings) => {
  const issued = await issuePack(db, request, {
    ...surroundings,
    ...{ author: currentUser(), context: NO_CONTEXT },
  })
  if (!issued.ok) throw refusalToWrite(issued.failure)
  const { id, issuedAt, files } = issued.value.report
  return {
    files: files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
    issued: { id, issuedAt },
  }
}

/** For whom the pack is, and by which rules figures are hidden from them. */
function audienceOf(options: ReturnType<typeof readOptions>) {
  const audience = options.oneOf('audience', AUDIENCES)
  if (!audience) throw new UsageError('--audience is missing: say internal or external.')
  const ruleSet = options.oneOf('rule-set', RULE_SET_NAMES)
  if (ruleSet && audience === 'internal') {
    throw new UsageError('--rule-set is for an external pack: an internal one hides nothing.')
  }
  return { audience, ruleSet: ruleSet ?? DEFAULT_RULE_SET }
}

function formatsOf(text: string): readonly PackFormat[] {
  const wanted = text.split(',').map((one) => one.trim())
  const formats = PACK_FORMATS.filter((one) => wanted.includes(one))
  const unknown = wanted.find((one) => !formats.some((format) => format === one))
  if (unknown === undefined) return formats
  throw new UsageError(`--format takes ${PACK_FORMATS.join(', ')}; this is "${unknown}".`)
}
