import { unreadable, type Verification, verifyFile } from '../database/verify.ts'
import { type Command, RefusedError, readOptions } from './command.ts'
import { describeFailure, findPassphrase, signer } from './open.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'check that a database is whole and that its log was not altered',
  usage: 'verify --db FILE [--json]',
  async run(args, surroundings) {
    const options = readOptions(args, { texts: ['db'], flags: ['json'] })
    const file = options.needed('db')
    const passphrase = await findPassphrase(surroundings)
    const verified = await verifyFile(file, passphrase, signer(surroundings))
    if (!verified.ok) {
      const { code } = verified.failure
      if (code === 'key-file-damaged' && options.flag('json')) {
        surroundings.out(JSON.stringify(unreadable('the key file is damaged')))
      }
      throw new RefusedError(describeFailure(verified.failure))
    }
    const found = verified.value
    if (options.flag('json')) surroundings.out(JSON.stringify(found))
    if (!found.ok) throw new RefusedError(describeFaults(file, found))
    if (!options.flag('json')) {
      surroundings.out(`Sound; ${found.auditChain.entries} changes in the log.`)
    }
    return 0
  },
}

function describeFaults(file: string, found: Verification): string {
  const { integrity, foreignKeys, auditChain, schemaVersion } = found
  const remedy = `keep a copy of both files, ${file} and its .key, and restore the newest backup`
  if (schemaVersion === null) {
    return `${file} is not a database of this program, or it is damaged (${integrity}): ${remedy}.`
  }
  const faults = [
    integrity === 'ok' ? '' : `the file is damaged (${integrity.split('\n')[0]})`,
    foreignKeys === 'ok' || foreignKeys === integrity ? '' : foreignKeys,
    auditChain.ok || integrity !== 'ok' ? '' : describeLog(auditChain),
  ]
  return `The database is not sound: ${faults.filter(Boolean).join('; ')}; ${remedy}.`
}

function describeLog({ firstBad, firstBadEntry, firstBadRow }: Verification['auditChain']): string {
  if (firstBadRow) {
    const { table, entry } = firstBadRow
    if (table === 'issued_document') {
      return entry === null
        ? 'a document is kept that no issued report names'
        : `the document of an issued report is not what was issued (entry ${entry} of the log)`
    }
    if (table.startsWith('caseload_')) return 'the caseload is not what its records come to'
    const place = entry === null ? 'the log knows nothing of it' : `entry ${entry} of the log`
    return `a row of ${table} was changed behind the log (${place})`
  }
  const entry = firstBadEntry === undefined ? '' : `, entry ${firstBadEntry}`
  return `the log was altered at change set ${firstBad}${entry}`
}
