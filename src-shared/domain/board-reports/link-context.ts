import type { Ledger } from './disclosure/ledger.ts'
import type { RuleSet } from './disclosure/rule-sets.ts'
import type { ReportRequest } from './report-request.ts'

/** What a reader knows of how a report was asked for. */
export type LinkRequest = Pick<ReportRequest, 'to' | 'asAt' | 'clock' | 'regime'>

/** What every declaration of links is given. */
export interface LinkContext {
  readonly request: LinkRequest
  readonly ledger: Ledger
  readonly ruleSet: RuleSet
}

/** Whether the open caseload is judged by the clock of the report: not by a statute that is off. */
export function isCaseloadByClock({ clock, regime }: LinkRequest): boolean {
  return clock !== 'statutory' || regime !== 'OFF'
}
