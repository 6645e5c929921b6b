import type { CaseloadChoices } from '#shared/contract/caseload.ts'
import type { ListStatus } from '#shared/domain/caseload/list-status.ts'
import { compareText } from '#shared/domain/compare-text.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'
import { STAGES } from '#shared/domain/referrals/referral.ts'
import type { Reader } from '../../database/writer.ts'
import { listValues } from './caseload.queries.ts'

/** What the filters of a caseload can choose from: the values that its entries have. */
export async function choicesIn(
  entries: Reader,
  status: ListStatus,
  names: ReadonlyMap<string, string>,
): Promise<CaseloadChoices> {
  const words = async (column: string) =>
    (await listValues(entries, status, column)).map(String).sort(compareText)
  const codes = async (column: string, list: readonly string[]) =>
    (await listValues(entries, status, column))
      .map(Number)
      .sort((a, b) => a - b)
      .flatMap((place) => list[place] ?? [])
  const present = new Set(await words('establishment_name'))
  return {
    establishments: [...names]
      .filter(([, name]) => present.has(name))
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => compareText(a.name, b.name)),
    providers: await words('provider'),
    mhaSections: await words('mha_section'),
    outcomes: await words('outcome'),
    securityLevels: await codes('security_level', SECURITY_LEVELS),
    urgencies: await codes('urgency', URGENCIES),
    stages: await codes('stage', STAGES),
  }
}

/** Every provider that an entry names. */
export async function providersIn(entries: Reader): Promise<readonly string[]> {
  return (await listValues(entries, 'all', 'provider')).map(String)
}
