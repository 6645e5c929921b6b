import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { WhatIfAnswer } from '#shared/contract/what-if.ts'
import type { WhatIf } from '#shared/domain/quality-improvement/what-if/what-if.ts'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { pointsWords, shareWords } from '../curves/share-words.ts'
import { type ScopeQuestion, scopeWords } from '../scope/scope-choice.ts'
import { WhatIfFigure } from './what-if-figure.tsx'
import { refusalWords, whatIfNotes } from './what-if-words.ts'

interface Props {
  readonly answer: WhatIfAnswer
  readonly question: ScopeQuestion
  /** The days as they were typed. */
  readonly days: string
}

/** What would have been: the two histories, their difference, and what it takes for granted. */
export function WhatIfResults({ answer: { size, outcome }, question, days }: Props) {
  if (size === 0) {
    return (
      <Section title="No transfers">
        <EmptyState title="No such transfer was referred in this window">
          Choose another window or fewer filters, or import the referrals of this one.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Section
      title="What would have been"
      summary={`${scopeWords(question)} Share admitted by Aalen-Johansen: open referrals counted, ends otherwise competing.`}
    >
      {outcome.ok ? (
        <Below>
          <WhatIfFigure found={outcome.value} question={question} />
          <Figures found={outcome.value} />
          <Notes found={outcome.value} />
        </Below>
      ) : (
        <EmptyState title="This cannot be worked out">
          {refusalWords(outcome.failure, days)}
        </EmptyState>
      )}
    </Section>
  )
}

function Figures({
  found: { day, n, asItWas, withChange, difference },
}: {
  readonly found: WhatIf
}) {
  const { value, lower, upper } = difference
  const rows = [
    { name: 'As it was', share: shareWords(asItWas.byDay) },
    { name: 'With the change', share: shareWords(withChange.byDay) },
    {
      name: 'Difference, percentage points (95% limits)',
      share: `${pointsWords(value)} (${pointsWords(lower)} to ${pointsWords(upper)})`,
    },
  ]
  return (
    <PlainTable
      caption={`Admitted by day ${day}`}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { key: 'name', name: 'History', minWidth: 320, cell: ({ name }) => name },
        {
          key: 'share',
          name: `Admitted by day ${day}, n ${n}`,
          minWidth: 220,
          isNumber: true,
          cell: ({ share }) => share,
        },
      ]}
    />
  )
}

function Notes({ found }: { readonly found: WhatIf }) {
  return (
    <Box component="ul" aria-label="What is taken for granted" sx={{ margin: 0, paddingLeft: 5 }}>
      {whatIfNotes(found).map((sentence) => (
        <Typography key={sentence} component="li" sx={{ maxWidth: '75ch' }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  )
}
