/** The sentences that stand above the report's figures, the same in every format. */
import { REGION_NAMES } from '../referrals/code-words.ts'
import { CLOCK_WORDS } from './clock-words.ts'
import { RULE_SETS } from './disclosure/rule-sets.ts'
import type { Cell } from './disclosure-control.ts'
import type { ReportModel } from './report-model.ts'
import type { TableClock } from './report-table.ts'
import { TEMPLATES } from './report-templates.ts'
import { excludedWords, longDay } from './report-words.ts'
import { ruleSetWords } from './rule-set-words.ts'
import { figureCell, markCell, shownCell } from './table-cell.ts'

/** A sentence with the word that names it, which a page may print in bold. */
export interface NamedSentence {
  readonly name: string
  readonly text: string
}

export function reportTitle({
  siteName,
  template,
  briefing,
  project,
}: Pick<ReportModel, 'siteName' | 'template' | 'briefing' | 'project'>): string {
  return `${TEMPLATES[template].title}: ${briefing?.name ?? project?.name ?? siteName}`
}

/** What stands on the cover of a report on made-up data. */
export const MADE_UP: NamedSentence = {
  name: 'Made-up data.',
  text: 'No figure in this report is about a real person.',
}

/** For whom the report is, and what that did to its figures. */
export function audienceWords({
  audience,
  externalRules,
}: Pick<ReportModel, 'audience' | 'externalRules'>): NamedSentence {
  return audience === 'internal'
    ? {
        name: 'Internal.',
        text: 'Unsuppressed figures for the region’s own working papers. Small numbers in it can identify people: do not publish or pass on.',
      }
    : {
        name: 'External.',
        text: ruleSetWords(RULE_SETS[externalRules], shownCell(markCell('c'))),
      }
}

/** What the report is of: the facts of its cover, each with its heading. */
export function coverFacts(model: ReportModel): readonly NamedSentence[] {
  const { from, to, asAt, region, ruleSet, madeOn, version } = model
  const { name, rule } = CLOCK_WORDS[model.clock]
  const isAhead = model.clock === 'statutory' && model.regime !== 'ON'
  return [
    ...(model.briefing || model.project ? [{ name: 'Made by', text: model.siteName }] : []),
    { name: 'Region', text: REGION_NAMES[region] },
    { name: 'Period', text: `${longDay(from)} to ${longDay(to)}, both days counted` },
    { name: 'As at', text: `${longDay(asAt)}; what is dated later counts as not recorded` },
    {
      name: 'Clock',
      // A briefing has one page for all it says; the rule stands among its definitions.
      text: `${name.charAt(0).toUpperCase()}${name.slice(1)}.${model.briefing ? '' : ` ${rule}`}${isAhead ? ' Not yet in force.' : ''}`,
    },
    { name: 'Rule set', text: ruleSet },
    { name: 'Made', text: `${longDay(madeOn)}, Pathway 28 version ${version}` },
  ]
}

/** Period, as-at date and clock in one line: it stands with every figure. */
export function scopeWords({ from, to, asAt, clock }: TableScope): string {
  const by = clock === 'each row' ? 'by the clock of each row' : CLOCK_WORDS[clock].name
  return `${longDay(from)} to ${longDay(to)}, as at ${longDay(asAt)}, ${by}.`
}

interface TableScope extends Pick<ReportModel, 'from' | 'to' | 'asAt'> {
  readonly clock: TableClock
}

export function caseloadLead({ asAt }: Pick<ReportModel, 'asAt'>): string {
  return `Everyone who was waiting on ${longDay(asAt)}. The national data set counts completed transfers only; the people in these tables are not in it.`
}

export const WAITS_LEAD = 'Those still waiting have waited at least so long; they will wait longer.'

/** Of how many the chance of admission is worked out, what it leaves out, and how it is estimated. */
export function incidenceLead({ cohortSize, excluded }: ReportModel['incidence']): string {
  const shown = (cell: Cell) => shownCell(figureCell(cell))
  const leftOut = excludedWords({ excluded }, shown)
  const left = leftOut === '' ? '' : ` Left out: ${leftOut}.`
  return `Of ${shown(cohortSize)} referrals whose clock started in the period.${left} A referral that is still open counts for as long as it has been followed; one that ended otherwise can no longer be admitted (Aalen-Johansen estimate). Counting completed transfers alone would make the service look faster than it is.`
}

/** How many figures are hidden, and where they are listed. */
export function hiddenWords({ hidden, ruleSet }: ReportModel): string {
  return hidden.length === 0
    ? 'Nothing is hidden.'
    : `${hidden.length} figures are shown as ${shownCell(markCell('c'))}, by the rule set ${ruleSet}. The manifest beside this report lists them.`
}

/** The chart of waits for a reader who does not see it. */
export function waitsChartWords({ waits }: Pick<ReportModel, 'waits'>): string {
  const words = waits.bands.map(
    ({ name, admitted, waiting }) =>
      `${name}: ${admitted.shown} admitted, ${waiting.shown} waiting`,
  )
  return `Bar chart of waits by length. ${words.join('; ')}.`
}

/** The chart of the chance of admission for a reader who does not see it. */
export function incidenceChartWords({ incidence }: Pick<ReportModel, 'incidence'>): string {
  const words = incidence.points.map(
    ({ day, percent }) => `by day ${day}: ${percent.shown || 'no figure'}`,
  )
  return `Line chart of the share admitted by each day since the start of the clock, ${words.join('; ')}.`
}
