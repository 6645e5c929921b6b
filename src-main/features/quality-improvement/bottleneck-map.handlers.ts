import type { Input } from '#shared/contract/api.ts'
import type { PeriodReversed } from '#shared/contract/bottleneck-map.ts'
import { bottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import { compareMaps } from '#shared/domain/quality-improvement/bottleneck-map/compare-maps.ts'
import { cohortOf } from '#shared/domain/quality-improvement/cohort.ts'
import { scopeChoices } from '#shared/domain/quality-improvement/scope-choices.ts'
import { refuse, succeed } from '#shared/domain/result.ts'
import type { Database } from '../../database/database.ts'
import { listReferralFacts } from '../../database/referral-facts.ts'
import { findSiteRules } from '../../database/settings.ts'
import type { HandlersOf } from '../../ipc/router.ts'

/** The bottleneck map of a group of referrals, or of two. */
export function bottleneckMapHandlers(
  db: Database,
): Pick<HandlersOf<'qualityImprovement'>, 'qualityImprovement.summariseMap'> {
  return {
    'qualityImprovement.summariseMap': async (asked) => {
      const reversed = findReversed(asked)
      if (reversed) return refuse(reversed)
      const referrals = await listReferralFacts(db.read)
      const rules = await findSiteRules(db.read)
      const map = bottleneckMap(cohortOf(referrals, { ...asked, ...rules }))
      const choices = scopeChoices(referrals, asked)
      if (!asked.compare) return succeed({ map, other: null, choices })
      const second = bottleneckMap(cohortOf(referrals, { ...asked.compare, ...rules }))
      const other = { map: second, comparison: compareMaps(map, second) }
      return succeed({ map, other, choices })
    },
  }
}

function findReversed({
  from,
  to,
  compare,
}: Pick<Input<'qualityImprovement.summariseMap'>, 'from' | 'to' | 'compare'>):
  | PeriodReversed
  | undefined {
  if (from > to) return { code: 'period-reversed', group: 'first' }
  const isReversed = compare !== undefined && compare.from > compare.to
  return isReversed ? { code: 'period-reversed', group: 'second' } : undefined
}
