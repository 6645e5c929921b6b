import { toMapReferral } from '#shared/domain/quality-improvement/bottleneck-map/map-referral.ts'
import { cohortOf } from '#shared/domain/quality-improvement/cohort.ts'
import { funnelOf } from '#shared/domain/quality-improvement/comparison/funnel.ts'
import { suggestBlockages } from '#shared/domain/quality-improvement/detectors/hidden-blockages.ts'
import type { Wait } from '#shared/domain/quality-improvement/pathway-stages.ts'
import { scopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { ageingOf, allTransfersAt } from '#shared/domain/quality-improvement/views/ageing.ts'
import { paretoOf } from '#shared/domain/quality-improvement/views/days-lost.ts'
import { heatMapOf } from '#shared/domain/quality-improvement/views/heat-map.ts'
import { hiddenDaysOf } from '#shared/domain/quality-improvement/views/hidden-days.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'

type HiddenBlockageHandlers = Pick<
  HandlersOf<'qualityImprovement'>,
  | 'qualityImprovement.listSuggestions'
  | 'qualityImprovement.summariseDaysLost'
  | 'qualityImprovement.summariseFunnel'
  | 'qualityImprovement.summariseAgeing'
>

/** Where days are lost that nobody explained, and where to look for what holds referrals up. */
export function hiddenBlockageHandlers(db: Database): HiddenBlockageHandlers {
  return {
    'qualityImprovement.listSuggestions': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const all = await listReferralFacts(db.read)
      const waits = cohortOf(all, { ...scope, ...(await findSiteRules(db.read)) })
      const suggestions = suggestBlockages(waits)
      const named = suggestions.flatMap(({ referralIds }) => referralIds)
      const referrals = referralsOf(waits, named)
      return succeed({
        ...{ size: waits.length, suggestions, referrals },
        choices: scopeChoices(all, scope),
      })
    },

    'qualityImprovement.summariseDaysLost': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const rules = await findSiteRules(db.read)
      const waits = cohortOf(await listReferralFacts(db.read), { ...scope, ...rules })
      const hidden = hiddenDaysOf(waits)
      const named = hidden.referrals.map(({ referralId }) => referralId)
      return succeed({
        size: waits.length,
        byReason: paretoOf(waits, 'reason'),
        byHolder: paretoOf(waits, 'holder'),
        heatMap: heatMapOf(waits),
        ...{ hidden, referrals: referralsOf(waits, named), silentAfter: rules.silentAfter },
      })
    },

    'qualityImprovement.summariseFunnel': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      return succeed(funnelOf(cohortOf(await listReferralFacts(db.read), scope), scope))
    },

    'qualityImprovement.summariseAgeing': async (asked) => {
      const waits = allTransfersAt(await listReferralFacts(db.read), asked)
      const stages = ageingOf(waits)
      const named = stages.flatMap(({ open }) => open.map(({ referralId }) => referralId))
      return { stages, referrals: referralsOf(waits, named) }
    },
  }
}

function referralsOf(waits: readonly Wait[], ids: readonly string[]) {
  const wanted = new Set(ids)
  return waits.filter(({ referral }) => wanted.has(referral.id)).map(toMapReferral)
}
