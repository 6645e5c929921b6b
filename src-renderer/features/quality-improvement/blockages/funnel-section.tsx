import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import {
  FUNNEL_MEASURES,
  type Funnel,
  type FunnelMeasure,
} from '#shared/domain/quality-improvement/comparison/funnel.ts'
import type { PlaceKind } from '#shared/domain/quality-improvement/comparison/groupings.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { FUNNEL_NAMES, PLACE_KIND_NAMES, scopeWords } from './blockage-words.ts'
import { FunnelFigure } from './funnel-figure.tsx'
import { funnelNotes } from './funnel-words.ts'
import { usePlaceNames } from './place-names.ts'
import { type BlockageQuestion, useFunnel } from './use-blockages.ts'

const KINDS = ['establishment', 'provider'] as const satisfies readonly PlaceKind[]

/** Places beside each other, with the limits between which chance alone would put them. */
export function FunnelSection({ question }: { readonly question: BlockageQuestion }) {
  const [measure, setMeasure] = useState<FunnelMeasure>('admitted_within_28')
  const [by, setBy] = useState<(typeof KINDS)[number]>('establishment')
  const answer = useFunnel({ ...question, measure, by })
  const funnel = answer.data?.ok ? answer.data.value : undefined
  return (
    <Section
      title="Places beside each other"
      summary={`Each place by its size and its share within the limit. Everyone counts whose limit has passed, still waiting or not, and an end otherwise is not within. Places differ in whom they refer or take: a place outside is one to ask, not one to blame. ${scopeWords(question)}`}
    >
      <Below gap={3}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
          <Box sx={{ width: 320 }}>
            <ChoiceField
              label="Share"
              value={measure}
              choices={choicesOf(FUNNEL_MEASURES, FUNNEL_NAMES)}
              onChange={setMeasure}
            />
          </Box>
          <Box sx={{ width: 200 }}>
            <ChoiceField
              label="Places"
              value={by}
              choices={KINDS.map((kind) => ({ value: kind, name: `${PLACE_KIND_NAMES[kind]}s` }))}
              onChange={setBy}
            />
          </Box>
        </Box>
        <Awaited answer={answer} doing="Comparing the places" />
        {funnel && <FunnelShown funnel={funnel} measure={measure} by={by} question={question} />}
      </Below>
    </Section>
  )
}

interface ShownProps {
  readonly funnel: Funnel
  readonly measure: FunnelMeasure
  readonly by: PlaceKind
  readonly question: BlockageQuestion
}

function FunnelShown({ funnel, measure, by, question }: ShownProps) {
  const placeName = usePlaceNames()
  const { overall, points, n } = funnel
  if (overall === null || points.every(({ proportion }) => proportion === null)) {
    return (
      <EmptyState title="Too few to compare">
        Of {n} referrals whose limit has passed, no {by} has the 5 that a share needs. A longer
        window or fewer filters bring more.
      </EmptyState>
    )
  }
  return (
    <Below gap={3}>
      <FunnelFigure
        title={`${FUNNEL_NAMES[measure]}, by ${by}`}
        funnel={funnel}
        by={by}
        fileName={`${measure} by ${by} ${question.from} to ${question.to} as at ${question.asAt}`}
      />
      {funnelNotes(funnel, by, placeName).map((note) => (
        <Typography key={note} sx={{ maxWidth: '75ch' }}>
          {note}
        </Typography>
      ))}
    </Below>
  )
}
