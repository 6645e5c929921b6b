/** The code lists of a referral. Sources: docs/specs/code-lists.md. */

export const DIRECTIONS = ['transfer', 'remission'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** MHSDS-derived gender, and X of the person stated gender code. */
export const GENDERS = ['1', '2', '3', '4', '9', 'X'] as const

/** NHS ethnic category. Z (not stated) and 99 (not known) stay apart in every report. */
export const ETHNICITIES = [
  ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L'],
  ...['M', 'N', 'P', 'R', 'S', 'Z', '99'],
] as const

export const ETHNICITY_GROUPS = [
  'white',
  'mixed',
  'asian',
  'black',
  'other',
  'not_stated',
  'not_known',
] as const
export type EthnicityGroup = (typeof ETHNICITY_GROUPS)[number]

const GROUP_MEMBERS: readonly (readonly [EthnicityGroup, string])[] = [
  ['white', 'ABC'],
  ['mixed', 'DEFG'],
  ['asian', 'HJKL'],
  ['black', 'MNP'],
  ['other', 'RS'],
  ['not_stated', 'Z'],
]

/** The group in which an ethnic category is reported; `undefined` for no or an unknown code. */
export function ethnicityGroup(code: string | undefined): EthnicityGroup | undefined {
  if (code === '99') return 'not_known'
  if (!code) return undefined
  return GROUP_MEMBERS.find(([, members]) => members.includes(code))?.[0]
}

/** MHSDS learning disability and autism status codes, and the plain Y and N of local returns. */
export const DISABILITY_STATUSES = ['Y', 'N', '1', '2', '3', '4', '5', 'U', 'X', 'Z'] as const

/** Legal status as the prison service's own systems hold it. */
export const LEGAL_STATUSES = [
  'RECALL',
  'DEAD',
  'INDETERMINATE_SENTENCE',
  'SENTENCED',
  'CONVICTED_UNSENTENCED',
  'CIVIL_PRISONER',
  'IMMIGRATION_DETAINEE',
  'REMAND',
  'UNKNOWN',
  'OTHER',
] as const
export type LegalStatus = (typeof LEGAL_STATUSES)[number]

/** Sections of the Mental Health Act 1983 under which someone moves. */
export const MHA_SECTIONS = [
  ...['35', '36', '37', '37/41', '38', '45A'],
  ...['47', '47/49', '48', '48/49'],
] as const

export const URGENCIES = ['routine', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Where someone is to go. PICU and acute are types of bed, listed beside the levels of security. */
export const SECURITY_LEVELS = ['acute', 'picu', 'low', 'medium', 'high'] as const
export type SecurityLevel = (typeof SECURITY_LEVELS)[number]

export const OUTCOMES = [
  'admitted',
  'withdrawn',
  'no_longer_meets_criteria',
  'released',
  'released_detained_civil',
  'released_to_community',
  'removed',
  'court_disposal',
  'died',
  'returned',
] as const
export type Outcome = (typeof OUTCOMES)[number]

/** NHS regions of England as the command line names them. */
export const REGIONS = ['NEY', 'NW', 'MID', 'EE', 'LON', 'SE', 'SW'] as const
export type Region = (typeof REGIONS)[number]

/** Whose delay it was: kept apart from the reason. */
export const ATTRIBUTIONS = [
  'PRISON',
  'PRISON_MH',
  'RECEIVING',
  'COMMISSIONER',
  'MHCS',
  'HOME_OFFICE',
  'COURT',
  'NONE',
] as const
export type Attribution = (typeof ATTRIBUTIONS)[number]

/** Reasons for delay: A to F of a transfer, G of a remission. */
export const DELAY_REASONS = [
  ...['A1', 'A2', 'A3', 'A4'],
  ...['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'],
  ...['C1', 'C2', 'C3', 'C4', 'C5'],
  ...['D1', 'D2', 'D3', 'D4', 'D5'],
  ...['E1', 'E2', 'E3'],
  ...['F1', 'F2', 'F3'],
  ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9'],
] as const
export type DelayReason = (typeof DELAY_REASONS)[number]

/** The stages of a transfer in their order, and the guidance's second stage, which overlaps them. */
export const PATHWAY_STAGES = [
  'need_to_referral',
  'referral_to_assessment',
  'assessment_to_bed',
  'bed_to_application',
  'application_to_warrant',
  'warrant_to_admission',
  'assessment_to_admission',
] as const
export type PathwayStage = (typeof PATHWAY_STAGES)[number]
