import { bringEntriesUpToDate } from '#main/database/caseload-entries.ts'
import type { Database } from '#main/database/database.ts'
import { getInside } from '#main/database/inside.ts'
import { chance } from '#shared/domain/demonstration/chance.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { SECURITY_LEVELS, URGENCIES } from '#shared/domain/referrals/code-lists.ts'

const PROVIDERS = 40
const HISTORY_DAYS = 4000
/** One in so many still waits: a caseload of 200,000 has some 28,000 people waiting. */
const OPEN_SHARE = 0.14
const AT = '2025-09-30T09:00:00.000Z'

/**
 * Writes made-up referrals straight into the tables, and derives their entries by the program's own
 * rule. It goes around the change log, which would take hours for a million and is not measured here.
 */
export async function fill(db: Database, count: number, asAt: LocalDate): Promise<void> {
  const { sqlite, writing } = getInside(db)
  const luck = chance(1)
  const all = sqlite.prepare<[], string>('select id from establishment').pluck().all()
  const places = all as [string, ...string[]]
  const provider = sqlite.prepare("insert into organisation values (?, 'provider', ?, 0)")
  const person = sqlite.prepare('insert into person (id) values (?)')
  const referral = sqlite.prepare(`
    insert into referral (id, person_id, source, local_ref, direction, establishment_id,
      mha_section, urgency, security_level, provider_id, outcome)
    values (?, ?, 'bench', ?, ?, ?, ?, ?, ?, ?, ?)`)
  const step = sqlite.prepare(`
    insert into milestone values (?, ?, ?, 1, ?, 'day', 'bench', 'current', '', 'bench', '${AT}')`)

  sqlite.exec('begin')
  for (let at = 0; at < PROVIDERS; at += 1) provider.run(`provider-${at}`, `Provider ${at}`)
  for (let at = 0; at < count; at += 1) {
    const id = `r${String(at).padStart(7, '0')}`
    const isTransfer = luck.happens(0.88)
    const steps = isTransfer ? transferSteps(luck, asAt) : remissionSteps(luck, asAt)
    person.run(id)
    referral.run(
      ...[id, id, `R${at % 7}-${String(at).padStart(7, '0')}`],
      ...[isTransfer ? 'transfer' : 'remission', luck.pick(places)],
      ...[luck.pick(['47', '47/49', '48', '48/49']), luck.pick(URGENCIES)],
      ...[luck.pick(SECURITY_LEVELS), `provider-${luck.between(0, PROVIDERS - 1)}`],
      steps.some(([type]) => type === 'admitted') ? 'admitted' : null,
    )
    for (const [type, on] of steps) step.run(`${id} ${type}`, id, type, on)
  }
  sqlite.exec('update caseload_rule set version = 0')
  sqlite.exec('commit')
  await bringEntriesUpToDate(sqlite, writing)
}

type Luck = ReturnType<typeof chance>
type Steps = readonly (readonly [type: string, on: LocalDate])[]

const STEPS = [
  ['need_identified', 0],
  ['referral_made', 5],
  ['first_psychiatric_assessment', 25],
  ['bed_identified', 40],
  ['mhcs_application', 8],
  ['warrant_issued', 6],
  ['admitted', 4],
] as const

function transferSteps(luck: Luck, asAt: LocalDate): Steps {
  const isOpen = luck.happens(OPEN_SHARE)
  const begun = isOpen ? luck.between(1, 200) : luck.between(200, HISTORY_DAYS)
  const reached = isOpen ? luck.between(2, STEPS.length - 1) : STEPS.length
  let on = addDays(asAt, -begun)
  return STEPS.slice(0, reached).flatMap(([type, most]) => {
    on = addDays(on, luck.between(0, most))
    return on <= asAt ? [[type, on] as const] : []
  })
}

function remissionSteps(luck: Luck, asAt: LocalDate): Steps {
  const isOpen = luck.happens(OPEN_SHARE)
  const ready = addDays(asAt, -(isOpen ? luck.between(1, 90) : luck.between(90, HISTORY_DAYS)))
  if (isOpen) return [['remission_ready', ready]]
  return [
    ['remission_ready', ready],
    ['returned', addDays(ready, luck.between(0, 60))],
  ]
}
