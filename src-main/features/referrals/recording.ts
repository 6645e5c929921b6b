import type { WallClock } from '../../ipc/clock.ts'

/** Who records, when, and whom to tell: what every act on a referral needs beside the database. */
export interface Recording {
  readonly clock: WallClock
  /** The columns that say where a row comes from. */
  stamp(): { readonly source: string; readonly recorded_by: string; readonly recorded_at: string }
  /** To be called after a change was kept. */
  changed(): void
}
