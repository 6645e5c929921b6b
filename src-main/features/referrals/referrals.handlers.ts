import { v7 as uuidv7 } from 'uuid'
import { refuse, succeed } from '#shared/domain/result.ts'
import { BLANK_PERSON, BLANK_REFERRAL } from '../../database/blank-rows.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { areIdentifiersOn } from '../../database/settings.ts'
import { logView } from '../../database/view-log.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { blockageHandlers } from './blockages.ts'
import { delayHandlers } from './delays.ts'
import { episodeHandlers } from './episodes.ts'
import { milestoneHandlers } from './milestones.ts'
import type { Recording } from './recording.ts'
import { findReferralDetail } from './referral-detail.ts'
import { findEstablishmentId, isReferenceTaken } from './referrals.queries.ts'

/** Where a record comes from that a person entered here. */
const BY_HAND = 'entered here'

export function referralHandlers(db: Database, recording: Recording): HandlersOf<'referrals'> {
  const { clock, changed } = recording

  return {
    ...milestoneHandlers(db, recording),
    ...delayHandlers(db, recording),
    ...blockageHandlers(db, recording),
    ...episodeHandlers(db, recording),

    'referrals.open': async ({ id, asAt }) => {
      const detail = await findReferralDetail(db.read, id, asAt ?? clock.today())
      if (!detail) return refuse({ code: 'not-there' })
      if (await areIdentifiersOn(db.read)) await logView(db, id)
      return succeed(detail)
    },

    'referrals.add': async ({ localRef, direction, establishment, startedOn }) => {
      const today = clock.today()
      if (startedOn > today) return refuse({ code: 'in-the-future', today })
      const establishmentId = await findEstablishmentId(db.read, establishment)
      if (!establishmentId) return refuse({ code: 'unknown-establishment' })
      const added = await inTransaction(db, 'referrals.add', async (tx) => {
        if (await isReferenceTaken(tx, localRef)) return refuse({ code: 'reference-taken' })
        const id = uuidv7()
        const personId = uuidv7()
        tx.insert('person', { id: personId, ...BLANK_PERSON })
        tx.insert('referral', {
          ...BLANK_REFERRAL,
          id,
          person_id: personId,
          source: BY_HAND,
          local_ref: localRef,
          direction,
          establishment_id: establishmentId,
        })
        tx.insert('milestone', {
          ...recording.stamp(),
          id: uuidv7(),
          referral_id: id,
          type: direction === 'transfer' ? 'referral_made' : 'remission_ready',
          ordinal: 1,
          reached_on: startedOn,
          reached_precision: 'day',
          state: 'current',
          reason: '',
        })
        return succeed({ id })
      })
      if (added.ok) changed()
      return added
    },
  }
}
