import { type LocalDate, localDate } from '#shared/domain/local-date.ts'

const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** The day it is in London, where every date of a referral is meant. */
export function today(): LocalDate {
  return localDate(LONDON.format(new Date()))
}
