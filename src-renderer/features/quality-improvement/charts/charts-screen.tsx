import Alert from '@mui/material/Alert'
import LinearProgress from '@mui/material/LinearProgress'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import { Below } from '../../../components/page/below.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Late } from '../../../components/page/late.tsx'
import { Page } from '../../../components/page/page.tsx'
import { Section } from '../../../components/page/section.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import type { ScopeChoice } from '../scope/scope-choice.ts'
import { useScope } from '../scope/use-scope.ts'
import { ChartForm, type DrawingChoice, questionOf } from './chart-form.tsx'
import { ChartMarks } from './chart-marks.tsx'
import { chartScope, establishmentOf, scopeOfChart, unusedWords } from './chart-scope.ts'
import { CHART_NAMES, measureName } from './chart-words.ts'
import { MeasureChart } from './measure-chart.tsx'
import { MeasureList } from './measure-list.tsx'
import { MeasureMatrix } from './measure-matrix.tsx'
import { OwnMeasures } from './own-measures.tsx'
import { useMeasure, useMeasures } from './use-measures.ts'

/** Measures over time on the charts that suit them, and those that no chart suits. */
export function ChartsScreen() {
  const { asAt } = useViewing()
  const [asked] = useSearchParams()
  const { scope, change } = useScope(chartScope)
  const [drawing, setDrawing] = useState<DrawingChoice>(() => ({
    measure: asked.get('measure') ?? 'days_referral_to_admission',
    ruleSet: 'r',
    chart: '',
  }))
  const { from, to } = scope.group
  const choice = { ...drawing, from, to, establishment: establishmentOf(scope) }
  const question = questionOf(choice, asAt)
  const one = useMeasure(question)
  const all = useMeasures(question && withoutMeasure(question))
  const measure = one.data?.ok ? one.data.value : undefined
  const measures = all.data?.ok ? all.data.value.measures : []
  const error = one.error ?? all.error

  function choose(next: string) {
    setDrawing({ ...drawing, measure: next, chart: '' })
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
          <ChartForm
            value={choice}
            charts={CHART_NAMES}
            onChange={(next) => {
              const { measure: id, ruleSet, chart } = next
              setDrawing({ measure: id, ruleSet, chart })
              change(scopeOfChart(scope, next))
            }}
          />
          <Unused scope={scope} />
          {one.data && !one.data.ok && (
            <Alert severity="warning" sx={{ marginTop: 3 }}>
              {one.data.failure.code === 'not-there'
                ? 'This measure is not there any more. Choose another.'
                : 'The period ends before it begins. Change one of its dates.'}
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
          <Section title={measureName(measure)}>
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
        {/* Below a chart that is still to come, it would be pushed away from under the pointer. */}
        {!one.isPending && <OwnMeasures chosen={choice.measure} onChoose={choose} />}
        {all.data?.ok && (
          <Section
            title="All measures"
            summary={matrixWords(all.data.value.matrix.cells, all.data.value.matrix.notCharted)}
          >
            <Below>
              <MeasureMatrix
                matrix={all.data.value.matrix}
                nameOf={(id) => nameIn(measures, id)}
                onChoose={choose}
              />
              <MeasureList measures={measures} onChoose={choose} />
            </Below>
          </Section>
        )}
      </Below>
    </Page>
  )
}

/** A chart that is wider than what was chosen must say so. */
function Unused({ scope }: { readonly scope: ScopeChoice }) {
  const words = unusedWords(scope)
  return words ? (
    <Alert severity="info" sx={{ marginTop: 3 }}>
      {words}
    </Alert>
  ) : null
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

function nameIn(measures: readonly ChartedMeasure[], id: string): string {
  const found = measures.find((one) => one.id === id)
  return found ? measureName(found) : id
}

type Cells = readonly { readonly variation: string; readonly count: number }[]

function matrixWords(cells: Cells, notCharted: readonly string[]): string {
  const of = (...variations: readonly string[]) =>
    cells
      .filter(({ variation }) => variations.includes(variation))
      .reduce((sum, { count }) => sum + count, 0)
  return `${of('improvement')} improving, ${of('concern')} of concern, ${of('neutral_high', 'neutral_low')} changed without a wanted direction, ${of('common_cause')} as before, ${notCharted.length} without a chart.`
}
