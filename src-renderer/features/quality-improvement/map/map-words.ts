import { round } from '#shared/domain/board-reports/figures.ts'
import type {
  DaysLost,
  MapEdge,
  MapNode,
} from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapPlace } from '#shared/domain/quality-improvement/bottleneck-map/map-steps.ts'
import type { CompletedTimes } from '#shared/domain/quality-improvement/bottleneck-map/waiting-times.ts'
import { isTooFew, TOO_FEW, unlessTooFew } from '#shared/domain/quality-improvement/too-few.ts'
import type { Outcome } from '#shared/domain/referrals/code-lists.ts'
import { OUTCOME_NAMES } from '#shared/domain/referrals/code-words.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import { daysWords } from '../../../components/words/day-words.ts'
import { SHORT_MILESTONE_NAMES } from '../../../components/words/milestone-words.ts'

/** Which time of completed steps is written on the map. */
export const MEASURES = ['median', 'mean', 'p90'] as const
export type Measure = (typeof MEASURES)[number]

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  median: 'Median',
  mean: 'Mean',
  p90: '90th centile',
}

/** Past which limit a day counts as lost. */
export const LOST_BY = [
  'pastStageLimit',
  'pastDay28',
] as const satisfies readonly (keyof DaysLost)[]
export type LostBy = (typeof LOST_BY)[number]

export const LOST_NAMES: Readonly<Record<LostBy, string>> = {
  pastStageLimit: 'Limit of a stage',
  pastDay28: 'Day 28 of the whole wait',
}

/** What is past, in the middle of a sentence. */
const LOST_WORDS: Readonly<Record<LostBy, string>> = {
  pastStageLimit: 'past the limit of a stage',
  pastDay28: 'past day 28 of the wait',
}

export function placeName(place: MapPlace): string {
  if (place === 'start') return 'Start'
  if (place === 'still_waiting') return 'Still waiting'
  if (place.startsWith('ended:')) return `Ended: ${endName(place.slice('ended:'.length))}`
  return SHORT_MILESTONE_NAMES[place as Milestone]
}

function endName(outcome: string): string {
  return outcome in OUTCOME_NAMES
    ? OUTCOME_NAMES[outcome as Outcome].toLowerCase()
    : 'how is not recorded'
}

export function referralsWords(count: number): string {
  return count === 1 ? '1 referral' : `${count} referrals`
}

/** Days to one decimal, for a table; `undefined` where there are none. */
export function daysFigure(days: number | null): string | undefined {
  return days === null ? undefined : String(round(days, 1))
}

/** A time statistic of so many, in days to one decimal, or that they are too few for one. */
export function timeFigure(n: number, days: number | null): string | undefined {
  return unlessTooFew(n, daysFigure(days))
}

/** A difference in days with its sign. */
export function differenceFigure(days: number | null): string | undefined {
  if (days === null) return undefined
  const size = round(Math.abs(days), 1)
  if (size === 0) return '0'
  return days > 0 ? `+${size}` : `−${size}`
}

/** A chance as a whole percentage. */
export function chanceWords(chance: number | null): string | undefined {
  return chance === null ? undefined : `${round(chance * 100, 0)}%`
}

/** What stands on an edge: how many, and how long those who are over it took. */
export function edgeLabel(edge: Pick<MapEdge, 'kind' | 'referrals' | 'times'>, measure: Measure) {
  const { referrals, kind, times } = edge
  if (kind === 'start') return String(referrals)
  return `${referrals} · ${isTooFew(times.n) ? TOO_FEW : `${daysFigure(times[measure])} d`}`
}

/** `7 still waiting, longest 112 d`, on a place where somebody stands. */
export function standingLabel({ standing }: Pick<MapNode, 'standing'>): string | undefined {
  const { referrals, longest } = standing
  return longest === null ? undefined : `${referrals} still waiting, longest ${longest} d`
}

/** A place in one sentence, for whoever does not see the map. */
export function nodeWords({ place, referrals, standing, lost }: MapNode, by: LostBy): string {
  const parts = [`${placeName(place)}: ${referralsWords(referrals)}`]
  if (standing.longest !== null) {
    parts.push(`${standing.referrals} still waiting here, longest ${daysWords(standing.longest)}`)
  }
  if (lost[by] > 0) parts.push(lostWords(lost, by))
  return parts.join('; ')
}

/** A step in one sentence. */
export function edgeWords(edge: MapEdge, measure: Measure, by: LostBy): string {
  const { from, to, kind, referrals, times, lost } = edge
  const parts = [`${placeName(from)} to ${placeName(to)}: ${referralsWords(referrals)}`]
  if (kind !== 'start') parts.push(measureWords(times, measure))
  if (lost[by] > 0) parts.push(lostWords(lost, by))
  return parts.join('; ')
}

function measureWords(times: CompletedTimes, measure: Measure): string {
  const name = MEASURE_NAMES[measure].toLowerCase()
  return isTooFew(times.n)
    ? `${TOO_FEW} went on for a ${name}`
    : `${name} ${daysFigure(times[measure])} days, of those who went on`
}

/** `210 days lost past the limit of a stage`. */
export function lostWords(lost: DaysLost, by: LostBy): string {
  return `${daysWords(lost[by])} lost ${LOST_WORDS[by]}`
}
