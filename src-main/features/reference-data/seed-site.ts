import { v7 as uuidv7 } from 'uuid'
import type { Region } from '#shared/domain/referrals/code-lists.ts'
import type { EstablishmentTable } from '../../database/schema.ts'
import type { Writer } from '../../database/writer.ts'
import { PRISONS, REMOVAL_CENTRES } from './establishments.seed.ts'

export interface NewSite {
  readonly name: string
  readonly region: Region
  readonly isDemonstration: boolean
}

/** What a new database begins with: its site, and the establishments that a referral can name. */
export async function seedSite(tx: Writer, site: NewSite, now: string): Promise<void> {
  tx.insert('site', {
    id: uuidv7(),
    name: site.name,
    region: site.region,
    is_demonstration: site.isDemonstration ? 1 : 0,
    created_at: now,
  })
  tx.insert('setting', { id: 'identifiers', value: '"off"' })
  for (const line of linesOf(PRISONS)) tx.insert('establishment', toPrison(line))
  for (const line of linesOf(REMOVAL_CENTRES)) tx.insert('establishment', toRemovalCentre(line))
}

function linesOf(seed: string): readonly string[] {
  return seed.trim().split('\n')
}

function toPrison(line: string): EstablishmentTable {
  const [code = '', name = '', country, region, closed, sexes = '', ...rest] = line.split('|')
  const [types = '', categories = '', operator = '', postcode = '', gpOdsCode = ''] = rest
  return {
    id: uuidv7(),
    code,
    name,
    kind: 'prison',
    country: country === 'Wales' ? 'Wales' : 'England',
    region: region ? (region as Region) : null,
    is_region_verified: 0,
    is_active: closed ? 0 : 1,
    holds_men: sexes.includes('m') ? 1 : 0,
    holds_women: sexes.includes('f') ? 1 : 0,
    types,
    categories,
    operator,
    postcode,
    gp_ods_code: gpOdsCode,
  }
}

function toRemovalCentre(line: string): EstablishmentTable {
  const [code = '', name = '', country, region] = line.split('|')
  const blank = { types: 'IRC', categories: '', operator: '', postcode: '', gp_ods_code: '' }
  return {
    ...blank,
    id: uuidv7(),
    code,
    name: `${name} (IRC)`,
    kind: 'irc',
    country: country === 'Wales' ? 'Wales' : 'England',
    region: region ? (region as Region) : null,
    is_region_verified: 0,
    is_active: 1,
    holds_men: 1,
    holds_women: 0,
  }
}
