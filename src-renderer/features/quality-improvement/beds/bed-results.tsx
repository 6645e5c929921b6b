import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { BedRegion, BedsAnswer } from '#shared/contract/beds.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import {
  BED_GROUPS,
  type BedDemand,
  type BedGroup,
} from '#shared/domain/quality-improvement/beds/bed-demand.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { BedFigure } from './bed-figure.tsx'
import { BackTestTable, DemandTable, ListTable } from './bed-tables.tsx'
import { BED_GROUP_NAMES, bedNotes, demandWords, listWords } from './bed-words.ts'

interface Props {
  readonly answer: BedsAnswer
  /** The region that was chosen; empty where all count together. */
  readonly region: BedRegion | ''
  readonly asAt: LocalDate
}

/** Forecast by level, week by week for one of them, its past record, and the waiting lists. */
export function BedResults({ answer, region, asAt }: Props) {
  const { demands } = answer
  const [group, setGroup] = useState<BedGroup>('all')
  const shown = demands.find((one) => one.group === group)
  return (
    <>
      <Section
        title="Beds expected in 13 weeks"
        summary="Transfers by the level of security they need. Past referrals are those of the last 104 weeks; the rate is of the last 52, or as many as there are. Under 20 past referrals, or 13 weeks of them, only counts are shown."
      >
        <Below>
          <DemandTable demands={demands} />
          <Box component="ul" aria-label="What to keep in mind" sx={{ margin: 0, paddingLeft: 5 }}>
            {bedNotes(answer.demands, region).map((sentence) => (
              <Typography key={sentence} component="li" sx={{ maxWidth: '75ch' }}>
                {sentence}
              </Typography>
            ))}
          </Box>
        </Below>
      </Section>
      <Section title="Week by week">
        <Below>
          <Box sx={{ maxWidth: 320 }}>
            <ChoiceField
              label="Level"
              value={group}
              choices={choicesOf(BED_GROUPS, BED_GROUP_NAMES)}
              onChange={setGroup}
            />
          </Box>
          {shown && <OneLevel demand={shown} asAt={asAt} />}
        </Below>
      </Section>
      <Section
        title="How such forecasts did"
        summary="The same forecast made at past dates, 13 weeks apart, with what was known then, set against what came. Off by is the mean absolute error of a week, in admissions; the naive forecast is the mean of the 13 weeks before. Of whole small numbers more fall inside an interval than its name says. What was recorded late counts as known on its day, which flatters both."
      >
        <BackTestTable demands={demands} />
      </Section>
      <Section
        title="Waiting list arithmetic"
        summary="Referred (in) and leaving in whatever way (out) a week, over the last 26 weeks or as many as there are, against the guidance’s 4 weeks. Load is in by out: at 1 or more the list does not shrink. As many may wait as are referred in one week, a quarter of 4, so that nearly all are through in 4; too many is more than twice that. Pressure is twice the mean wait so far by 4 weeks: above 1, the 4 weeks are most likely missed. Relief is how many would have to leave each week for 26 weeks. Where fewer than 5 wait, one person more or less decides all of it."
      >
        <Below>
          <ListTable demands={demands} />
          {shown?.list && (
            <Typography sx={{ maxWidth: '75ch' }}>
              {BED_GROUP_NAMES[shown.group]}: {listWords(shown.list)}
            </Typography>
          )}
        </Below>
      </Section>
    </>
  )
}

function OneLevel({ demand, asAt }: { readonly demand: BedDemand; readonly asAt: LocalDate }) {
  const { forecast, naive, pastReferrals, waiting } = demand
  if (!forecast || naive === null) {
    return (
      <EmptyState title="Too few for a forecast">
        {`${demandWords(demand)} ${pastReferrals} were referred in 104 weeks; ${waiting} wait now. It takes 20, and 13 weeks of them.`}
      </EmptyState>
    )
  }
  return <BedFigure demand={demand} weeks={forecast.weeks} naive={naive} asAt={asAt} />
}
