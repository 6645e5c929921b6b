import { v7 as uuidv7 } from 'uuid'
import type { LocalDate } from '#shared/domain/local-date.ts'
import {
  checkMilestone,
  type Milestone,
  REPEATABLE_MILESTONES,
} from '#shared/domain/referrals/milestone.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import type { Recording } from './recording.ts'
import { countOrdinals, findMilestone } from './referrals.queries.ts'

type MilestoneHandlers = Pick<
  HandlersOf<'referrals'>,
  'referrals.recordMilestone' | 'referrals.correctMilestone' | 'referrals.withdrawMilestone'
>

export function milestoneHandlers(db: Database, recording: Recording): MilestoneHandlers {
  const { clock, stamp, changed } = recording

  return {
    'referrals.recordMilestone': async ({ referralId, milestone, on }) => {
      const outcome = await inTransaction(db, 'referrals.recordMilestone', async (tx) => {
        const [referral] = await listReferralFacts(tx, referralId)
        if (!referral) return refuse({ code: 'not-there' })
        const checked = checkMilestone(referral, { milestone, on }, clock.today())
        if (!checked.ok) return checked
        tx.insert('milestone', {
          ...stamp(),
          ...onDay(on),
          id: uuidv7(),
          referral_id: referralId,
          type: milestone,
          ordinal: await nextOrdinal(tx, referralId, milestone),
          reason: '',
        })
        return succeed(null)
      })
      if (outcome.ok) changed()
      return outcome
    },

    'referrals.correctMilestone': async ({ milestoneId, on, reason }) => {
      const outcome = await inTransaction(
        db,
        { name: 'referrals.correctMilestone', reason },
        async (tx) => {
          const before = await findMilestone(tx, milestoneId)
          const [referral] = before ? await listReferralFacts(tx, before.referral_id) : []
          if (!before || !referral) return refuse({ code: 'not-there' })
          const others = {
            ...referral,
            days: without(referral.days, before.type),
            months: without(referral.months, before.type),
          }
          const checked = checkMilestone(others, { milestone: before.type, on }, clock.today())
          if (!checked.ok) return checked
          tx.update('milestone', before.id, { state: 'corrected', reason })
          tx.insert('milestone', { ...before, ...stamp(), ...onDay(on), id: uuidv7(), reason: '' })
          return succeed(null)
        },
      )
      if (outcome.ok) changed()
      return outcome
    },

    'referrals.withdrawMilestone': async ({ milestoneId, reason }) => {
      const outcome = await inTransaction(
        db,
        { name: 'referrals.withdrawMilestone', reason },
        async (tx) => {
          const before = await findMilestone(tx, milestoneId)
          if (!before) return refuse({ code: 'not-there' })
          tx.update('milestone', before.id, { state: 'withdrawn', reason })
          return succeed(null)
        },
      )
      if (outcome.ok) changed()
      return outcome
    },
  }
}

/** Only steps that repeat count on; `checkMilestone` has refused any other that is there. */
async function nextOrdinal(...question: Parameters<typeof countOrdinals>): Promise<number> {
  const [, , milestone] = question
  return REPEATABLE_MILESTONES.includes(milestone) ? (await countOrdinals(...question)) + 1 : 1
}

function onDay(on: LocalDate) {
  return { reached_on: on, reached_precision: 'day', state: 'current' } as const
}

function without<Dates extends Partial<Record<Milestone, string>>>(
  dates: Dates,
  milestone: Milestone,
): Dates {
  return { ...dates, [milestone]: undefined }
}
