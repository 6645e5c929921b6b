import { z } from 'zod'
import type { Result } from '../domain/result.ts'
import { returns } from './entry.ts'

const cell = z.union([z.string().max(4_000), z.number(), z.null()])

export interface CannotWrite {
  readonly code: 'cannot-write'
  readonly file: string
}

export const figures = {
  /** The numbers behind a figure as CSV, where the person chooses; `null` when they cancelled. */
  'figures.saveNumbers': {
    input: z.object({
      /** The file's name without its ending: what it shows, of which days, as at which. */
      name: z.string().min(1).max(150),
      rows: z.array(z.array(cell).max(200)).max(200_000),
    }),
    output: returns<Result<string, CannotWrite> | null>(),
  },
} as const
