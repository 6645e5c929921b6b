import {
  type SiteRules,
  USUAL_SILENT_AFTER,
} from '#shared/domain/quality-improvement/site-rules.ts'
import {
  NO_STAGE_LIMITS,
  type StageLimits,
} from '#shared/domain/quality-improvement/stage-limits.ts'
import type { Reader, Writer } from './writer.ts'

const STAGE_LIMITS = 'stage-limits'
const SILENT_AFTER = 'silent-after'

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
async function findStageLimits(db: Reader): Promise<StageLimits> {
  const kept = (await findSetting(db, STAGE_LIMITS)) as Partial<StageLimits> | undefined
  return { ...NO_STAGE_LIMITS, ...kept }
}

/** After how many days without any record a gap is silent: the usual until the site says otherwise. */
async function findSilentAfter(db: Reader): Promise<number> {
  return ((await findSetting(db, SILENT_AFTER)) as number | undefined) ?? USUAL_SILENT_AFTER
}

/** All that the site has set for the days of every wait. */
export async function findSiteRules(db: Reader) {
  const [limits, silentAfter] = await Promise.all([findStageLimits(db), findSilentAfter(db)])
  return { limits, silentAfter } satisfies SiteRules
}

/** Keep the limits of stages; the log has what they were. */
export function saveStageLimits(tx: Writer, limits: StageLimits): Promise<void> {
  return saveSetting(tx, STAGE_LIMITS, limits)
}

/** Keep after how many days a gap is silent; the log has what it was. */
export function saveSilentAfter(tx: Writer, days: number): Promise<void> {
  return saveSetting(tx, SILENT_AFTER, days)
}

/** Keep a setting; the log has what it was. */
export async function saveSetting(tx: Writer, id: string, setting: unknown): Promise<void> {
  const value = JSON.stringify(setting)
  if ((await findSetting(tx, id)) === undefined) tx.insert('setting', { id, value })
  else tx.update('setting', id, { value })
}
