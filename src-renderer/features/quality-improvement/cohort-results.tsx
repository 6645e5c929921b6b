import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import type { CohortSummary } from '#shared/domain/quality-improvement/cohort-summary.ts'
import { ATTRIBUTION_NAMES } from '#shared/domain/referrals/code-words.ts'
import { BarFigure } from '../../components/chart/bar-figure.tsx'
import { Below } from '../../components/page/below.tsx'
import { EmptyState } from '../../components/page/empty-state.tsx'
import { Section } from '../../components/page/section.tsx'
import { StageTable } from './stage-table.tsx'

/** Where the days of a cohort went: ranked, by stage, and by whose turn it was. */
export function CohortResults({ cohort }: { readonly cohort: CohortSummary }) {
  if (cohort.cohort.size === 0) {
    return (
      <Section title="No transfers">
        <EmptyState title="No transfer was referred in this window">
          Choose another window or fewer filters, or import the referrals of this one.
        </EmptyState>
      </Section>
    )
  }
  return (
    <Below>
      <Section
        title="Where days were lost"
        summary="Days past the limit of a stage, of everyone in it, the most first."
      >
        <Blockages blockages={cohort.blockages} />
      </Section>
      <Section
        title="Time in each stage"
        summary="Median days: of those who are done only, which leaves out everyone still in the stage, and with them counted (Kaplan-Meier). Ended is otherwise than by this step. Past limit: days beyond the limit of the stage, which stands after them; unexplained are those with no reason recorded. Assessment to admission overlaps the stages above it."
      >
        <StageTable stages={cohort.stages} />
      </Section>
      <Section
        title="Whose days"
        summary={`Every day of a wait has one holder; together they are the ${cohort.waitDays} days waited.`}
      >
        <Holders cohort={cohort} />
      </Section>
    </Below>
  )
}

function Blockages({ blockages }: Pick<CohortSummary, 'blockages'>) {
  if (blockages.length === 0) return <Typography>No day was lost beyond a limit.</Typography>
  return (
    <Box component="ol" sx={{ margin: 0, paddingLeft: 5, display: 'grid', gap: 2 }}>
      {blockages.map(({ stage, sentence }) => (
        <Typography key={stage} component="li" sx={{ maxWidth: '75ch' }}>
          {sentence}
        </Typography>
      ))}
    </Box>
  )
}

function Holders({ cohort: { cohort, owners, waitDays } }: { readonly cohort: CohortSummary }) {
  const { from, to, asAt, size } = cohort
  const bars = useMemo(
    () => owners.map(({ owner, days }) => ({ label: ATTRIBUTION_NAMES[owner], value: days })),
    [owners],
  )
  const [most] = bars
  if (!most) return <Typography>No day was waited.</Typography>
  return (
    <BarFigure
      title="Days by holder"
      summary={`Of ${waitDays} days waited by ${size} referrals, ${most.label} held the most: ${most.value}.`}
      fileName={`days by holder ${from} to ${to} as at ${asAt}`}
      of="Holder"
      unit="Days"
      bars={bars}
    />
  )
}
