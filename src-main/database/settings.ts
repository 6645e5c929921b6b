import {
  NO_STAGE_LIMITS,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'
import type { Reader, Writer } from './writer.ts'

const STAGE_LIMITS = 'stage-limits'

/** The value of a setting, or `undefined` where none was made. */
export async function findSetting(db: Reader, id: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('id', '=', id).executeTakeFirst()
  return row && JSON.parse(row.value)
}

/** Whether prison numbers, NHS numbers and dates of birth are kept, or checked and let go. */
export async function areIdentifiersOn(db: Reader): Promise<boolean> {
  return (await findSetting(db, 'identifiers')) === 'on'
}

/** The limits of stages that the site has set; none before it does. */
export async function findStageLimits(db: Reader): Promise<StageLimits> {
  const kept = (await findSetting(db, STAGE_LIMITS)) as Partial<StageLimits> | undefined
  return { ...NO_STAGE_LIMITS, ...kept }
}

/** Keep the limits of stages; the log has what they were. */
export async function saveStageLimits(tx: Writer, limits: StageLimits): Promise<void> {
  const value = JSON.stringify(limits)
  if ((await findSetting(tx, STAGE_LIMITS)) === undefined) {
    tx.insert('setting', { id: STAGE_LIMITS, value })
  } else tx.update('setting', STAGE_LIMITS, { value })
}
