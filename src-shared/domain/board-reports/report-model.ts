/**
 * The board report as a model: every figure that a writer may show, already as its audience may see
 * it. Writers render it and work out nothing. Source: docs/specs/board-report-figures.md.
 */
import { type Briefing, briefingOn } from './briefing/briefing.ts'
import { protect } from './disclosure/protector.ts'
import { RULE_SETS } from './disclosure/rule-sets.ts'
import { type Disclosure, externalBy, INTERNAL } from './disclosure-control.ts'
import { type HiddenFigure, hiddenFigures } from './hidden-figures.ts'
import { incidenceSection } from './incidence-section.ts'
import { indicatorLines } from './indicator-lines.ts'
import { type ProjectPart, projectPart } from './project/project-part.ts'
import type { ReportSections } from './report-cells.ts'
import { countReport } from './report-counts.ts'
import { sectionsOf } from './report-edits.ts'
import { reportLinks } from './report-links.ts'
import type { ReportRequest } from './report-request.ts'
import type { ReportSource } from './report-source.ts'
import { checkSubject } from './report-subject.ts'
import { type ActionsSection, actionsSection } from './sections/actions.ts'
import { clockFigures } from './sections/clocks-side-by-side.ts'
import { daysLostSection } from './sections/days-lost.ts'
import { splitFigures } from './sections/equity-splits.ts'
import { hmipSection } from './sections/hmip-view.ts'
import { qualitySection } from './sections/record-quality.ts'
import { type VariationLine, variationLines } from './sections/variation.ts'
import { statesSection } from './states-section.ts'
import { waitsSection } from './waits-section.ts'

export interface ReportModel extends ReportRequest, ReportSections {
  /** What the region's charts say. */
  readonly variation: readonly VariationLine[]
  readonly actions: ActionsSection
  /** The part of a report on one place; the others have none. */
  readonly briefing: Briefing | undefined
  /** The part of a report on one project; the others have none. */
  readonly project: ProjectPart | undefined
  /** The rule set that was applied. */
  readonly ruleSet: string
  /** What is hidden, and why. */
  readonly hidden: readonly HiddenFigure[]
  /** Whether no less could have been hidden; else whole tables were withheld to keep the work short. */
  readonly isLeastHidden: boolean
}

/** Build the report of all that is recorded, for an audience. */
export function buildReport(source: ReportSource, request: ReportRequest): ReportModel {
  const checked = checkSubject(request)
  // Whoever asks has been told already: no report may come of it.
  if (!checked.ok) throw new Error(`No such report: ${checked.failure.code}`)
  const counts = countReport(source, request)
  const { subject } = request
  const isOfPlace = subject !== undefined && subject.kind !== 'project'
  const sections = (disclosure: Disclosure) => ({
    ...request,
    ruleSet: disclosure.ruleSet,
    indicators: indicatorLines(counts.results, disclosure),
    openTransfers: statesSection('open transfers', counts.openTransfers, disclosure),
    openRemissions: statesSection('open remissions', counts.openRemissions, disclosure),
    waits: waitsSection(counts.waits, disclosure),
    incidence: incidenceSection(counts.incidence, counts.results.cohortExcluded, disclosure),
    clocks: clockFigures(counts.clocks, disclosure),
    splits: splitFigures(counts.splits, disclosure),
    daysLost: daysLostSection(counts.daysLost, disclosure),
    quality: qualitySection(counts.quality, disclosure),
    hmip: hmipSection(counts.hmip, disclosure),
    variation: variationLines(source, request, disclosure),
    actions: actionsSection(source.actions, request, disclosure.audience),
    project: source.project && projectPart(source.project, source, request),
    briefing: isOfPlace ? briefingOn(subject, source, { request, region: counts }) : undefined,
  })
  if (request.audience === 'internal') {
    return { ...sections(INTERNAL), hidden: [], isLeastHidden: true }
  }
  const ruleSet = RULE_SETS[request.externalRules]
  const { figures, idOf } = reportLinks(counts, request, ruleSet)
  const protection = protect(figures, ruleSet)
  const report = sections(externalBy(protection, idOf, ruleSet))
  return {
    ...report,
    hidden: hiddenFigures(report, protection, {
      ...{ figures, idOf },
      sections: sectionsOf(request.template, request.edits),
    }),
    isLeastHidden: protection.isLeast,
  }
}
