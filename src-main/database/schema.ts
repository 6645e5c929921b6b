/** The tables as Kysely sees them: snake_case, singular, as in the migrations. */
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { StatutoryRegime } from '#shared/domain/referrals/clocks.ts'
import type {
  Attribution,
  DelayReason,
  Direction,
  Outcome,
  PathwayStage,
  Region,
  SecurityLevel,
  Urgency,
} from '#shared/domain/referrals/code-lists.ts'
import type { Milestone, Precision } from '#shared/domain/referrals/milestone.ts'
import type { CaseloadSchema, CaseloadViewTable } from './schema-of-caseload.ts'
import { IMPORT_TABLES, type ImportSchema } from './schema-of-imports.ts'
import {
  ISSUED_REPORT_TABLES,
  type IssuedDocumentTable,
  type IssuedReportSchema,
} from './schema-of-issued-reports.ts'
import { PROJECT_TABLES, type ProjectSchema } from './schema-of-projects.ts'
import { SIGNING_TABLES, type SigningSchema } from './schema-of-signing.ts'

type Flag = 0 | 1

export interface SiteTable {
  readonly id: string
  readonly name: string
  readonly region: Region
  readonly is_demonstration: Flag
  readonly created_at: string
}

export interface SettingTable {
  readonly id: string
  readonly value: string
}

export interface StatutoryRegimeTable {
  readonly id: string
  readonly effective_from: LocalDate
  readonly regime: StatutoryRegime
}

export interface EstablishmentTable {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: 'prison' | 'irc'
  readonly country: 'England' | 'Wales'
  readonly region: Region | null
  readonly is_region_verified: Flag
  readonly is_active: Flag
  readonly holds_men: Flag
  readonly holds_women: Flag
  readonly types: string
  readonly categories: string
  readonly operator: string
  readonly postcode: string
  readonly gp_ods_code: string
}

export interface OrganisationTable {
  readonly id: string
  readonly role: 'commissioner' | 'provider'
  readonly name: string
  readonly is_provisional: Flag
}

export interface UnitTable {
  readonly id: string
  readonly organisation_id: string | null
  readonly name: string
  readonly is_provisional: Flag
}

export interface PersonTable {
  readonly id: string
  readonly prison_number: string | null
  readonly nhs_number: string | null
  readonly date_of_birth: LocalDate | null
  readonly prison_number_hash: string | null
  readonly nhs_number_hash: string | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly learning_disability: string | null
  readonly autism: string | null
}

export interface ReferralTable {
  readonly id: string
  readonly person_id: string
  readonly source: string
  readonly local_ref: string
  readonly direction: Direction
  readonly establishment_id: string | null
  readonly legal_status: string | null
  readonly mha_section: string | null
  readonly urgency: Urgency | null
  readonly security_level: SecurityLevel | null
  readonly commissioner_id: string | null
  readonly provider_id: string | null
  readonly unit_id: string | null
  readonly age_at_referral: number | null
  readonly outcome: Outcome | null
  /** A day, or a month where only that is known. */
  readonly outcome_on: string | null
  readonly release_on: string | null
}

export interface MilestoneTable {
  readonly id: string
  readonly referral_id: string
  readonly type: Milestone
  readonly ordinal: number
  readonly reached_on: string
  readonly reached_precision: Precision
  readonly source: string
  readonly state: 'current' | 'corrected' | 'withdrawn'
  readonly reason: string
  readonly recorded_by: string
  readonly recorded_at: string
}

export interface DelayTable {
  readonly id: string
  readonly referral_id: string
  readonly stage: 1 | 2
  readonly reason: DelayReason
  readonly attribution: Attribution | null
  readonly note: string
  readonly source: string
  readonly state: 'current' | 'corrected' | 'withdrawn'
  readonly recorded_by: string
  readonly recorded_at: string
}

interface Recorded {
  readonly source: string
  readonly state: 'current' | 'withdrawn'
  readonly recorded_by: string
  readonly recorded_at: string
}

export interface BlockageTable extends Recorded {
  readonly id: string
  readonly referral_id: string
  readonly stage: PathwayStage
  readonly reason: DelayReason
  readonly holder: Attribution
  readonly began_on: LocalDate
  readonly ended_on: LocalDate | null
  readonly note: string
}

export interface ChaseTable extends Recorded {
  readonly id: string
  readonly referral_id: string
  readonly blockage_id: string | null
  readonly chased_on: LocalDate
  /** Who was chased. */
  readonly organisation: Attribution
  readonly answer: string
}

export interface NoteTable extends Recorded {
  readonly id: string
  readonly referral_id: string
  readonly written_on: LocalDate
  readonly text: string
}

/** The tables of the record: written only by a `Writer`, and every change of them logged. */
export interface RecordSchema
  extends ImportSchema,
    ProjectSchema,
    IssuedReportSchema,
    SigningSchema {
  readonly site: SiteTable
  readonly setting: SettingTable
  readonly statutory_regime: StatutoryRegimeTable
  readonly establishment: EstablishmentTable
  readonly organisation: OrganisationTable
  readonly unit: UnitTable
  readonly person: PersonTable
  readonly referral: ReferralTable
  readonly milestone: MilestoneTable
  readonly delay: DelayTable
  readonly blockage: BlockageTable
  readonly chase: ChaseTable
  readonly note: NoteTable
  readonly caseload_view: CaseloadViewTable
}

/** The names of those tables, parents before their children. */
export const RECORD_TABLES = Object.keys({
  site: true,
  setting: true,
  statutory_regime: true,
  establishment: true,
  organisation: true,
  unit: true,
  person: true,
  referral: true,
  milestone: true,
  delay: true,
  blockage: true,
  chase: true,
  note: true,
  ...IMPORT_TABLES,
  ...ISSUED_REPORT_TABLES,
  ...SIGNING_TABLES,
  caseload_view: true,
  ...PROJECT_TABLES,
} satisfies Record<keyof RecordSchema, true>) as readonly (keyof RecordSchema)[]

export interface ChangeSetTable {
  readonly seq: number
  readonly id: string
  readonly act: string
  /** Why, where the act asks for a reason. */
  readonly reason: string
  /** Hybrid logical clock: sorts as text, whatever the wall clock did. */
  readonly clock: string
  readonly author: string
  readonly site_id: string
  readonly changes: number
  readonly previous_hash: string
  readonly hash: string
}

export interface ChangeTable {
  readonly seq: number
  readonly set_seq: number
  readonly kind: 'insert' | 'update' | 'remove'
  readonly entity: string
  readonly row_id: string
  readonly field: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface ViewLogTable {
  readonly id: string
  readonly referral_id: string
  readonly viewed_by: string
  readonly viewed_at: string
}

export interface Schema extends RecordSchema, CaseloadSchema {
  readonly change_set: ChangeSetTable
  readonly change: ChangeTable
  readonly view_log: ViewLogTable
  readonly issued_document: IssuedDocumentTable
}
