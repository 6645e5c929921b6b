import type { BehindFailure, PackFormat, ReportFailure } from '#shared/contract/board-reports.ts'
import type { Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import { TEMPLATES } from '#shared/domain/board-reports/report-templates.ts'

export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
  internal: 'Internal',
  external: 'External',
}

export const AUDIENCE_MEANINGS: Readonly<Record<Audience, string>> = {
  internal: 'Every figure as it is, small numbers too. Not to be passed on.',
  external:
    'Small numbers are hidden and others rounded; no establishment, no reference, no free text.',
}

export const FORMAT_NAMES: Readonly<Record<PackFormat, string>> = {
  pdf: 'Report as PDF',
  docx: 'Report to edit (DOCX)',
  pptx: 'Slides (PPTX)',
  xlsx: 'Workbook (XLSX)',
  ods: 'Workbook (ODS)',
  csv: 'Tables as CSV',
}

/** A refusal in words, and whether it stands beside the period. */
export function explainReportFailure(failure: ReportFailure): string {
  switch (failure.code) {
    case 'period-reversed':
      return 'The period ends before it begins. Change one of its dates.'
    case 'names-in-words':
      return `Your words name ${failure.names.join(', ')}. Outside the region no place and no referral may be named: change the words, or choose Internal.`
    case 'internal-only':
      return `${TEMPLATES[failure.template].name}: this kind of report names people or a place, and its counts are small, so it never leaves the region. Choose Internal.`
    case 'subject-missing':
      return failure.needs === 'place'
        ? 'Choose the prison or the provider that the briefing is on.'
        : 'Choose the project that the report is on.'
    case 'subject-not-taken':
      return 'This kind of report is of the whole region. Choose its kind again.'
    case 'subject-not-there':
      return 'What the report is to be on is not there any more. Choose again.'
    case 'cannot-write':
      return `Nothing can be written into ${failure.folder}. No file was made; choose another folder.`
    case 'holds-a-pack':
      return `There is a report in ${failure.folder} already, and it was left as it is. Choose another folder.`
  }
}

/** Why the referrals behind a figure are not listed. */
export function explainBehindFailure(failure: BehindFailure): string {
  switch (failure.code) {
    case 'external':
      return 'A report that leaves the region shows nobody. Choose Internal.'
    case 'no-such-figure':
      return 'This report has no such figure. Open it again from the list.'
    default:
      return explainReportFailure(failure)
  }
}
