import { z } from 'zod'
import { localDate } from '../domain/local-date.ts'

/** One call of the contract: what is checked on the way in, and the type of what comes out. */
export interface Entry {
  readonly input: z.ZodType
  readonly output: Returns<unknown>
}

export interface Returns<Type> {
  readonly __type?: Type
}

/** The output of a call, which is a type only: it is made by our own main process. */
export function returns<Type>(): Returns<Type> {
  return {}
}

/** A calendar day as it crosses the wire. */
export const day = z.iso.date().transform(localDate)
