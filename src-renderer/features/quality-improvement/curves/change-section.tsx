import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { addDays, daysBetween } from '#shared/domain/local-date.ts'
import type {
  BeforeAndAfter,
  ChangeSide,
} from '#shared/domain/quality-improvement/comparison/before-and-after.ts'
import { DateField, dateEntry } from '../../../components/form/date-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { FailureNotice } from '../../../components/page/failure-notice.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import type { ScopeQuestion } from '../scope/scope-choice.ts'
import { ChangeOnChart } from './change-on-chart.tsx'
import { changeNotes, sideShareWords, verdictWords } from './change-words.ts'
import { useChange } from './use-curves.ts'

/** Whether more are admitted by day 28 since a change, of the same window and referrals. */
export function ChangeSection({ question }: { readonly question: ScopeQuestion }) {
  const { from, to } = question
  const [changeOn, setChangeOn] = useState(() =>
    dateEntry(addDays(from, Math.ceil(daysBetween(from, to) / 2))),
  )
  const change = useChange(changeOn.on && { ...question, changeOn: changeOn.on })
  const found = change.data?.ok ? change.data.value : undefined
  const isOutside =
    change.data?.ok === false && change.data.failure.code === 'change-outside-window'
  return (
    <Section
      title="Before and after a change"
      summary={`Share admitted by day 28 of those referred from ${longDay(from)} up to the day before the change, and of those from that day to ${longDay(to)}: open referrals counted, ends otherwise competing (Aalen-Johansen).`}
    >
      <Below>
        <Box sx={{ maxWidth: 320 }}>
          <DateField label="Day of the change" value={changeOn} isMissing onChange={setChangeOn} />
        </Box>
        {isOutside && (
          <Alert severity="warning">
            The change must lie inside the window, with days of referral on both sides of it.
          </Alert>
        )}
        {change.isError && (
          <FailureNotice
            error={change.error}
            while="reading"
            onRetry={() => void change.refetch()}
          />
        )}
        {found && <Change found={found} question={question} />}
      </Below>
    </Section>
  )
}

interface Side extends ChangeSide {
  readonly name: string
}

function Change({
  found,
  question,
}: {
  readonly found: BeforeAndAfter
  readonly question: ScopeQuestion
}) {
  const sides: readonly Side[] = [
    { ...found.before, name: 'Referred before' },
    { ...found.after, name: 'Referred since' },
  ]
  const count = (key: 'n' | 'admitted' | 'known' | 'open', name: string, minWidth = 96) => ({
    ...{ key, name, minWidth },
    isNumber: true,
    cell: (side: Side) => side[key],
  })
  return (
    <Below gap={3}>
      <Typography role="status" sx={{ maxWidth: '75ch', fontWeight: 600 }}>
        {verdictWords(found)}
      </Typography>
      <PlainTable<Side>
        caption="Before and since"
        rows={sides}
        keyOf={({ name }) => name}
        columns={[
          { key: 'side', name: 'Side', minWidth: 160, cell: ({ name }) => name },
          count('n', 'Referrals'),
          count('admitted', `Admitted by day ${found.day}`, 156),
          count('known', `Known by day ${found.day}`, 156),
          count('open', 'Still open'),
          {
            key: 'share',
            name: 'Share (95% limits)',
            minWidth: 200,
            isNumber: true,
            cell: sideShareWords,
          },
        ]}
      />
      <Box component="ul" aria-label="What to keep in mind" sx={{ margin: 0, paddingLeft: 5 }}>
        {changeNotes(found).map((sentence) => (
          <Typography key={sentence} component="li" sx={{ maxWidth: '75ch' }}>
            {sentence}
          </Typography>
        ))}
      </Box>
      <ChangeOnChart question={question} changeOn={found.changeOn} />
    </Below>
  )
}
