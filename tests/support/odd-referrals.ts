import { v7 as uuidv7 } from 'uuid'
import { type Database, inTransaction } from '#main/database/database.ts'
import type { ReferralTable } from '#main/database/schema.ts'
import type { Writer } from '#main/database/writer.ts'
import type { Milestone } from '#shared/domain/referrals/milestone.ts'
import type { ReferralFacts } from '#shared/domain/referrals/referral.ts'
import { seededRandom, someReferrals } from './some-referrals.ts'

const AT = '2025-09-30T09:00:00.000Z'
const RECORDED = { source: 'test', recorded_by: 'tester', recorded_at: AT } as const
const CURRENT = { ...RECORDED, state: 'current', note: '' } as const
const PROVIDERS = ['Fromeside', 'Langdon']

type Draw = <Value>(values: readonly Value[]) => Value | null

/** Writes made-up referrals with missing, partial and odd dates, delays and blockages into a database. */
export function writeOddReferrals(db: Database, count: number): Promise<void> {
  const random = seededRandom(7)
  const draw: Draw = (values) => values[Math.floor(random() * values.length)] ?? null
  return inTransaction(db, 'test.write', async (tx) => {
    const places = await listPlaces(tx)
    for (const name of PROVIDERS) {
      tx.insert('organisation', { id: name, role: 'provider', name, is_provisional: 0 })
    }
    for (const [at, facts] of someReferrals(5, count).entries()) {
      const id = insertReferral(tx, { facts, at, draw, places })
      insertSteps(tx, id, facts)
      insertReasons(tx, id, { facts, draw })
    }
  })
}

async function listPlaces(tx: Writer): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('establishment')
    .select('id')
    .where('code', 'in', ['EXI', 'BLI', 'LEI'])
    .execute()
  return rows.map(({ id }) => id)
}

interface Drawn {
  readonly facts: ReferralFacts
  readonly at: number
  readonly draw: Draw
  readonly places: readonly string[]
}

function insertReferral(tx: Writer, { facts, at, draw, places }: Drawn): string {
  const id = uuidv7()
  tx.insert('person', {
    ...{ id, prison_number: null, nhs_number: null, date_of_birth: null, gender: null },
    ...{ prison_number_hash: null, nhs_number_hash: null, ethnicity: null },
    ...{ learning_disability: null, autism: null },
  })
  const referral: ReferralTable = {
    ...{ id, person_id: id, source: 'test', direction: facts.direction },
    local_ref: `${draw(['R1', 'm', 'É'])}-${String(at).padStart(5, '0')}`,
    establishment_id: draw([...places, null]),
    mha_section: draw(['47', '47/49', '48/49', null]),
    urgency: draw(['routine', 'urgent', 'emergency', null] as const),
    security_level: draw(['picu', 'low', 'medium', 'high', null] as const),
    provider_id: draw([...PROVIDERS, null]),
    outcome: facts.outcome ?? null,
    outcome_on: facts.outcomeOn ?? draw([facts.outcome ? '2025-08' : null, null]),
    ...{ legal_status: null, commissioner_id: null, unit_id: null, age_at_referral: null },
    release_on: null,
  }
  tx.insert('referral', referral)
  return id
}

function insertSteps(tx: Writer, id: string, { days, months }: ReferralFacts): void {
  for (const [at, [type, on]] of [...Object.entries(days), ...Object.entries(months)].entries()) {
    tx.insert('milestone', {
      ...{ id: uuidv7(), referral_id: id, type: type as Milestone, ordinal: at + 1 },
      ...{ reached_on: on, reached_precision: on.length === 7 ? 'month' : 'day' },
      ...{ ...RECORDED, state: 'current', reason: '' },
    })
  }
}

function insertReasons(tx: Writer, id: string, { facts, draw }: Pick<Drawn, 'facts' | 'draw'>) {
  const kept = { referral_id: id, ...CURRENT }
  if (facts.delays.length > 0) {
    tx.insert('delay', { id: uuidv7(), stage: 1, reason: 'B1', attribution: null, ...kept })
  }
  const from = facts.days.referral_made
  if (from && draw([true, false, false, false])) {
    const blockage = { stage: 'assessment_to_bed', reason: 'C1', holder: 'RECEIVING' } as const
    tx.insert('blockage', { id: uuidv7(), ...blockage, began_on: from, ended_on: null, ...kept })
  }
}
