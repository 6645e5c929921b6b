import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import {
  codeWord,
  DIRECTION_NAMES,
  LEGAL_STATUS_NAMES,
  LEVEL_NAMES,
  OUTCOME_NAMES,
  URGENCY_NAMES,
} from '#shared/domain/referrals/code-words.ts'
import { STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { Missing } from '../../components/page/visually-hidden.tsx'
import { dayAsAt, dayOrMonth } from '../../components/words/day-words.ts'

/** What is known of a referral besides its days. */
export function ReferralFacts({ referral }: { readonly referral: ReferralDetail }) {
  return (
    <Box
      component="dl"
      sx={{
        margin: 0,
        display: 'grid',
        columnGap: 5,
        rowGap: 3,
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 160px), 1fr))',
      }}
    >
      {factsOf(referral).map(([name, value]) => (
        <div key={name}>
          <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
            {name}
          </Typography>
          <Typography component="dd" sx={{ margin: 0, overflowWrap: 'anywhere' }}>
            {value ?? <Missing />}
          </Typography>
        </div>
      ))}
    </Box>
  )
}

type Fact = readonly [name: string, value: string | undefined]

function factsOf(referral: ReferralDetail): readonly Fact[] {
  const { establishment, person, outcome, outcomeOn, asAt } = referral
  const facts: readonly Fact[] = [
    ['Direction', DIRECTION_NAMES[referral.direction]],
    ['Establishment', establishment?.name],
    ['Section', referral.mhaSection],
    ['Level', word(LEVEL_NAMES, referral.securityLevel)],
    ['Urgency', word(URGENCY_NAMES, referral.urgency)],
    ['Stage', STAGE_NAMES[referral.stage]],
    ['Legal status', word(LEGAL_STATUS_NAMES, referral.legalStatus)],
    ['Responsible commissioner', referral.responsibleCommissioner],
    ['Receiving provider', referral.receivingProvider],
    ['Receiving unit', referral.receivingUnit],
    ['Age at referral', person.ageAtReferral?.toString()],
    ['Release date', referral.releaseOn && dayOrMonth(referral.releaseOn)],
  ]
  const rare: readonly Fact[] = [
    ['Outcome', word(OUTCOME_NAMES, outcome)],
    ['Outcome date', outcomeOn && dayAsAt(outcomeOn, asAt)],
    ['Prison number', person.prisonNumber],
    ['NHS number', person.nhsNumber],
    ['Date of birth', person.dateOfBirth && dayOrMonth(person.dateOfBirth)],
  ]
  return [...facts, ...rare.filter(([, value]) => value !== undefined)]
}

function word(names: Readonly<Record<string, string>>, code: string | undefined) {
  return code === undefined ? undefined : codeWord(names, code)
}
