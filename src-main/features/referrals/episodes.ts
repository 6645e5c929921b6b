import { v7 as uuidv7 } from 'uuid'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Outcome } from '#shared/domain/referrals/code-lists.ts'
import { checkEnd } from '#shared/domain/referrals/episode.ts'
import { checkMilestone } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { Writer } from '../../database/writer.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import type { Recording } from './recording.ts'
import { listMilestones } from './referrals.queries.ts'

type EpisodeHandlers = Pick<HandlersOf<'referrals'>, 'referrals.endEpisode' | 'referrals.reopen'>

/** The outcomes that are milestones as well: the date is recorded as both. */
const REACHED = ['admitted', 'returned'] as const

export function episodeHandlers(
  db: Database,
  { clock, stamp, changed }: Recording,
): EpisodeHandlers {
  return {
    'referrals.endEpisode': async ({ referralId, outcome, on }) => {
      const ended = await inTransaction(db, 'referrals.endEpisode', async (tx) => {
        const [referral] = await listReferralFacts(tx, referralId)
        if (!referral) return refuse({ code: 'not-there' })
        const checked = checkEnd(referral, { outcome, on }, clock.today())
        if (!checked.ok) return checked
        tx.update('referral', referralId, { outcome, outcome_on: on })
        recordReached(tx, referral, { outcome, on })
        return succeed(null)
      })
      if (ended.ok) changed()
      return ended
    },

    /** A correction: the outcome and the milestone of its end go, and the log keeps both. */
    'referrals.reopen': async ({ referralId, reason }) => {
      const reopened = await inTransaction(db, { name: 'referrals.reopen', reason }, async (tx) => {
        const [referral] = await listReferralFacts(tx, referralId)
        if (!referral) return refuse({ code: 'not-there' })
        tx.update('referral', referralId, { outcome: null, outcome_on: null })
        const ends = (await listMilestones(tx, referralId)).filter(
          ({ milestone }) => milestone === 'admitted' || milestone === 'returned',
        )
        for (const { id } of ends) tx.update('milestone', id, { state: 'withdrawn', reason })
        return succeed(null)
      })
      if (reopened.ok) changed()
      return reopened
    },
  }

  function recordReached(tx: Writer, referral: ReferralFacts, { outcome, on }: End): void {
    const milestone = REACHED.find((one) => one === outcome)
    if (!milestone || !checkMilestone(referral, { milestone, on }, clock.today()).ok) return
    tx.insert('milestone', {
      ...stamp(),
      id: uuidv7(),
      referral_id: referral.id,
      type: milestone,
      ordinal: 1,
      reached_on: on,
      reached_precision: 'day',
      state: 'current',
      reason: '',
    })
  }
}

interface End {
  readonly outcome: Outcome
  readonly on: LocalDate
}
