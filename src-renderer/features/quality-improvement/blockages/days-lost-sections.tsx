import LinearProgress from '@mui/material/LinearProgress'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Late } from '../../../components/page/late.tsx'
import { Section } from '../../../components/page/section.tsx'
import { scopeWords } from './blockage-words.ts'
import { HeatMapSection } from './heat-map-section.tsx'
import { HiddenDaysSection } from './hidden-days-section.tsx'
import { ParetoFigure } from './pareto-figure.tsx'
import { type BlockageQuestion, useDaysLost } from './use-blockages.ts'

/** The days past the limits: which are hidden, whose they are, why, and where they lie. */
export function DaysLostSections({ question }: { readonly question: BlockageQuestion }) {
  const answer = useDaysLost(question)
  if (answer.isPending) {
    return (
      <Late>
        <LinearProgress aria-label="Counting the days lost" />
      </Late>
    )
  }
  if (answer.isError) {
    return (
      <FailureNotice error={answer.error} while="reading" onRetry={() => void answer.refetch()} />
    )
  }
  if (!answer.data.ok) return null
  const { byReason, byHolder, heatMap } = answer.data.value
  const about = scopeWords(question)
  const file = `${question.from} to ${question.to} as at ${question.asAt}`
  return (
    <>
      <HiddenDaysSection answer={answer.data.value} />
      <Section
        title="Days lost by reason"
        summary={`Days past the limit of a stage, of everyone in it; a day past two limits counts once. ${about}`}
      >
        <ParetoFigure by="reason" pareto={byReason} fileName={`days lost by reason ${file}`} />
      </Section>
      <Section
        title="Days lost by holder"
        summary={`The same days by whose turn it was, where a blockage or a delay says so. ${about}`}
      >
        <ParetoFigure by="holder" pareto={byHolder} fileName={`days lost by holder ${file}`} />
      </Section>
      <HeatMapSection
        heatMap={heatMap}
        about={about}
        fileName={`stages by establishment ${file}`}
      />
    </>
  )
}
