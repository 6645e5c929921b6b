import { CLOCK_WORDS } from './clock-words.ts'
import { INDICATOR_DEFINITIONS, type IndicatorId } from './indicator-definitions.ts'
import type { ReportModel } from './report-model.ts'

/** A word of the report and what it means in it. */
export interface Definition {
  readonly term: string
  readonly meaning: string
}

/** Every clock, every indicator that has a figure, and how the averages are taken. */
export function reportDefinitions({
  indicators,
  briefing,
}: Pick<ReportModel, 'indicators' | 'briefing'>): readonly Definition[] {
  const isInReport = (id: IndicatorId) =>
    !briefing || briefing.headlines.some((one) => one.id === id)
  return [
    ...Object.values(CLOCK_WORDS).map(({ name, rule }) => ({ term: name, meaning: rule })),
    ...indicators
      .filter((line) => line.isRecorded && isInReport(line.id))
      .map(({ id }) => {
        const { name, numerator, denominator } = INDICATOR_DEFINITIONS[id]
        const ofWhat = denominator ? `; out of: ${denominator}` : ''
        return { term: `${id}. ${name}`, meaning: `Counted: ${numerator}${ofWhat}.` }
      }),
    {
      term: 'Median, 90th centile',
      meaning: 'By linear interpolation between order statistics (type 7 in R).',
    },
  ]
}
