import type { ChartedMeasure } from '#shared/contract/measures.ts'
import { isMeasureId } from '#shared/domain/quality-improvement/measures/catalogue.ts'
import type { MeasureDefinition } from '#shared/domain/quality-improvement/measures/measure.ts'
import { MEASURE_NAMES } from '#shared/domain/quality-improvement/measures/measure-words.ts'
import type { ChartKind } from '#shared/domain/quality-improvement/spc/chart-kinds.ts'
import type { ChartNote } from '#shared/domain/quality-improvement/spc/chart-notes.ts'
import type { ChoiceReason } from '#shared/domain/quality-improvement/spc/choose-chart.ts'
import type { Chart } from '#shared/domain/quality-improvement/spc/drawn-chart.ts'
import type { FalseAlarms } from '#shared/domain/quality-improvement/spc/false-alarms.ts'
import {
  VARIATION_MEANINGS,
  VARIATION_NAMES,
} from '#shared/domain/quality-improvement/spc/verdict-words.ts'
import { longDay } from '../../../components/words/day-words.ts'

/** What a measure is called: by the program, or by who keeps it by hand. */
export function measureName({ id, own }: Pick<ChartedMeasure, 'id' | 'own'>): string {
  return own?.name ?? (isMeasureId(id) ? MEASURE_NAMES[id] : id)
}

export const CHART_NAMES: Readonly<Record<ChartKind, string>> = {
  xmr: 'XmR chart',
  t: 'T chart (days between)',
  g: 'G chart (referrals between)',
  p_prime: 'P′ chart (shares)',
  run: 'Run chart',
}

/** A value with its unit, as it stands in a table. */
export function valueWords(value: number, { unit }: Pick<MeasureDefinition, 'unit'>): string {
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`
  return Number.isInteger(value) ? String(value) : value.toFixed(1)
}

/** A limit as it can be: nothing lasts fewer than 0 days, and no share is above all. For display only. */
export function possible(
  value: number | null,
  { unit, kind }: Pick<MeasureDefinition, 'unit' | 'kind'>,
): number | null {
  if (value === null || (unit === 'own' && kind === 'values')) return value
  return Math.max(0, unit === 'share' ? Math.min(1, value) : value)
}

/** What the axis counts. */
export function axisWords({ definition: { unit }, chart, own }: ChartedMeasure): string {
  if (unit === 'own') return own?.unit || 'value'
  if (chart.kind === 'g') return 'referrals between events'
  if (unit === 'events') return 'days between events'
  return unit === 'share' ? 'per cent' : unit
}

/** Why this chart and no other, in one line. */
export function reasonWords(reason: ChoiceReason): string {
  switch (reason.code) {
    case 'asked_for':
      return `The chart was asked for; it has ${reason.n} points.`
    case 'not_for_this_measure':
      return `This measure does not suit this chart (${CHART_NAMES[reason.asked]}).`
    case 'enough_values':
      return `${reason.n} values, one after the other: enough for limits.`
    case 'short_series':
      return `${reason.n} points are too few for limits, so the runs about the median are judged.`
    case 'enough_shares':
      return `${reason.n} shares, of ${reason.average.toFixed(1)} referrals on average: limits follow each n.`
    case 'counts_high_enough':
      return `${reason.n} counts, ${reason.average.toFixed(1)} on average: high enough for limits.`
    case 'counts_too_low':
      return `Counts of ${reason.average.toFixed(1)} on average are too low for an XmR chart, which would flag chance.`
    case 'rare_events':
      return `${reason.n} gaps between rare events, ${reason.averageDays.toFixed(0)} days on average.`
    case 'uneven_flow':
      return `Referrals came ${reason.times.toFixed(1)} times as often in one half, so gaps are counted in referrals.`
    case 'too_few_points':
      return `${reason.n} points are too few to chart: ${reason.needed} are needed.`
    case 'too_few_of_each':
      return `Only ${reason.n} of ${reason.of} months have enough referrals for a share.`
    case 'nearly_all_the_same':
      return `${reason.same} of ${reason.n} points have the same value: limits would mean nothing.`
    case 'not_rare':
      return `${reason.sameDay} of ${reason.n} events share a day: they are too frequent for days between.`
    case 'baseline_too_short':
      return `A fixed baseline needs ${reason.needed} points.`
  }
}

/** What could be charted instead. */
export function insteadWords(chart: Extract<Chart, { kind: 'none' }>): string {
  if (chart.choice.chart === 'none') return 'The values are listed below.'
  return chart.choice.by === 'quarter'
    ? 'Three months together would be enough. The values are listed below.'
    : 'The whole region together may be enough. The values are listed below.'
}

export function noteWords(note: ChartNote): string {
  switch (note.code) {
    case 'short_series':
      return `Only ${note.n} points from ${longDay(note.from)}: the limits are trial limits.`
    case 'fixed_baseline':
      return `From ${longDay(note.from)} the first ${note.n} points alone give the lines.`
    case 'no_limits':
      return `From ${longDay(note.from)} the values give no limits.`
    case 'limits_without_width':
      return `From ${longDay(note.from)} the limits have no width: nothing is to be read from them.`
    case 'missing_values':
      return note.n === 1 ? '1 point has no value.' : `${note.n} points have no value.`
    case 'latest_missing':
      return 'The latest point has no value.'
    case 'same_day_events':
      return `${note.n} events fell on the day of the one before; each is shown as 0 days.`
    case 'rebase_without_point':
      return `There is no point on or after ${longDay(note.day)}.`
    case 'stock':
      return 'The same people are counted from month to month, so neighbouring points are alike: runs and narrow limits are to be expected.'
  }
}

export function falseAlarmWords({ rate, standardError, simulations }: FalseAlarms): string {
  const percent = (value: number) => (value * 100).toFixed(0)
  return `Where nothing changes, ${percent(rate)} of 100 charts of a series like this one flag something all the same (${simulations.toLocaleString('en-GB')} simulated, give or take ${percent(1.96 * standardError)}).`
}

/** The whole chart in one sentence, for those who do not see it. */
export function summaryWords(
  measure: Pick<ChartedMeasure, 'id' | 'own' | 'definition'>,
  chart: Exclude<Chart, { kind: 'none' }>,
): string {
  const { definition } = measure
  const latest = chart.points.findLast(({ y }) => y !== null)
  const flagged = chart.points.filter(({ code }) => code !== 'CC').length
  const lines = latest ? linesWords(latest, definition) : ''
  const last =
    latest?.y == null
      ? ''
      : ` The latest is ${valueWords(latest.y, definition)} on ${longDay(latest.x)}.`
  return `${measureName(measure)}, ${CHART_NAMES[chart.kind]} of ${chart.points.length} points.${last}${lines} ${flagged === 1 ? '1 point stands' : `${flagged} points stand`} out. ${VARIATION_NAMES[chart.variation]}: ${VARIATION_MEANINGS[chart.variation]}.`
}

function linesWords(
  { centre, lower, upper }: Chart['points'][number],
  definition: MeasureDefinition,
): string {
  if (centre === null) return ''
  const middle = ` The centre is ${valueWords(centre, definition)}`
  const [from, to] = [possible(lower, definition), possible(upper, definition)]
  if (from === null || to === null) return `${middle}.`
  return `${middle}, the limits ${valueWords(from, definition)} to ${valueWords(to, definition)}.`
}
