/**
 * Everything the renderer may ask of the main process: one entry, one name, one place.
 *
 * `input` is checked at run time in src-main/ipc/router.ts, because the renderer is not trusted.
 * `output` is a type only. To add an entry: write it in its feature's file, then follow the
 * compiler to src-main/features. A call that starts with `list`, `find`, `count` or `summarise`
 * reads; any other verb writes.
 */
import type { z } from 'zod'
import { beds } from './beds.ts'
import { blockages } from './blockages.ts'
import { boardReports } from './board-reports.ts'
import { bottleneckMap } from './bottleneck-map.ts'
import { breachesNext } from './breaches-next.ts'
import { caseload } from './caseload.ts'
import { cohorts } from './cohorts.ts'
import { combinedPacks } from './combined-packs.ts'
import { curves } from './curves.ts'
import { dataQuality } from './data-quality.ts'
import type { Entry, Returns } from './entry.ts'
import { figures } from './figures.ts'
import { hiddenBlockages } from './hidden-blockages.ts'
import { imports } from './imports.ts'
import { issuedReports } from './issued-reports.ts'
import { look } from './look.ts'
import { measures } from './measures.ts'
import { ownMeasures } from './own-measures.ts'
import { projects } from './projects.ts'
import { qualityImprovement } from './quality-improvement.ts'
import { referenceData } from './reference-data.ts'
import { referrals } from './referrals.ts'
import { security } from './security.ts'
import { settings } from './settings.ts'
import { today } from './today.ts'
import { whatIf } from './what-if.ts'

export const api = {
  ...security,
  ...look,
  ...settings,
  ...referenceData,
  ...today,
  ...breachesNext,
  ...caseload,
  ...referrals,
  ...blockages,
  ...imports,
  ...dataQuality,
  ...qualityImprovement,
  ...measures,
  ...bottleneckMap,
  ...projects,
  ...ownMeasures,
  ...cohorts,
  ...hiddenBlockages,
  ...curves,
  ...whatIf,
  ...beds,
  ...boardReports,
  ...issuedReports,
  ...combinedPacks,
  ...figures,
} as const satisfies Record<string, Entry>

export type Api = typeof api
export type ApiName = keyof Api
/** What a caller gives: fields with a default may be left out. */
export type Request<Name extends ApiName> = z.input<Api[Name]['input']>
/** What a handler gets. */
export type Input<Name extends ApiName> = z.output<Api[Name]['input']>
export type Output<Name extends ApiName> =
  Api[Name]['output'] extends Returns<infer Type> ? Type : never
