import type { WallClock } from '../../ipc/clock.ts'

/** Who writes, when, and whom to tell: what every act on a project needs beside the database. */
export interface Keeping {
  readonly clock: WallClock
  readonly author: string
  /** To be called after a change was kept. */
  changed(): void
}

/** The columns that say who wrote a row, and when. */
export function recordedNow({ clock, author }: Keeping) {
  return { recorded_by: author, recorded_at: clock.now() }
}
