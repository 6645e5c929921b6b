import type { Migration } from 'kysely/migration'
import * as m0001 from './0001-create-reference-data.ts'
import * as m0002 from './0002-create-referrals.ts'
import * as m0003 from './0003-create-imports.ts'
import * as m0004 from './0004-create-change-log.ts'
import * as m0005 from './0005-create-blockages.ts'
import * as m0006 from './0006-create-projects.ts'
import * as m0007 from './0007-create-own-measures.ts'
import * as m0008 from './0008-link-actions-to-blockages.ts'
import * as m0009 from './0009-keep-issued-reports.ts'
import * as m0010 from './0010-keep-caseload-entries.ts'
import * as m0011 from './0011-sign-packs.ts'

/** The history of the file on disk, in order: listed, not scanned, and frozen once released. */
export const migrations: Record<string, Migration> = {
  '0001-create-reference-data': m0001,
  '0002-create-referrals': m0002,
  '0003-create-imports': m0003,
  '0004-create-change-log': m0004,
  '0005-create-blockages': m0005,
  '0006-create-projects': m0006,
  '0007-create-own-measures': m0007,
  '0008-link-actions-to-blockages': m0008,
  '0009-keep-issued-reports': m0009,
  '0010-keep-caseload-entries': m0010,
  '0011-sign-packs': m0011,
}
