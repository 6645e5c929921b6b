import type { RecordBlockageFailure, RecordEntryFailure } from '#shared/contract/blockages.ts'
import type { EndEpisodeFailure, RecordMilestoneFailure } from '#shared/contract/referrals.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Explained } from '../../components/form/explained.ts'
import { dayOrMonth, longDay } from '../../components/words/day-words.ts'
import { MILESTONE_NAMES } from '../../components/words/milestone-words.ts'

const GONE =
  'This is not there any more; someone may have withdrawn it meanwhile. Nothing was saved: close this panel and look again.'

function future(today: LocalDate): string {
  return `This day lies in the future: today is ${longDay(today)}.`
}

export function explainMilestoneFailure(
  failure: RecordMilestoneFailure,
): Explained<'milestone' | 'on'> {
  switch (failure.code) {
    case 'not-of-this-direction':
      return {
        field: 'milestone',
        words: 'This step does not belong to a referral in this direction.',
      }
    case 'already-recorded':
      return {
        field: 'milestone',
        words: `This is recorded already, on ${longDay(failure.on)}. Correct that date instead.`,
      }
    case 'already-recorded-by-month':
      return {
        field: 'milestone',
        words: `Its month is recorded already (${dayOrMonth(failure.month)}). Correct that date instead.`,
      }
    case 'in-the-future':
      return { field: 'on', words: future(failure.today) }
    case 'out-of-order':
      return {
        field: 'on',
        words: `This cannot be: ${MILESTONE_NAMES[failure.other].toLowerCase()} is recorded on ${longDay(failure.otherOn)}. Check both dates.`,
      }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}

export function explainBlockageFailure(failure: RecordBlockageFailure): Explained<'to'> {
  switch (failure.code) {
    case 'not-of-this-direction':
      return { field: 'form', words: 'Blockages are kept of transfers, not of remissions.' }
    case 'in-the-future':
      return { field: 'form', words: future(failure.today) }
    case 'cleared-before-it-began':
      return {
        field: 'to',
        words: `It began on ${longDay(failure.from)}; it cannot have been cleared before.`,
      }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}

export function explainEntryFailure(failure: RecordEntryFailure): Explained<'on'> {
  switch (failure.code) {
    case 'in-the-future':
      return { field: 'on', words: future(failure.today) }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}

export function explainEndFailure(failure: EndEpisodeFailure): Explained<'outcome' | 'on'> {
  switch (failure.code) {
    case 'not-of-this-direction':
      return { field: 'outcome', words: 'A referral in this direction cannot end in this way.' }
    case 'in-the-future':
      return { field: 'on', words: future(failure.today) }
    case 'before-start':
      return {
        field: 'on',
        words: `The referral began on ${longDay(failure.start)}; it cannot have ended before.`,
      }
    case 'already-ended':
      return { field: 'form', words: 'The episode has ended already. Nothing was saved.' }
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}

type AddFailure =
  | { readonly code: 'reference-taken' }
  | { readonly code: 'unknown-establishment' }
  | { readonly code: 'in-the-future'; readonly today: LocalDate }

export function explainAddFailure(
  failure: AddFailure,
): Explained<'localRef' | 'establishment' | 'on'> {
  switch (failure.code) {
    case 'reference-taken':
      return {
        field: 'localRef',
        words: 'Another referral has this reference. Give this one another.',
      }
    case 'unknown-establishment':
      return { field: 'establishment', words: 'Choose an establishment from the list.' }
    case 'in-the-future':
      return { field: 'on', words: future(failure.today) }
  }
}

/** For the acts that can only miss their record. */
export function explainGone(failure: { readonly code: 'not-there' }): Explained<never> {
  switch (failure.code) {
    case 'not-there':
      return { field: 'form', words: GONE }
  }
}
