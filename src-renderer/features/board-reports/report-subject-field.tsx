import { useQuery } from '@tanstack/react-query'
import type { ReportSubjects } from '#shared/contract/board-reports.ts'
import { type ReportSubject, subjectOf } from '#shared/domain/board-reports/report-subject.ts'
import type { TemplateName } from '#shared/domain/board-reports/report-templates.ts'
import { call } from '../../api/call.ts'
import { ChoiceField } from '../../components/form/choice-field.tsx'

interface Props {
  readonly template: TemplateName
  readonly value: ReportSubject | undefined
  readonly onChange: (subject: ReportSubject | undefined) => void
}

/** The place or the project that a report is on; nothing where a report is of the whole region. */
export function ReportSubjectField({ template, value, onChange }: Props) {
  const needs = subjectOf(template)
  const { data } = useQuery({
    queryKey: ['boardReports', 'subjects'],
    queryFn: () => call('boardReports.listSubjects', {}),
    enabled: needs !== undefined,
  })
  if (!needs) return null
  const subjects = needs === 'place' ? placesOf(data) : projectsOf(data)
  const keyed = subjects.flatMap(({ choices }) => choices)
  const chosen = keyed.find(({ subject }) => keyOf(subject) === (value && keyOf(value)))
  return (
    <ChoiceField
      label={needs === 'place' ? 'Prison or provider' : 'Project'}
      value={chosen?.value ?? ''}
      placeholder="Choose one"
      choices={subjects.filter(({ choices }) => choices.length > 0)}
      onChange={(key) => onChange(keyed.find((one) => one.value === key)?.subject)}
      help={
        needs === 'place'
          ? 'Those with a referral.'
          : 'Projects are kept under Quality improvement.'
      }
    />
  )
}

/** What a report of a template is on: what was chosen for another kind of report does not count. */
export function subjectFor(
  template: TemplateName,
  subject: ReportSubject | undefined,
): ReportSubject | undefined {
  const kind = subject && (subject.kind === 'project' ? 'project' : 'place')
  return kind !== undefined && kind === subjectOf(template) ? subject : undefined
}

function keyOf(subject: ReportSubject): string {
  return JSON.stringify(subject)
}

function choiceOf(subject: ReportSubject, name: string) {
  return { value: keyOf(subject), name, subject }
}

function placesOf(subjects: ReportSubjects | undefined) {
  return [
    {
      name: 'Prisons and removal centres',
      choices: (subjects?.establishments ?? []).map(({ code, name }) =>
        choiceOf({ kind: 'establishment', code }, `${name}, ${code}`),
      ),
    },
    {
      name: 'Receiving providers',
      choices: (subjects?.providers ?? []).map((name) =>
        choiceOf({ kind: 'provider', name }, name),
      ),
    },
  ]
}

function projectsOf(subjects: ReportSubjects | undefined) {
  const choices = (subjects?.projects ?? []).map(({ id, name }) =>
    choiceOf({ kind: 'project', id }, name),
  )
  return [{ name: 'Projects', choices }]
}
