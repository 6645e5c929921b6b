import type { IndicatorId } from './indicator-definitions.ts'

const OF_ALL = ['under18', 'wales']
const OF_STAGES = ['datePartial', 'dateOrder', 'notYetDue', 'endedOtherwise']
const OF_WAITS = ['datePartial', 'noStart', 'dateOrder']

const OWN: Partial<Readonly<Record<IndicatorId | 'cohort', readonly string[]>>> = {
  I1: OF_WAITS,
  I2: ['noStart'],
  I3: OF_WAITS,
  I4: OF_STAGES,
  I5: OF_STAGES,
  I6: OF_STAGES,
  I7: ['noNeedDate', 'dateOrder'],
  I10: ['notAssessed'],
  I11: ['notAssessed'],
  I13: ['dateOrder'],
  I17: ['datePartial'],
  I22: ['noStart', 'dateOrder'],
  cohort: ['datePartial', 'dateOrder'],
}

/**
 * Every reason for which a figure can leave referrals out. Where a reason is not said in a report it
 * left out nobody, which a reader knows as well as if it were said.
 */
export function leftOutReasons(id: IndicatorId | 'cohort'): readonly string[] {
  return [...(OWN[id] ?? []), ...OF_ALL]
}
