import type { ReferralDetail } from '#shared/contract/referrals.ts'
import type { Clock } from '#shared/domain/referrals/clocks.ts'
import {
  DELAY_REASONS,
  type DelayReason,
  type Direction,
} from '#shared/domain/referrals/code-lists.ts'
import { DELAY_REASON_NAMES, REASON_GROUPS } from '#shared/domain/referrals/code-words.ts'

type Overruns = Pick<ReferralDetail, 'clocks' | 'delays'>

/** The stage a delay is most likely about: one that overran and has no reason yet, the later first. */
export function stageInQuestion({ clocks, delays }: Overruns): 1 | 2 {
  const lacksReason = (stage: 1 | 2, clock: Clock | null) =>
    isOverrun(clock) && !delays.some((delay) => delay.stage === stage)
  if (lacksReason(2, clocks.stage2)) return 2
  if (lacksReason(1, clocks.stage1)) return 1
  return clocks.stage2 ? 2 : 1
}

export function isOverrun(clock: Clock | null): boolean {
  return clock?.state === 'breached' || clock?.state === 'missed'
}

/** The reasons a referral in this direction can be delayed by, grouped by their letter. */
export function reasonGroups(direction: Direction) {
  const isOfDirection = (letter: string) => (letter === 'G') === (direction === 'remission')
  return REASON_GROUPS.filter(({ letter }) => isOfDirection(letter)).map(({ letter, name }) => ({
    name: `${letter}: ${name}`,
    choices: DELAY_REASONS.filter((code) => code.startsWith(letter)).map((value) => ({
      value,
      name: reasonWords(value),
    })),
  }))
}

export function reasonWords(reason: DelayReason): string {
  return `${reason} ${DELAY_REASON_NAMES[reason]}`
}
