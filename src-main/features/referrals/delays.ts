import { v7 as uuidv7 } from 'uuid'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import type { Recording } from './recording.ts'
import { findDelay } from './referrals.queries.ts'

type DelayHandlers = Pick<
  HandlersOf<'referrals'>,
  'referrals.recordDelay' | 'referrals.withdrawDelay'
>

export function delayHandlers(db: Database, { stamp, changed }: Recording): DelayHandlers {
  return {
    'referrals.recordDelay': async ({ referralId, stage, reason, attribution, note }) => {
      const outcome = await inTransaction(db, 'referrals.recordDelay', async (tx) => {
        const [referral] = await listReferralFacts(tx, referralId)
        if (!referral) return refuse({ code: 'not-there' })
        tx.insert('delay', {
          ...stamp(),
          id: uuidv7(),
          referral_id: referralId,
          stage,
          reason,
          attribution: attribution ?? null,
          note,
          state: 'current',
        })
        return succeed(null)
      })
      if (outcome.ok) changed()
      return outcome
    },

    'referrals.withdrawDelay': async ({ delayId }) => {
      const outcome = await inTransaction(db, 'referrals.withdrawDelay', async (tx) => {
        const before = await findDelay(tx, delayId)
        if (!before) return refuse({ code: 'not-there' })
        tx.update('delay', before.id, { state: 'withdrawn' })
        return succeed(null)
      })
      if (outcome.ok) changed()
      return outcome
    },
  }
}
