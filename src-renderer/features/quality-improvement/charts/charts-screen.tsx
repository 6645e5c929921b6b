import Alert from '@mui/material/Alert'
import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addMonths } from '#shared/domain/local-date.ts'
import {
  isMeasureId,
  type MeasureId,
} from '#shared/domain/quality-improvement/measures/catalogue.ts'
import { dateEntry } from '../../../components/form/date-field.tsx'
import { defaultPeriod } from '../../../components/form/default-period.ts'
import { Below } from '../../../components/page/below.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Late } from '../../../components/page/late.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { type ChartChoice, ChartForm, questionOf } from './chart-form.tsx'
import { ChartMarks } from './chart-marks.tsx'
import { CHART_NAMES, MEASURE_NAMES } from './chart-words.ts'
import { MeasureChart } from './measure-chart.tsx'
import { MeasureList } from './measure-list.tsx'
import { MeasureMatrix } from './measure-matrix.tsx'
import { useMeasure, useMeasures } from './use-measures.ts'

/** Measures over time on the charts that suit them, and those that no chart suits. */
export function ChartsScreen() {
  const { asAt } = useViewing()
  const [asked] = useSearchParams()
  const [choice, setChoice] = useState<ChartChoice>(() => ({
    measure: askedMeasure(asked),
    from: dateEntry(addMonths(defaultPeriod(asAt).to, -18)),
    to: dateEntry(asAt),
    establishment: asked.get('establishment') ?? '',
    ruleSet: 'r',
    chart: '',
  }))
  const question = questionOf(choice, asAt)
  const one = useMeasure(question)
  const all = useMeasures(question && withoutMeasure(question))
  const measure = one.data?.ok ? one.data.value : undefined
  const error = one.error ?? all.error

  function choose(next: MeasureId) {
    setChoice({ ...choice, measure: next, chart: '' })
    document.getElementById('main')?.scrollTo({ top: 0 })
  }

  return (
    <Page
      title="Charts"
      summary={`As at ${longDay(asAt)}. Each chart says which rules it follows.`}
    >
      <ImprovementTabs />
      <Below>
        <Section title="Measure">
          <ChartForm value={choice} charts={CHART_NAMES} onChange={setChoice} />
          {one.data && !one.data.ok && (
            <Alert severity="warning" sx={{ marginTop: 3 }}>
              The period ends before it begins. Change one of its dates.
            </Alert>
          )}
        </Section>
        {one.isPending && question && (
          <Late>
            <LinearProgress aria-label="Working out the measure" />
          </Late>
        )}
        {error && (
          <FailureNotice
            error={error}
            while="reading"
            onRetry={() => void Promise.all([one.refetch(), all.refetch()])}
          />
        )}
        {measure && (
          <Section title={MEASURE_NAMES[measure.id]}>
            <MeasureChart
              measure={measure}
              fileName={`${measure.id} ${question?.from} to ${question?.to} as at ${asAt}`}
            />
          </Section>
        )}
        {measure && (
          <Section
            title="Marks"
            summary="Each stands on the chart by its letter. Only a person moves limits, and says why."
          >
            <ChartMarks measure={measure} establishment={choice.establishment} />
          </Section>
        )}
        {all.data?.ok && (
          <Section
            title="All measures"
            summary={matrixWords(all.data.value.matrix.cells, all.data.value.matrix.notCharted)}
          >
            <Below>
              <MeasureMatrix matrix={all.data.value.matrix} onChoose={choose} />
              <MeasureList measures={all.data.value.measures} onChoose={choose} />
            </Below>
          </Section>
        )}
      </Below>
    </Page>
  )
}

/** The measure that a link leads to. */
function askedMeasure(asked: URLSearchParams): MeasureId {
  const measure = asked.get('measure') ?? ''
  return isMeasureId(measure) ? measure : 'days_referral_to_admission'
}

function withoutMeasure({
  from,
  to,
  asAt,
  establishment,
  ruleSet,
}: NonNullable<ReturnType<typeof questionOf>>) {
  return { from, to, asAt, ruleSet, ...(establishment ? { establishment } : {}) }
}

type Cells = readonly { readonly variation: string; readonly count: number }[]

function matrixWords(cells: Cells, notCharted: readonly string[]): string {
  const of = (...variations: readonly string[]) =>
    cells
      .filter(({ variation }) => variations.includes(variation))
      .reduce((sum, { count }) => sum + count, 0)
  return `${of('improvement')} improving, ${of('concern')} of concern, ${of('neutral_high', 'neutral_low')} changed without a wanted direction, ${of('common_cause')} as before, ${notCharted.length} without a chart.`
}
