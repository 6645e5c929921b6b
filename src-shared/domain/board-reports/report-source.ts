import type { ImportWarning } from '../data-quality/import-warning.ts'
import type { MeasureId } from '../quality-improvement/measures/catalogue.ts'
import type { ChartMark } from '../quality-improvement/measures/chart-mark.ts'
import type { ProjectAction } from '../quality-improvement/projects/project.ts'
import type { SiteRules } from '../quality-improvement/site-rules.ts'
import type { ReferralFacts } from '../referrals/referral.ts'

import type { ProjectSource } from './project/project-source.ts'

/** Something somebody promised to do, and the project that it belongs to. */
export interface ReportAction extends ProjectAction {
  readonly project: string
}

/** All that a report is worked out from. */
export interface ReportSource {
  readonly referrals: readonly ReferralFacts[]
  /** What imports warned of, by referral. */
  readonly warnings: ReadonlyMap<string, readonly ImportWarning[]>
  readonly actions: readonly ReportAction[]
  /** What people put on the region's charts, by measure. */
  readonly marks: ReadonlyMap<MeasureId, readonly ChartMark[]>
  readonly rules: SiteRules
  /** What establishments are called, by their codes. */
  readonly establishmentNames: ReadonlyMap<string, string>
  /** The project that the report is on, where it is on one. */
  readonly project?: ProjectSource | undefined
}
