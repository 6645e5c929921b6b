import { v7 as uuidv7 } from 'uuid'
import { checkBlockage } from '#shared/domain/referrals/blockage.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import type { Writer } from '../../database/writer.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { findBlockage, findDirection, findEntry } from './blockages.queries.ts'
import type { Recording } from './recording.ts'

type BlockageHandlers = Pick<
  HandlersOf<'referrals'>,
  | 'referrals.recordBlockage'
  | 'referrals.clearBlockage'
  | 'referrals.withdrawBlockage'
  | 'referrals.recordChase'
  | 'referrals.writeNote'
  | 'referrals.withdrawEntry'
>

export function blockageHandlers(db: Database, recording: Recording): BlockageHandlers {
  const { clock, changed } = recording
  const current = () => ({ ...recording.stamp(), id: uuidv7(), state: 'current' }) as const

  async function act<Outcome extends { readonly ok: boolean }>(
    name: keyof BlockageHandlers,
    work: (tx: Writer) => Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await inTransaction(db, name, work)
    if (outcome.ok) changed()
    return outcome
  }

  return {
    'referrals.recordBlockage': ({ referralId, stage, reason, holder, from, to, note }) =>
      act('referrals.recordBlockage', async (tx) => {
        const referral = await findDirection(tx, referralId)
        if (!referral) return refuse({ code: 'not-there' })
        const checked = checkBlockage(referral, { from, to }, clock.today())
        if (!checked.ok) return checked
        tx.insert('blockage', {
          ...current(),
          ...{ referral_id: referralId, stage, reason, holder, note },
          began_on: from,
          ended_on: to ?? null,
        })
        return succeed(null)
      }),

    'referrals.clearBlockage': ({ blockageId, on }) =>
      act('referrals.clearBlockage', async (tx) => {
        const standing = await findBlockage(tx, blockageId)
        const referral = standing && (await findDirection(tx, standing.referral_id))
        if (!standing || !referral) return refuse({ code: 'not-there' })
        const days = { from: standing.began_on, to: on }
        const checked = checkBlockage(referral, days, clock.today())
        if (!checked.ok) return checked
        tx.update('blockage', standing.id, { ended_on: on })
        return succeed(null)
      }),

    'referrals.withdrawBlockage': ({ blockageId }) =>
      act('referrals.withdrawBlockage', async (tx) => {
        const standing = await findBlockage(tx, blockageId)
        if (!standing) return refuse({ code: 'not-there' })
        tx.update('blockage', standing.id, { state: 'withdrawn' })
        return succeed(null)
      }),

    'referrals.recordChase': ({ referralId, blockageId, organisation, on, answer }) =>
      act('referrals.recordChase', async (tx) => {
        const today = clock.today()
        if (!(await isChaseable(tx, referralId, blockageId))) return refuse({ code: 'not-there' })
        if (on > today) return refuse({ code: 'in-the-future', today })
        tx.insert('chase', {
          ...current(),
          ...{ referral_id: referralId, organisation, answer },
          blockage_id: blockageId ?? null,
          chased_on: on,
        })
        return succeed(null)
      }),

    'referrals.writeNote': ({ referralId, on, text }) =>
      act('referrals.writeNote', async (tx) => {
        const today = clock.today()
        if (!(await findDirection(tx, referralId))) return refuse({ code: 'not-there' })
        if (on > today) return refuse({ code: 'in-the-future', today })
        tx.insert('note', { ...current(), referral_id: referralId, written_on: on, text })
        return succeed(null)
      }),

    'referrals.withdrawEntry': ({ kind, id }) =>
      act('referrals.withdrawEntry', async (tx) => {
        if (!(await findEntry(tx, kind, id))) return refuse({ code: 'not-there' })
        tx.update(kind, id, { state: 'withdrawn' })
        return succeed(null)
      }),
  }
}

/** Whether the referral is there, and the blockage, where one is meant, is one of its own. */
async function isChaseable(
  tx: Writer,
  referralId: string,
  blockageId: string | undefined,
): Promise<boolean> {
  if (!blockageId) return (await findDirection(tx, referralId)) !== undefined
  return (await findBlockage(tx, blockageId))?.referral_id === referralId
}
