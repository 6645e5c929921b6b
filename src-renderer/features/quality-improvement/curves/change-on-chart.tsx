import Typography from '@mui/material/Typography'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Chart } from '#shared/domain/quality-improvement/spc/drawn-chart.ts'
import { VARIATION_NAMES } from '#shared/domain/quality-improvement/spc/verdict-words.ts'
import { SECURITY_LEVELS } from '#shared/domain/referrals/code-lists.ts'
import { CHART_NAMES, reasonWords } from '../charts/chart-words.ts'
import { useMeasure } from '../charts/use-measures.ts'
import type { ScopeQuestion } from '../scope/scope-choice.ts'

interface Props {
  readonly question: ScopeQuestion
  readonly changeOn: LocalDate
}

/** What the control chart of the months of the window says of the same change. */
export function ChangeOnChart({ question, changeOn }: Props) {
  const narrowed = narrowing(question)
  const measure = useMeasure(
    narrowed && {
      ...narrowed,
      measure: 'share_admitted_within_28',
      ruleSet: 'r',
    },
  )
  if (!narrowed) {
    return (
      <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
        The control chart cannot be narrowed down in this way. Take the filters away, or leave one
        establishment or one level, to see its verdict.
      </Typography>
    )
  }
  if (!measure.data?.ok) return null
  return (
    <Typography sx={{ maxWidth: '75ch' }}>
      {chartWords(measure.data.value.chart, changeOn)}
    </Typography>
  )
}

/** The scope of the chart; `undefined` where it cannot be narrowed down as the curves are. */
function narrowing({ from, to, asAt, filters }: ScopeQuestion) {
  const { establishments, providers, securityLevels, mhaSections } = filters
  const isTooNarrow = establishments.length > 1 || securityLevels.length > 1 || providers.length > 0
  if (isTooNarrow || mhaSections.length > 0) return undefined
  const [establishment] = establishments
  const securityLevel = SECURITY_LEVELS.find((level) => level === securityLevels[0])
  return {
    ...{ from, to, asAt },
    ...(establishment ? { establishment } : {}),
    ...(securityLevel ? { securityLevel } : {}),
  }
}

function chartWords(chart: Chart, changeOn: LocalDate): string {
  const title = 'Control chart of the share admitted within 28 days, month by month:'
  if (chart.kind === 'none') return `${title} none is drawn. ${reasonWords(chart.choice.reason)}`
  const since = chart.points.filter(({ x }) => x >= changeOn)
  const standingOut = since.filter(({ type }) => type !== 'common_cause').length
  const verdict = `${CHART_NAMES[chart.kind]}; the latest point is ${VARIATION_NAMES[chart.variation].toLowerCase()}`
  return `${title} ${verdict}. Since the change, ${standingOut} of ${since.length} points stand out.`
}
