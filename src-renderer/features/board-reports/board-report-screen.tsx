import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import { DEFAULT_RULE_SET } from '#shared/domain/board-reports/disclosure/rule-sets.ts'
import type { Audience } from '#shared/domain/board-reports/disclosure-control.ts'
import type { ReportSubject } from '#shared/domain/board-reports/report-subject.ts'
import {
  DEFAULT_TEMPLATE,
  type TemplateName,
} from '#shared/domain/board-reports/report-templates.ts'
import { useLongCall } from '../../api/use-long-call.ts'
import { dateEntry } from '../../components/form/date-field.tsx'
import { defaultPeriod } from '../../components/form/default-period.ts'
import { Below } from '../../components/page/below.tsx'
import { Page } from '../../components/page/page.tsx'
import { Section } from '../../components/page/section.tsx'
import { useViewing } from '../../components/page/viewing.tsx'
import { clockInSentence } from '../../components/words/clock-words.ts'
import { longDay } from '../../components/words/day-words.ts'
import { ContentsSection } from './contents-section.tsx'
import { ExportSection } from './export-section.tsx'
import { FiguresSection } from './figures-section.tsx'
import { IssueAct } from './issued/issue-act.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportPreview } from './report-preview.tsx'
import { subjectFor } from './report-subject-field.tsx'
import { explainReportFailure } from './report-words.ts'
import { type ReportQuestion, useReportEdits, useReportPreview } from './use-board-report.ts'

interface Props {
  /** What lets the styles of the preview through the page's policy. */
  readonly nonce: string | undefined
}

/** A report for a board or a group: its kind, its period and audience, a look at it, and its files. */
export function BoardReportScreen({ nonce }: Props) {
  const { clock, asAt } = useViewing()
  const [chosen, setChosen] = useState(() => {
    const { from, to } = defaultPeriod(asAt)
    return {
      from: dateEntry(from),
      to: dateEntry(to),
      template: DEFAULT_TEMPLATE as TemplateName,
      subject: undefined as ReportSubject | undefined,
      audience: 'internal' as Audience,
      ruleSet: DEFAULT_RULE_SET,
    }
  })
  const { from, to, template, audience, ruleSet } = chosen
  const subject = subjectFor(template, chosen.subject)
  const { edits, change, error } = useReportEdits({ template, audience, subject })
  const question: ReportQuestion | undefined =
    from.on && to.on && edits
      ? { from: from.on, to: to.on, asAt, clock, audience, ruleSet, template, subject, edits }
      : undefined
  const preview = useReportPreview(question)
  const exporting = useLongCall('boardReports.export')
  const issuing = useLongCall('boardReports.issue')
  const made = preview.data?.ok ? preview.data.value : undefined
  const refusal = refusalOf(preview.data)

  return (
    <Page
      title="Board report"
      summary={`By the ${clockInSentence(clock)}, as at ${longDay(asAt)}. Both are changed at the top of the window.`}
      action={
        <Button component={Link} to="/reports/issued" variant="outlined">
          Issued reports
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '340px minmax(0, 1fr)' },
        }}
      >
        <Below>
          <Section title="What it is about">
            <ReportForm
              value={chosen}
              onChange={(next) => {
                setChosen(next)
                exporting.reset()
                issuing.reset()
              }}
            />
            {refusal && (
              <Alert severity="warning" sx={{ marginTop: 3 }}>
                {explainReportFailure(refusal)}
              </Alert>
            )}
          </Section>
          {made && edits && (
            <ContentsSection
              {...{ edits, error, sections: made.sections }}
              isExternal={audience === 'external'}
              onChange={(next) => {
                change(next)
                exporting.reset()
                issuing.reset()
              }}
            />
          )}
          <ExportSection
            exporting={exporting}
            onExport={(formats: readonly PackFormat[]) =>
              question && exporting.start({ ...question, formats: [...formats] })
            }
            isReady={question !== undefined && !refusal && !issuing.isRunning}
          >
            {(formats) => (
              <IssueAct
                {...{ formats, issuing }}
                question={refusal ? undefined : question}
                isDisabled={exporting.isRunning}
              />
            )}
          </ExportSection>
        </Below>
        <Below>
          <ReportPreview
            html={made?.html}
            nonce={nonce}
            isStale={preview.isPlaceholderData}
            isRefused={preview.data?.ok === false}
            error={preview.error}
            onRetry={() => void preview.refetch()}
          />
          {made && question && made.figures.length > 0 && (
            <FiguresSection figures={made.figures} question={question} />
          )}
        </Below>
      </Box>
    </Page>
  )
}

/** Why the report cannot be made, or not be passed on as it is worded. */
function refusalOf(preview: ReturnType<typeof useReportPreview>['data']) {
  if (!preview) return undefined
  if (!preview.ok) return preview.failure
  const { names } = preview.value
  return names.length > 0 ? ({ code: 'names-in-words', names } as const) : undefined
}
