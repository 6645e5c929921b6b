/** What a pack is of, on the command line. */
import type { ReportFailure } from '#shared/contract/board-reports.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import { TEMPLATES } from '#shared/domain/board-reports/report-templates.ts'
import { type readOptions, UsageError } from './command.ts'

/** The place or the project that is named, where one is. */
export function subjectNamed(options: ReturnType<typeof readOptions>): ReportSubject | undefined {
  const [code, name, id] = ['establishment', 'provider', 'project'].map((one) => options.text(one))
  const named: readonly ReportSubject[] = [
    ...(code === undefined ? [] : [{ kind: 'establishment', code } as const]),
    ...(name === undefined ? [] : [{ kind: 'provider', name } as const]),
    ...(id === undefined ? [] : [{ kind: 'project', id } as const]),
  ]
  if (named.length > 1) {
    throw new UsageError('A report is on one thing: give --establishment, --provider or --project.')
  }
  return named[0]
}

type SubjectFailure = Extract<
  ReportFailure,
  { readonly code: 'internal-only' | 'subject-missing' | 'subject-not-taken' | 'subject-not-there' }
>

/** Why a report cannot be made of what is named, and what to do. */
export function describeSubjectFailure(failure: SubjectFailure): string {
  switch (failure.code) {
    case 'internal-only':
      return `${TEMPLATES[failure.template].name}: it names people or a place, and its counts are small, so it never leaves the region. Nothing was written; give --audience internal.`
    case 'subject-missing':
      return failure.needs === 'place'
        ? 'A briefing is on one place: give --establishment CODE or --provider NAME.'
        : 'A project report is on one project: give --project ID.'
    case 'subject-not-taken':
      return `${TEMPLATES[failure.template].name}: it is of the whole region. Leave out what it is to be on, or give another --template.`
    case 'subject-not-there':
      return NOT_THERE[failure.kind]
  }
}

const NOT_THERE = {
  establishment:
    'There is no establishment with this code. Codes are as in a return’s column establishment, such as EXI.',
  provider:
    'No referral has this receiving provider. Write its name as in a return’s column receiving_provider.',
  project: 'There is no project with this id. The list of projects has its id in the address.',
} as const
