/** What a combined pack says in short. */

import { CLOCK_WORDS } from '../clock-words.ts'
import type { Sentence } from '../report-document.ts'
import { longDay } from '../report-words.ts'
import { type AddedIndicator, addedIndicators, exactnessWords } from './added-indicators.ts'
import { type CombinedModel, isRounded, regionWords, sumOver } from './combined-model.ts'
import { definitionDifferences } from './definition-differences.ts'
import { missingFrom } from './pack-tables.ts'
import { pooledPoints } from './regional-tables.ts'
import { shareWords, sumWords } from './sum-words.ts'

export function summarySentences(model: CombinedModel): readonly Sentence[] {
  const { parts, given } = model
  const left = given.length - parts.length
  const missing = missingFrom(model)
  const differences = definitionDifferences(parts)
  const sentences: readonly (readonly [id: string, text: string])[] = [
    [
      'combined-packs',
      `The issued packs of ${parts.length} regions are added up: ${regionWords(parts)}.${left === 0 ? '' : ` ${left} of the packs given are not, each for a reason that stands below.`}`,
    ],
    [
      'combined-missing',
      missing.length === 0
        ? 'Of every region there is a pack.'
        : `Nothing was given of: ${missing.join(', ')}. These are not figures for England.`,
    ],
    ['combined-completed', completedWords(model)],
    ['combined-open', openWords(model)],
    ['combined-cohort', cohortShareWords(model)],
    ['combined-pool', poolWords(model)],
    ['combined-exact', exactnessWords(model)],
    [
      'combined-differences',
      differences.length === 0
        ? 'The packs define their figures alike.'
        : `The packs differ in: ${differences.map(({ what }) => what).join(', ')}.`,
    ],
  ]
  return sentences.filter(([, text]) => text !== '').map(([id, text]) => ({ id, text }))
}

function completedWords(model: CombinedModel): string {
  const one = indicatorOf(model, 'I1')
  if (!one?.denominator) return ''
  return `Of ${sumWords(one.denominator)} transfers admitted in the period, ${sumWords(one.numerator)} were admitted within 28 days (${CLOCK_WORDS[model.parts[0].clock].name})${percentOf(model, one)}.`
}

function cohortShareWords(model: CombinedModel): string {
  const one = indicatorOf(model, 'I6')
  if (!one?.denominator) return ''
  return `Of ${sumWords(one.denominator)} referrals made in the period and followed to day 28, open ones counted, ${sumWords(one.numerator)} were admitted within 28 days${percentOf(model, one)}.`
}

function openWords(model: CombinedModel): string {
  const open = sumOver(model, ({ figures }) => figures.openCaseload?.transfer.total)
  if (open.regions === 0) return ''
  const past = sumOver(
    model,
    ({ figures }) =>
      figures.openCaseload?.transfer.states.find(({ state }) => state === 'breached')?.count,
  )
  return `On ${longDay(model.parts[0].asAt)} ${sumWords(open)} transfers were open; ${sumWords(past)} of them were past their last day.`
}

function poolWords(model: CombinedModel): string {
  const point = pooledPoints(model).find(({ day }) => day === 28)
  if (!point || point.percent === null) return ''
  const { percent, limits } = point
  const range =
    limits.lower === null || limits.upper === null
      ? ''
      : ` (95% limits ${limits.lower.toFixed(1)}% to ${limits.upper.toFixed(1)}%)`
  return `The chance of admission by day 28, pooled over the regions, is ${percent.toFixed(isRounded(model) ? 0 : 1)}%${range}.`
}

function indicatorOf(model: CombinedModel, id: string): AddedIndicator | undefined {
  return addedIndicators(model).find((one) => one.id === id)
}

function percentOf(model: CombinedModel, { share }: AddedIndicator): string {
  const words = shareWords(share, isRounded(model))
  return words === '' ? '' : `: ${words}`
}
