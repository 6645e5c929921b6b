import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { AgeingAnswer } from '#shared/contract/hidden-blockages.ts'
import { localDate } from '#shared/domain/local-date.ts'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { AgeingFigure } from './ageing-figure.tsx'
import { AgeingList } from './ageing-list.tsx'
import { type BlockageQuestion, useAgeing } from './use-blockages.ts'

/** Everyone who waits now, by how long they have been in their stage. */
export function AgeingSection({ question }: { readonly question: BlockageQuestion }) {
  const answer = useAgeing(question)
  const asAt = longDay(localDate(question.asAt))
  return (
    <Section
      title="Age of open referrals"
      summary={`Every transfer still open on ${asAt}, whenever it was referred, with the same filters. The bands are the days by which half, three quarters and nine tenths of all who were ever in the stage had gone on, those still in it counted (Kaplan-Meier).`}
    >
      <Awaited answer={answer} doing="Working out the ages" />
      {answer.data && <Ages answer={answer.data} asAt={question.asAt} />}
    </Section>
  )
}

function Ages({ answer, asAt }: { readonly answer: AgeingAnswer; readonly asAt: string }) {
  if (answer.referrals.length === 0) {
    return (
      <EmptyState title="No transfer is open">
        Nobody waits on this day. Choose another as-at date or fewer filters, or import what is
        missing.
      </EmptyState>
    )
  }
  return (
    <Below>
      <AgeingFigure answer={answer} fileName={`age of open referrals as at ${asAt}`} />
      <Box>
        <Typography component="h3" variant="h3" sx={{ marginBottom: 2 }}>
          Past nine tenths of those before them
        </Typography>
        <AgeingList answer={answer} />
      </Box>
    </Below>
  )
}
