import { addDays, type LocalDate, makeLocalDate } from '#shared/domain/local-date.ts'
import { type Result, refuse, succeed } from '#shared/domain/result.ts'

export type TypedDateRefusal =
  | { readonly code: 'not-a-date' }
  | {
      readonly code: 'no-such-day'
      readonly day: number
      readonly month: number
      readonly year: number
    }

const MONTH_STARTS = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun'],
  ...['jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
]
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/**
 * What someone meant who typed a date: `5/9/25`, `05.09.2025`, `5 sep`, `5 September 2025`,
 * `2025-09-05`, `today`, `yesterday`, or `-3` for three days ago. The day comes before the month.
 * Without a year it is the latest such day that is not in the future.
 */
export function parseTypedDate(
  typed: string,
  today: LocalDate,
): Result<LocalDate, TypedDateRefusal> {
  const text = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[,\s]+/g, ' ')
  if (text === 'today') return succeed(today)
  if (text === 'yesterday') return succeed(addDays(today, -1))
  const back = /^[-\u2212] ?(\d{1,3})$/.exec(text)
  if (back) return succeed(addDays(today, -Number(back[1])))

  const parts = readParts(text)
  if (!parts) return refuse({ code: 'not-a-date' })
  return parts.year === undefined
    ? latest(parts.day, parts.month, today)
    : made(parts.day, parts.month, parts.year)
}

interface Parts {
  readonly day: number
  readonly month: number
  readonly year: number | undefined
}

function readParts(text: string): Parts | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) }

  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text)
  if (numbers) return partsOf(numbers[1], Number(numbers[2]), numbers[3])

  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]?([a-z]{3,9})\.?(?:[ .-]?(\d{4}|\d{2}))?$/.exec(
    text,
  )
  const month = monthOf(words?.[2] ?? '')
  return words && month ? partsOf(words[1], month, words[3]) : undefined
}

function partsOf(day: string | undefined, month: number, year: string | undefined): Parts {
  const full = year?.length === 2 ? `20${year}` : year
  return { day: Number(day), month, year: full === undefined ? undefined : Number(full) }
}

/** 1 to 12, or 0 where the word does not begin the name of a month. */
function monthOf(word: string): number {
  const index = MONTH_STARTS.indexOf(word.slice(0, 3))
  const isMonth = MONTH_NAMES[index]?.startsWith(word) || word === 'sept'
  return isMonth ? index + 1 : 0
}

function made(day: number, month: number, year: number): Result<LocalDate, TypedDateRefusal> {
  const on = makeLocalDate(year, month, day)
  return on ? succeed(on) : refuse({ code: 'no-such-day', day, month, year })
}

function latest(day: number, month: number, today: LocalDate): Result<LocalDate, TypedDateRefusal> {
  const year = Number(today.slice(0, 4))
  const thisYear = made(day, month, year)
  return thisYear.ok && thisYear.value > today ? made(day, month, year - 1) : thisYear
}

/** A date as it is put into a field to be changed: `05/09/2025`. */
export function typedForm(on: LocalDate): string {
  const [year, month, day] = on.split('-')
  return `${day}/${month}/${year}`
}
