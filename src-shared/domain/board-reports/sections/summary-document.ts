/** The report on one page: what alarms, what to know, what is well. */
import { MEASURE_NAMES } from '../../quality-improvement/measures/measure-words.ts'
import type { PointType } from '../../quality-improvement/spc/verdict.ts'
import { PATHWAY_STAGE_NAMES } from '../../referrals/stage-words.ts'
import type { IndicatorId } from '../indicator-definitions.ts'
import { type DocumentSection, type Sentence, SUMMARY } from '../report-document.ts'
import type { ReportModel } from '../report-model.ts'
import { cohortSentence, completedSentence, openSentence, orNone } from '../report-words.ts'

/** Alert: needs the board. Advise: to be known. Assure: is well, and how that is known. */
export function summarySection(model: ReportModel): DocumentSection {
  const named = (name: string, sentences: readonly (Sentence | undefined)[]) =>
    sentences.flatMap((one) => (one ? [{ ...one, name }] : []))
  const [past] = model.openTransfers.rows
  const isNobodyPast = past?.cell.shown === '0'
  const open = { id: 'open-transfers', text: openSentence(model) }
  return {
    id: SUMMARY,
    title: 'In short',
    blocks: [
      {
        kind: 'sentences',
        sentences: [
          ...named('Alert', [isNobodyPast ? undefined : open, varied(model, 'concern')]),
          ...named('Advise', [
            { id: 'admitted-in-time', text: completedSentence(model) },
            { id: 'cohort-in-time', text: cohortSentence(model) },
            blockage(model),
            ready(model),
            actions(model),
          ]),
          ...named('Assure', [
            isNobodyPast ? open : undefined,
            varied(model, 'improvement') ?? {
              id: 'no-improvement',
              text: 'No measure that is followed over time shows an improvement beyond chance yet.',
            },
            complete(model),
          ]),
        ],
      },
    ],
  }
}

/** The measures whose latest point shows one kind of variation. */
function varied({ variation }: ReportModel, wanted: PointType): Sentence | undefined {
  const names = variation
    .filter((one) => one.variation === wanted)
    .map(({ measure }) => MEASURE_NAMES[measure].toLowerCase())
  if (names.length === 0) return undefined
  const what = wanted === 'concern' ? 'against the wanted direction' : 'in the wanted direction'
  return {
    id: `variation-${wanted}`,
    text: `Beyond chance, and ${what}, the charts over time show: ${names.join('; ')}.`,
  }
}

function blockage({ daysLost: { blockages } }: ReportModel): Sentence | undefined {
  const [first] = blockages
  if (!first) return undefined
  const each = first.mean.value === null ? '' : `, ${first.mean.shown} days each on average`
  return {
    id: 'largest-blockage',
    text: `Most days were lost in the stage ${PATHWAY_STAGE_NAMES[first.stage].toLowerCase()}: by ${orNone(first.referrals.shown)} referrals${each}.`,
  }
}

function ready({ indicators }: ReportModel): Sentence | undefined {
  const id: IndicatorId = 'I23'
  const cell = indicators.find((one) => one.id === id)?.figures[0]?.cell
  if (!cell || cell.shown === '0') return undefined
  return {
    id: 'ready-to-return',
    text: `In hospital, ${orNone(cell.shown)} remissions were ready and had not returned at the as-at date.`,
  }
}

function actions({ actions: { counts, overdue } }: ReportModel): Sentence | undefined {
  const all = counts.open + counts.done + counts.dropped
  if (all === 0) return { id: 'actions', text: 'No action is recorded in any project.' }
  return {
    id: 'actions',
    text: `Of ${all} actions of the region’s projects, ${counts.open} are open, ${overdue} of them overdue.`,
  }
}

function complete({ quality }: ReportModel): Sentence {
  const { complete: share } = quality
  return {
    id: 'complete',
    text:
      share.value === null
        ? 'How complete the records are is not shown.'
        : `Of the milestones that could be expected, ${share.shown}% are recorded; no figure can say more than was recorded.`,
  }
}
