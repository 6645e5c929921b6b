import Typography from '@mui/material/Typography'
import type { PackFormat } from '#shared/contract/board-reports.ts'
import type { IssuedReport } from '#shared/contract/issued-reports.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { ConfirmDialog } from '../../../components/page/confirm-dialog.tsx'
import { clockInSentence } from '../../../components/words/clock-words.ts'
import { longDay } from '../../../components/words/day-words.ts'
import { AUDIENCE_NAMES, FORMAT_NAMES } from '../report-words.ts'
import type { ReportQuestion } from '../use-board-report.ts'
import { reportName } from './issued-words.ts'

const NONE = 'none'

interface Props {
  readonly question: ReportQuestion
  readonly formats: readonly PackFormat[]
  /** Those that a new report can replace. */
  readonly earlier: readonly IssuedReport[]
  readonly replaces: string | null
  readonly onReplaces: (id: string | null) => void
  readonly onIssue: () => void
  readonly onCancel: () => void
}

/** Says what it means to issue a report, and asks which earlier one it corrects. */
export function IssueDialog(props: Props) {
  const { question, formats, earlier, replaces, onReplaces, onIssue, onCancel } = props
  const { from, to, asAt, audience, clock } = question
  return (
    <ConfirmDialog
      title="Issue this report?"
      confirmLabel="Issue it"
      isBusy={false}
      onConfirm={onIssue}
      onCancel={onCancel}
    >
      <Below gap={3}>
        <Typography sx={{ color: 'text.primary' }}>
          {`${AUDIENCE_NAMES[audience]}, ${longDay(from)} to ${longDay(to)}, as at ${longDay(asAt)}, ${clockInSentence(clock)}. ${formats.map((one) => FORMAT_NAMES[one]).join(', ')}.`}
        </Typography>
        <Typography>
          It is frozen as it is now and kept in this database, with the fingerprint of each file. It
          cannot be changed or taken back. What is corrected in the referrals later does not reach
          it: then issue a new report that names this one.
        </Typography>
        <ChoiceField
          label="It replaces"
          value={replaces ?? NONE}
          choices={[
            { value: NONE, name: 'No earlier report' },
            ...earlier.map((one) => ({ value: one.id, name: reportName(one) })),
          ]}
          onChange={(value) => onReplaces(value === NONE ? null : value)}
          help={
            earlier.length === 0
              ? 'There is no earlier report for this audience to replace.'
              : 'The earlier one stays as it is, and is shown as replaced.'
          }
        />
        <Typography>Next you choose the folder for its files.</Typography>
      </Below>
    </ConfirmDialog>
  )
}
