import type { IssueCode } from './issue.ts'

/** What each issue of an import is called. */
export const ISSUE_NAMES: Readonly<Record<IssueCode, string>> = {
  REQUIRED_MISSING: 'Required value missing',
  DATE_INVALID: 'Not a date',
  DATE_FUTURE: 'Date in the future',
  DATE_ORDER: 'Dates in an odd order',
  DATE_PARTIAL: 'Month without a day',
  DUPLICATE_IN_FILE: 'Reference twice in the file',
  ROW_MALFORMED: 'Row cannot be read',
  VALUE_TOO_LONG: 'Value too long',
  CODE_UNKNOWN: 'Value not known',
  NHS_NUMBER_INVALID: 'NHS number not valid',
  PRISON_NUMBER_INVALID: 'Prison number not valid',
  PROBABLE_DUPLICATE: 'Probable duplicate',
  CORRECTED_HERE: 'Corrected here before, replaced by the return',
}
