import { z } from 'zod'
import type { SectionWords } from '../domain/board-reports/authors-words.ts'
import { DEFAULT_RULE_SET, RULE_SET_NAMES } from '../domain/board-reports/disclosure/rule-sets.ts'
import { AUDIENCES } from '../domain/board-reports/disclosure-control.ts'
import { INDICATOR_GROUPINGS, type IndicatorResults } from '../domain/board-reports/indicators.ts'
import { NO_EDITS, type ReportEdits } from '../domain/board-reports/report-edits.ts'
import type { SubjectRefusal } from '../domain/board-reports/report-subject.ts'
import {
  DEFAULT_TEMPLATE,
  SECTION_IDS,
  TEMPLATE_NAMES,
} from '../domain/board-reports/report-templates.ts'
import type { TracedFigure } from '../domain/board-reports/traced-figures.ts'
import { WAIT_CLOCKS } from '../domain/referrals/clocks.ts'
import type { Result } from '../domain/result.ts'
import { day, returns } from './entry.ts'

export const PACK_FORMATS = ['pdf', 'docx', 'pptx', 'xlsx', 'ods', 'csv'] as const
export type PackFormat = (typeof PACK_FORMATS)[number]

/** What a report is about: `from` and `to` count, and `asAt` is what "today" means in it. */
const reportScope = z.object({
  from: day,
  to: day,
  asAt: day,
  clock: z.enum(WAIT_CLOCKS).default('guidance'),
})
/** What the author changes in the words of a report; its figures cannot be changed. */
const reportEdits = z.object({
  omitted: z.array(z.enum(SECTION_IDS)).readonly(),
  sentences: z.record(z.string().max(80), z.string().max(2_000)),
  commentary: z.partialRecord(z.enum(SECTION_IDS), z.string().max(4_000)),
})
/** What a report is of, where its template is not of the whole region. */
const reportSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('establishment'), code: z.string().max(20) }),
  z.object({ kind: z.literal('provider'), name: z.string().max(200) }),
  z.object({ kind: z.literal('project'), id: z.uuid() }),
])
/** What an author's words are kept by. */
const reportKind = z.object({
  template: z.enum(TEMPLATE_NAMES),
  audience: z.enum(AUDIENCES),
  subject: reportSubject.optional(),
})
/** What a report is about and for whom: what it takes to make one. */
export const report = reportScope.extend({
  template: z.enum(TEMPLATE_NAMES).default(DEFAULT_TEMPLATE),
  subject: reportSubject.optional(),
  edits: reportEdits.default(NO_EDITS),
  audience: z.enum(AUDIENCES),
  /** By which rules figures are hidden; inside the region none are. */
  ruleSet: z.enum(RULE_SET_NAMES).default(DEFAULT_RULE_SET),
})

export type ReportFailure =
  | { readonly code: 'period-reversed' }
  /** Words of the author that name a place or a referral, in a report that leaves the region. */
  | { readonly code: 'names-in-words'; readonly names: readonly string[] }
  | SubjectRefusal
  | SubjectNotThere
  | { readonly code: 'cannot-write'; readonly folder: string }
  | { readonly code: 'holds-a-pack'; readonly folder: string }

/** There is no such establishment, provider or project. */
export interface SubjectNotThere {
  readonly code: 'subject-not-there'
  readonly kind: 'establishment' | 'provider' | 'project'
}

/** What there is to choose from where a report is not of the whole region. */
export interface ReportSubjects {
  /** Those with a referral, by name. */
  readonly establishments: readonly { readonly code: string; readonly name: string }[]
  readonly providers: readonly string[]
  readonly projects: readonly { readonly id: string; readonly name: string }[]
}

export interface PackFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

/** A report before it is made: its page, the words its author may change, and what forbids them. */
interface ReportPreview {
  readonly html: string
  readonly sections: readonly SectionWords[]
  /** Names in the author's words that may not leave the region. */
  readonly names: readonly string[]
  readonly figures: readonly TracedFigure[]
}

/** A referral behind a figure of a report. */
export interface BehindRow {
  readonly referralId: string
  readonly localRef: string
  readonly establishment: string | undefined
  /** What it adds to what is counted: 0 of one that is only counted out of. */
  readonly counted: number
}

export type BehindFailure =
  | ReportFailure
  /** A report that leaves the region shows nobody. */
  | { readonly code: 'external' }
  | { readonly code: 'no-such-figure' }

export const boardReports = {
  'boardReports.summariseIndicators': {
    input: reportScope.extend({ by: z.enum(INDICATOR_GROUPINGS).optional() }),
    output: returns<Result<IndicatorResults, ReportFailure>>(),
  },
  'boardReports.listSubjects': {
    input: z.object({}),
    output: returns<ReportSubjects>(),
  },
  /** The report as the page that will be printed. */
  'boardReports.findPreview': {
    input: report,
    output: returns<Result<ReportPreview, ReportFailure>>(),
  },
  /** The referrals behind a figure of a report for inside the region. A long call. */
  'boardReports.listBehind': {
    input: report.extend({ figure: z.string() }),
    output: returns<Result<readonly BehindRow[], BehindFailure>>(),
  },
  /** What an author changed in the last report of the same kind, for the same audience. */
  'boardReports.findEdits': {
    input: reportKind,
    output: returns<ReportEdits>(),
  },
  /** Kept for the next report of the same kind. */
  'boardReports.keepEdits': {
    input: reportKind.extend({ edits: reportEdits }),
    output: returns<ReportEdits>(),
  },
  /** Asks in a dialog for a folder; `null` when the person cancelled. A long call. */
  'boardReports.export': {
    input: report.extend({ formats: z.array(z.enum(PACK_FORMATS)).min(1) }),
    output: returns<Result<
      { readonly folder: string; readonly files: readonly PackFile[] },
      ReportFailure
    > | null>(),
  },
} as const
