import { daysWords } from './day-words.ts'

/** What makes a day silent, as it stands wherever silent days do. */
export function silentWords(silentAfter: number): string {
  return `nothing recorded for more than ${daysWords(silentAfter)}`
}
