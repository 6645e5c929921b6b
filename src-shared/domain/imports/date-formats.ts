import { type LocalDate, localDate, makeLocalDate, parseLocalDate } from '../local-date.ts'

/** A way of writing dates, ready to be tried on a cell; `dd` and `MM` take one digit as well as two. */
export interface DateFormat {
  /** As the recipe writes it, such as `dd/MM/yyyy`. */
  readonly text: string
  readonly pattern: RegExp
}

/** Ways of writing dates that returns are known to use. */
export const COMMON_DATE_FORMATS = [
  'dd/MM/yyyy',
  'd/M/yyyy',
  'dd/MM/yy',
  'dd-MM-yyyy',
  'dd.MM.yyyy',
  'dd-MMM-yyyy',
  'dd-MMM-yy',
  'd MMM yyyy',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'MMM yyyy',
  'MMM-yy',
  'MM/yyyy',
] as const

const MONTHS = [
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun'],
  ...['jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
]
const MONTH_NAME =
  '(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?' +
  '|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  yy: '(?<shortYear>\\d{2})',
  MMMM: MONTH_NAME,
  MMM: MONTH_NAME,
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  'HH:mm': '\\d{1,2}:\\d{2}',
  'HH:mm:ss': '\\d{1,2}:\\d{2}:\\d{2}',
}

/**
 * Reads a format as people write it: `d`, `dd`, `M`, `MM`, `MMM`, `yy`, `yyyy`, a time of day, and
 * whatever stands between. `undefined` where it is none, or has no year and month.
 */
export function compileDateFormat(text: string): DateFormat | undefined {
  const pieces = text.trim().match(/h{1,2}:mm(?::ss)?|y+|m+|d+|[a-z]+|[^a-z]+/gi) ?? []
  const patterns = pieces.map(patternOf)
  if (patterns.includes(undefined)) return undefined
  const source = patterns.join('')
  const count = (names: string) => source.split(new RegExp(`\\?<(?:${names})>`)).length - 1
  if (count('year|shortYear') !== 1 || count('month|name') !== 1 || count('day') > 1) {
    return undefined
  }
  return { text, pattern: new RegExp(`^${source}$`, 'i') }
}

function patternOf(piece: string): string | undefined {
  if (!/[a-z]/i.test(piece)) return piece.replace(/[^\s\d]/g, '\\$&').replace(/\s+/g, '\\s+')
  const token = piece.includes(':')
    ? piece.replace(/^h+/i, 'HH').replace(/mm/i, 'mm').replace(/ss/i, 'ss')
    : piece.replace(/m/gi, 'M').replace(/[yd]/gi, (letter) => letter.toLowerCase())
  return TOKENS[token]
}

/** A day as `YYYY-MM-DD`, or a month as `YYYY-MM` where the cell gives no day. */
export interface ReadDate {
  readonly on: string
  readonly precision: 'day' | 'month'
}

/**
 * Reads a cell as a date: ISO always, and then each format in turn. `undefined` where it fits none,
 * or fits one but is no day of the calendar. A year of two digits is of this century, but for a day
 * that must not lie after `notAfter`, such as a date of birth: that one is of the century before.
 */
export function readDate(
  text: string,
  formats: readonly DateFormat[],
  notAfter?: LocalDate,
): ReadDate | undefined {
  const iso = readIso(text)
  if (iso) return iso
  for (const { pattern } of formats) {
    const groups = pattern.exec(text)?.groups
    const read = groups && fromGroups(groups, notAfter)
    if (read) return read
  }
  return undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function fromGroups(
  { year, shortYear, month, name, day }: Groups,
  notAfter: LocalDate | undefined,
): ReadDate | undefined {
  const number = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month)
  const inCentury = (century: number) =>
    makeLocalDate(century + Number(shortYear), number, Number(day ?? 1))
  const recent = year ? makeLocalDate(Number(year), number, Number(day ?? 1)) : inCentury(2000)
  const tooLate = !year && recent && notAfter && recent > notAfter
  const on = tooLate ? inCentury(1900) : recent
  if (!on) return undefined
  return day === undefined ? { on: on.slice(0, 7), precision: 'month' } : { on, precision: 'day' }
}

const ISO_MONTH = /^(\d{4})-(\d{2})$/
const ISO_TIME =
  /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i

function readIso(text: string): ReadDate | undefined {
  const day = parseLocalDate(text)
  if (day) return { on: day, precision: 'day' }
  const month = ISO_MONTH.exec(text)
  if (month && makeLocalDate(Number(month[1]), Number(month[2]), 1)) {
    return { on: text, precision: 'month' }
  }
  const time = ISO_TIME.exec(text)
  if (!time) return undefined
  const [, stamp, zone] = time
  const stamped = parseLocalDate(String(stamp))
  const on = stamped && zone ? dayInLondon(text) : stamped
  return on && { on, precision: 'day' }
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day on which an instant falls where the service is: half past eleven at night may be tomorrow. */
function dayInLondon(instant: string): LocalDate | undefined {
  const time = Date.parse(instant.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? undefined : localDate(LONDON.format(time))
}

/**
 * The formats that read every one of these cells: none where some cell fits none, several where the
 * cells leave open which is meant, and a person has to say.
 */
export function formatsThatFit(
  cells: readonly string[],
  candidates: readonly string[] = COMMON_DATE_FORMATS,
): readonly string[] {
  const open = cells.filter((cell) => !readIso(cell))
  if (open.length === 0) return []
  const compiled = candidates.map(compileDateFormat).filter((format) => format !== undefined)
  return compiled
    .filter((format) => open.every((cell) => readDate(cell, [format]) !== undefined))
    .map(({ text }) => text)
}
