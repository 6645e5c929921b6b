import { cohortOf } from '#shared/domain/quality-improvement/cohort.ts'
import { beforeAndAfter } from '#shared/domain/quality-improvement/comparison/before-and-after.ts'
import { curvesOf } from '#shared/domain/quality-improvement/comparison/curves.ts'
import { scopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import type { HandlersOf } from '../../ipc/router.ts'

type CurveHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  'qualityImprovement.summariseCurves' | 'qualityImprovement.summariseChange'
>

/** The day by which the guidance wants everyone admitted. */
const GUIDANCE_DAYS = 28

/** The curves of a cohort, and the two sides of a change. */
export function curveHandlers(db: Database): CurveHandlers {
  return {
    'qualityImprovement.summariseCurves': async ({ grouping, curve, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const referrals = await listReferralFacts(db.read)
      const { from, to } = scope
      const curves = curvesOf(cohortOf(referrals, scope), { from, to, grouping, kind: curve })
      return succeed({ curves, choices: scopeChoices(referrals, scope) })
    },

    'qualityImprovement.summariseChange': async ({ changeOn, ...scope }) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const isInside = scope.from < changeOn && changeOn <= scope.to
      if (!isInside) return refuse({ code: 'change-outside-window' })
      const waits = cohortOf(await listReferralFacts(db.read), scope)
      return succeed(beforeAndAfter(waits, changeOn, { day: GUIDANCE_DAYS }))
    },
  }
}
