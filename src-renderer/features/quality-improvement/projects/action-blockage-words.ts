import type { ActionBlockage } from '#shared/contract/projects.ts'
import { ATTRIBUTION_NAMES, DELAY_REASON_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { longDay, shortDay } from '../../../components/words/day-words.ts'

/** Where a recorded blockage stood, why, whose turn it was, and since when. */
export function blockageWords({ stage, reason, holder, from }: ActionBlockage): string {
  return `${PATHWAY_STAGE_NAMES[stage]}, ${DELAY_REASON_NAMES[reason]}; ${ATTRIBUTION_NAMES[holder]}; from ${shortDay(from)}`
}

/** What has become of it; `undefined` while it stands. */
export function sinceWords({ state, to }: ActionBlockage): string | undefined {
  if (state === 'withdrawn') return 'This blockage has been withdrawn since.'
  return to ? `This blockage was cleared on ${longDay(to)}.` : undefined
}

/** One line of the list to choose from, led by the referral. */
export function choiceWords(blockage: ActionBlockage): string {
  const { localRef, state, to } = blockage
  const since = state === 'withdrawn' ? ', withdrawn' : to ? `, cleared ${shortDay(to)}` : ''
  return `${localRef}: ${blockageWords(blockage)}${since}`
}
