import { z } from 'zod'
import { returns } from './entry.ts'

export interface Establishment {
  readonly code: string
  readonly name: string
  readonly kind: 'prison' | 'irc'
  readonly country: string
  readonly region: string | undefined
  readonly isActive: boolean
}

export const referenceData = {
  'referenceData.listEstablishments': {
    input: z.object({}),
    output: returns<readonly Establishment[]>(),
  },
} as const
