import type { LocalDate } from '../local-date.ts'
import type { StatutoryRegime } from '../referrals/clocks.ts'
import type { Region } from '../referrals/code-lists.ts'
import type { RuleSetName } from './disclosure/rule-sets.ts'
import type { Audience } from './disclosure-control.ts'
import type { Scope } from './indicator.ts'
import type { ReportEdits } from './report-edits.ts'
import type { ReportSubject } from './report-subject.ts'
import type { TemplateName } from './report-templates.ts'

/** What a report is asked for. */
export interface ReportRequest extends Scope {
  readonly template: TemplateName
  /** What it is of, where that is not the whole region. */
  readonly subject?: ReportSubject | undefined
  readonly edits: ReportEdits
  readonly audience: Audience
  /** By which rules figures are hidden outside the region. */
  readonly externalRules: RuleSetName
  readonly siteName: string
  readonly region: Region
  readonly isDemonstration: boolean
  readonly regime: StatutoryRegime
  /** The program's version, for the figures to be traced. */
  readonly version: string
  readonly madeOn: LocalDate
}
