import { z } from 'zod'
import { returns } from './entry.ts'

const LOOKS = ['system', 'light', 'dark'] as const
export type Look = (typeof LOOKS)[number]

/** Light or dark: a matter of the machine and not of a record, so asked before one is open. */
export const look = {
  'look.find': { input: z.object({}), output: returns<Look>() },
  'look.choose': { input: z.object({ look: z.enum(LOOKS) }), output: returns<Look>() },
} as const
