import { cohortOf } from '#shared/domain/quality-improvement/cohort.ts'
import { scopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { stageNow, WHAT_IF_STAGES } from '#shared/domain/quality-improvement/what-if/stages-now.ts'
import { repeatsNow, whatIf } from '#shared/domain/quality-improvement/what-if/what-if.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'

/** The day by which the guidance wants everyone admitted. */
const GUIDANCE_DAYS = 28

/** A cohort's own history with one change made to it. */
export function whatIfHandlers(
  db: Database,
): Pick<HandlersOf<'qualityImprovement'>, 'qualityImprovement.summariseWhatIf'> {
  return {
    'qualityImprovement.summariseWhatIf': async ({ change, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const referrals = await listReferralFacts(db.read)
      const waits = cohortOf(referrals, scope)
      return succeed({
        size: waits.length,
        stages: WHAT_IF_STAGES.map((stage) => stageNow(waits, stage)),
        repeats: repeatsNow(waits),
        outcome: whatIf(waits, change, { day: GUIDANCE_DAYS }),
        choices: scopeChoices(referrals, scope),
      })
    },
  }
}
