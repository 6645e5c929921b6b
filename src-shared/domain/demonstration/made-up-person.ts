import { addDays, type LocalDate } from '../local-date.ts'
import type { Chance } from './chance.ts'

/** A person nobody is: an NHS number of the range set aside for tests, a prison number of no series. */
export interface MadeUpPerson {
  readonly prison_number: string
  readonly nhs_number: string
  readonly date_of_birth: LocalDate
  readonly gender: string
  readonly ethnicity: string
  readonly learning_disability: string
  readonly autism: string
  readonly establishment: string
  readonly legalStatus: string
  readonly section: string
}

const LEGAL: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['SENTENCED', '47/49'],
  ['SENTENCED', '47/49'],
  ['SENTENCED', '47'],
  ['RECALL', '47/49'],
  ['REMAND', '48/49'],
  ['REMAND', '48/49'],
  ['CONVICTED_UNSENTENCED', '48/49'],
  ['IMMIGRATION_DETAINEE', '48'],
]

/** Of the South West, and here and there of another region: people are moved. */
const WOMENS_PRISONS = ['EWI', 'EWI', 'EWI', 'EWI', 'EWI', 'SDI'] as const
const MENS_PRISONS = [
  ...(['EXI', 'EXI', 'BLI', 'BLI', 'BLI', 'CWI', 'CWI'] as const),
  ...(['DAI', 'GMI', 'GMI', 'PDI', 'EEI', 'ASI', 'LYI', 'VEI'] as const),
  ...(['BXI', 'MRI'] as const),
] as const

/** The made-up person of this number; no two of one caseload have the same identifiers. */
export function madeUpPerson(luck: Chance, index: number, asAt: LocalDate): MadeUpPerson {
  const isWoman = luck.happens(0.12)
  const [legalStatus, section] = luck.pick(LEGAL)
  return {
    prison_number: prisonNumber(index),
    nhs_number: nhsNumber(index),
    date_of_birth: addDays(asAt, -luck.between(19 * 366, 62 * 365)),
    gender: isWoman ? '2' : '1',
    ethnicity: luck.pick(['A', 'A', 'A', 'A', 'C', 'D', 'H', 'J', 'M', 'M', 'N', 'P', 'Z', '99']),
    learning_disability: luck.happens(0.08) ? 'Y' : 'N',
    autism: luck.happens(0.06) ? 'Y' : 'N',
    establishment: isWoman ? luck.pick(WOMENS_PRISONS) : luck.pick(MENS_PRISONS),
    legalStatus,
    section,
  }
}

function prisonNumber(index: number): string {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / place) % 26))
  return `Z${String(index % 10_000).padStart(4, '0')}${letter(260_000)}${letter(10_000)}`
}

const WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2]

/** A valid number of the range 999: those whose check digit would be 10 are passed over. */
function nhsNumber(index: number): string {
  for (let serial = index * 2; ; serial += 1) {
    const digits = `999${String(serial).padStart(6, '0')}`
    const total = WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)
    const check = (11 - (total % 11)) % 11
    if (check !== 10) return `${digits}${check}`
  }
}
