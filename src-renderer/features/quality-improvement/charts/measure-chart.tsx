import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import { RULE_SETS } from '#shared/domain/quality-improvement/spc/rule-sets.ts'
import { NumbersTable } from '../../../components/chart/numbers-table.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { silentWords } from '../../../components/words/silence-words.ts'
import {
  CHART_NAMES,
  falseAlarmWords,
  insteadWords,
  measureName,
  noteWords,
  reasonWords,
} from './chart-words.ts'
import { ControlChart } from './control-chart.tsx'
import { AssuranceIcon, VariationIcon } from './icons.tsx'
import { pointNumbers } from './point-numbers.ts'

interface Props {
  readonly measure: ChartedMeasure
  /** Of the file of its numbers. */
  readonly fileName: string
}

/** A measure on its chart, what its icons say, and all that must be known before believing it. */
export function MeasureChart({ measure, fileName }: Props) {
  const { chart } = measure
  if (chart.kind === 'none') {
    return (
      <Below>
        <EmptyState title="No chart is drawn">
          {`${reasonWords(chart.choice.reason)} ${insteadWords(chart)}`}
        </EmptyState>
        {chart.points.length > 0 && (
          <NumbersTable
            caption={`Points of ${measureName(measure)}`}
            numbers={pointNumbers(measure)}
          />
        )}
        <Notes words={leftOutWords(measure)} />
      </Below>
    )
  }
  const ruleSet = chart.kind !== 'run' && chart.ruleSet ? RULE_SETS[chart.ruleSet].title : undefined
  return (
    <Below>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 3 }}>
        <VariationIcon type={chart.variation} />
        {chart.assurance && <AssuranceIcon assurance={chart.assurance} />}
        <Box sx={{ flex: '1 1 24rem' }}>
          <Typography sx={{ fontWeight: 600 }}>
            {CHART_NAMES[chart.kind]}
            {ruleSet && `, rules of ${ruleSet}`}
          </Typography>
          <Typography sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
            {measure.isPooled && 'Months are too thin to chart, so a point is a calendar quarter. '}
            {reasonWords(chart.reason)}
            {(chart.falseAlarms?.rate ?? 0) > 0.5 &&
              ' With so many points some stand out by chance alone: look for several together, not for one.'}
          </Typography>
        </Box>
      </Box>
      <ControlChart measure={measure} chart={chart} fileName={fileName} />
      <Notes
        words={[
          ...(chart.censored
            ? [
                `The hollow point is the time since the latest event, up to ${longDay(chart.censored.x)}: it is not over, and never widens a limit.`,
              ]
            : []),
          ...(chart.falseAlarms ? [falseAlarmWords(chart.falseAlarms)] : []),
          ...chart.notes.map(noteWords),
          ...leftOutWords(measure),
        ]}
      />
    </Below>
  )
}

const LEFT_OUT_NAMES: Readonly<Record<string, string>> = {
  under18: 'people under 18',
  wales: 'referrals from Wales',
}

function leftOutWords(measure: ChartedMeasure): readonly string[] {
  const { definition, withheld, leftOut, silentAfter } = measure
  const months = withheld.length
  const counts = Object.entries(leftOut).map(
    ([reason, count]) => `${count} (${LEFT_OUT_NAMES[reason] ?? reason.replaceAll('_', ' ')})`,
  )
  return [
    ...(silentAfter === undefined ? [] : [`Silent: ${silentWords(silentAfter)}.`]),
    ...(definition.isCompletedOnly
      ? [
          'Only referrals that reached the end of this step have a value: those still waiting in it are not on the chart.',
        ]
      : []),
    ...(months > 0
      ? [
          `${months === 1 ? '1 month is' : `${months} months are`} not shown, because not every referral of it has been followed long enough.`,
        ]
      : []),
    ...(counts.length > 0 ? [`Left out: ${counts.join(', ')}.`] : []),
  ]
}

function Notes({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <Box component="ul" aria-label="Before believing it" sx={{ margin: 0, paddingLeft: 5 }}>
      {words.map((sentence) => (
        <Typography key={sentence} component="li" sx={{ maxWidth: '75ch' }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  )
}
