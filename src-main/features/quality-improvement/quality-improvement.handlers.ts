import { summariseCohort } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { scopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'
import { bedHandlers } from './beds.handlers.ts'
import { bottleneckMapHandlers } from './bottleneck-map.handlers.ts'
import { cohortHandlers } from './cohorts.handlers.ts'
import { curveHandlers } from './curves.handlers.ts'
import { hiddenBlockageHandlers } from './hidden-blockages.handlers.ts'
import type { Keeping } from './keeping.ts'
import { measureHandlers } from './measures.handlers.ts'
import { ownMeasureHandlers } from './own-measures.handlers.ts'
import { projectHandlers } from './projects.handlers.ts'
import { whatIfHandlers } from './what-if.handlers.ts'

export function qualityImprovementHandlers(
  db: Database,
  keeping: Keeping,
): HandlersOf<'qualityImprovement'> {
  return {
    ...measureHandlers(db, keeping),
    ...projectHandlers(db, keeping),
    ...ownMeasureHandlers(db, keeping),
    ...cohortHandlers(db, keeping),
    ...bottleneckMapHandlers(db),
    ...hiddenBlockageHandlers(db),
    ...curveHandlers(db),
    ...whatIfHandlers(db),
    ...bedHandlers(db),
    'qualityImprovement.summariseCohort': async (scope) => {
      if (scope.from > scope.to) return refuse({ code: 'period-reversed' })
      const rules = await findSiteRules(db.read)
      const all = await listReferralFacts(db.read)
      return succeed({
        summary: summariseCohort(all, { ...scope, ...rules }),
        silentAfter: rules.silentAfter,
        choices: scopeChoices(all, scope),
      })
    },
  }
}
