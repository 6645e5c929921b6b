import { v7 as uuidv7 } from 'uuid'
import type { FrozenCohort } from '#shared/contract/cohorts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { type CohortScope, followAll, isMember } from '#shared/domain/quality-improvement/cohort.ts'
import { summariseWaits } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { laterChanges, snapshotOf } from '#shared/domain/quality-improvement/frozen-cohort.ts'
import { huddleOf, lostToFollowUp } from '#shared/domain/quality-improvement/huddle.ts'
import { exclusionOf } from '#shared/domain/referrals/referral.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { findCohort, listMemberIds, listMembers } from './cohorts.queries.ts'
import { type Keeping, recordedNow } from './keeping.ts'
import { findProjectRow } from './projects.queries.ts'

type CohortHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.freezeCohort'
  | 'qualityImprovement.removeCohort'
  | 'qualityImprovement.summariseFrozenCohort'
>

/** Cohorts that were frozen, and how they stand. */
export function cohortHandlers(db: Database, keeping: Keeping): CohortHandlers {
  return {
    'qualityImprovement.freezeCohort': async (asked) => {
      const today = keeping.clock.today()
      const { projectId, name, from, to, followUpMonths, followUpTo, filters } = asked
      if (from > to) return refuse({ code: 'period-reversed' })
      if (from > today) return refuse({ code: 'in-the-future', today })
      // Who was referred after that day would be followed for no day at all.
      if (followUpTo && followUpTo < to) return refuse({ code: 'followed-too-short' })
      const scope: CohortScope = { from, to, asAt: today, followUpMonths, followUpTo, filters }
      const outcome = await inTransaction(db, 'qualityImprovement.freezeCohort', async (tx) => {
        if (!(await findProjectRow(tx, projectId))) return refuse({ code: 'not-there' } as const)
        // Also who ended on no known day, and all that is known of days after a follow-up.
        const members = (await listReferralFacts(tx)).filter((one) => isMember(one, scope))
        if (members.length === 0) return refuse({ code: 'nobody' } as const)
        const id = uuidv7()
        tx.insert('cohort', {
          ...{ id, name, project_id: projectId, from_on: from, to_on: to },
          follow_up_months: followUpMonths,
          follow_up_to: followUpTo ?? null,
          filters: JSON.stringify(filters),
          frozen_as_at: today,
          ...recordedNow(keeping),
        })
        for (const referral of members) {
          tx.insert('cohort_member', {
            ...{ id: uuidv7(), cohort_id: id, referral_id: referral.id },
            snapshot: JSON.stringify(snapshotOf(referral)),
          })
        }
        return succeed({ id, members: members.length })
      })
      if (outcome.ok) keeping.changed()
      return outcome
    },

    'qualityImprovement.removeCohort': async ({ id }) => {
      const removed = await inTransaction(db, 'qualityImprovement.removeCohort', async (tx) => {
        if (!(await findCohort(tx, id))) return refuse({ code: 'not-there' } as const)
        for (const member of await listMemberIds(tx, id)) tx.remove('cohort_member', member)
        tx.remove('cohort', id)
        return succeed({ id, changeSetId: tx.changeSetId })
      })
      if (removed.ok) keeping.changed()
      return removed
    },

    'qualityImprovement.summariseFrozenCohort': async ({ id, asAt }) => {
      const cohort = await findCohort(db.read, id)
      if (!cohort) return refuse({ code: 'not-there' })
      return succeed(await followed(db, cohort, asAt))
    },
  }
}

async function followed(db: Database, cohort: FrozenCohort, asAt: LocalDate) {
  const rules = await findSiteRules(db.read)
  const scope: CohortScope = { ...cohort, asAt, ...rules }
  const members = await listMembers(db.read, cohort.id)
  const referrals = await listReferralFacts(db.read)
  const known = new Set(members.map(({ referralId }) => referralId))
  const counted = referrals.filter((one) => known.has(one.id) && !exclusionOf(one))
  const waits = followAll(counted, scope)
  const huddle = huddleOf(counted, scope)
  return {
    cohort,
    summary: summariseWaits(waits, scope),
    silentAfter: rules.silentAfter,
    changes: laterChanges({ scope, frozenAsAt: cohort.frozenAsAt, members, referrals }),
    huddle,
    lost: lostToFollowUp(huddle),
  }
}
