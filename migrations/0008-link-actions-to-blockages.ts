import { type Kysely, sql } from 'kysely'

/**
 * The recorded blockage that an action answers. It is no foreign key: an action stays when an import,
 * and a blockage of one of its referrals, is taken back, so that the loss can be shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table project_action add column blockage_id text`.execute(db)
}
