/** The tables of imports as Kysely sees them. */

interface MappingRecipeTable {
  readonly id: string
  readonly name: string
  readonly recipe: string
  readonly saved_at: string
}

export interface ImportBatchTable {
  readonly id: string
  readonly source: string
  readonly file_name: string
  readonly file_sha256: string
  readonly rows_read: number
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly parked: number
  readonly rejected: number
  readonly ignored_columns: string
  readonly imported_by: string
  readonly imported_at: string
  readonly undone_at: string | null
}

export interface ImportRowTable {
  readonly id: string
  readonly batch_id: string
  readonly row_number: number
  readonly state: 'rejected' | 'parked'
  readonly cells: string
}

export interface ImportIssueTable {
  readonly id: string
  readonly batch_id: string
  readonly referral_id: string | null
  readonly row_number: number
  readonly column_name: string
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly value: string
  readonly message: string
}

export interface ImportSchema {
  readonly mapping_recipe: MappingRecipeTable
  readonly import_batch: ImportBatchTable
  readonly import_row: ImportRowTable
  readonly import_issue: ImportIssueTable
}

/** Their names, parents before their children. */
export const IMPORT_TABLES = {
  mapping_recipe: true,
  import_batch: true,
  import_row: true,
  import_issue: true,
} satisfies Record<keyof ImportSchema, true>
