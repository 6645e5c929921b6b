import type { TakeBackFailure } from '#shared/contract/projects.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'
import { type Database, inTransaction } from '../../database/database.ts'
import { reverseChangeSet } from '../../database/reverse.ts'
import { findActOf, findLaterChange, hasPartsSince } from './take-back.queries.ts'

/** Acts that make one thing, change it or take it away, and nothing else. */
const REVERSIBLE: readonly string[] = [
  'qualityImprovement.saveProject',
  'qualityImprovement.savePart',
  'qualityImprovement.removePart',
  'qualityImprovement.removeCohort',
  'qualityImprovement.markChart',
  'qualityImprovement.removeMark',
  'qualityImprovement.saveOwnMeasure',
  'qualityImprovement.removeOwnMeasure',
  'qualityImprovement.enterValue',
  'qualityImprovement.removeValue',
]

/** Undo one act on a project or a chart, unless what it changed has been changed again. */
export function takeBack(
  db: Database,
  changeSetId: string,
): Promise<Result<null, TakeBackFailure>> {
  return inTransaction(db, 'qualityImprovement.takeBack', async (tx) => {
    const act = await findActOf(tx, changeSetId)
    if (act === undefined || !REVERSIBLE.includes(act)) return refuse({ code: 'not-there' })
    const isChanged = await findLaterChange(tx, changeSetId)
    if (isChanged || (await hasPartsSince(tx, changeSetId))) {
      return refuse({ code: 'changed-since' })
    }
    await reverseChangeSet(tx, changeSetId, () => true)
    return succeed(null)
  })
}
