import { CLOCK_WORDS } from './clock-words.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import type { ReportModel } from './report-model.ts'

/** A word of the report and what it means in it. */
export interface Definition {
  readonly term: string
  readonly meaning: string
}

/** The words of control charts. Source: docs/specs/control-limits.md. */
const CHART_WORDS: readonly Definition[] = [
  {
    term: 'Centre line, limits',
    meaning:
      'What the process gives by itself, and how far it reaches by chance: of an XmR chart the mean, and the mean and 2.66 average moving ranges to either side. A run chart has its median and no limits.',
  },
  {
    term: 'Variation, assurance',
    meaning:
      'Variation is what the latest point shows against the process itself; assurance is whether the target can be expected to be met. Common cause is what the process gives until it is changed.',
  },
  {
    term: 'Days lost',
    meaning: 'Days beyond the limit of a stage: the guidance’s, or what the region has set.',
  },
]

/** Every clock, every indicator that has a figure, and how the averages are taken. */
export function reportDefinitions({
  indicators,
  briefing,
  project,
}: Pick<ReportModel, 'indicators' | 'briefing' | 'project'>): readonly Definition[] {
  const isInReport = (id: IndicatorId) =>
    !project && (!briefing || briefing.headlines.some((one) => one.id === id))
  return [
    ...Object.values(CLOCK_WORDS).map(({ name, rule }) => ({ term: name, meaning: rule })),
    ...indicators
      .filter((line) => line.isRecorded && isInReport(line.id))
      .map(({ id }) => {
        const { name, numerator, denominator } = INDICATOR_DEFINITIONS[id]
        const ofWhat = denominator ? `; out of: ${denominator}` : ''
        return { term: `${id}. ${name}`, meaning: `Counted: ${numerator}${ofWhat}.` }
      }),
    ...(project ? CHART_WORDS : []),
    {
      term: 'Median, 90th centile',
      meaning: 'By linear interpolation between order statistics (type 7 in R).',
    },
  ]
}
