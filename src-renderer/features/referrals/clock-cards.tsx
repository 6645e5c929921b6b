import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReferralDetail } from '#shared/contract/referrals.ts'
import { CLOCK_DEFINITIONS, CLOCKS, type ClockName } from '#shared/domain/referrals/clocks.ts'
import { Missing } from '../../components/page/visually-hidden.tsx'
import { CLOCK_NAMES } from '../../components/words/clock-words.ts'
import { daysWords, shortDay } from '../../components/words/day-words.ts'
import { StateMark } from '../../components/words/state-mark.tsx'

interface Props {
  readonly referral: ReferralDetail
  readonly endedAs: string | undefined
}

/** Every clock that applies, side by side: they do not agree, and none is hidden. */
export function ClockCards({ referral, endedAs }: Props) {
  const shown = CLOCKS.filter((name) => applies(name, referral))
  return (
    <Box
      component="ul"
      sx={{
        margin: 0,
        padding: 0,
        listStyle: 'none',
        display: 'grid',
        gap: 3,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
      }}
    >
      {shown.map((name) => (
        <ClockCard key={name} name={name} referral={referral} endedAs={endedAs} />
      ))}
    </Box>
  )
}

function applies(name: ClockName, { direction, regime }: ReferralDetail): boolean {
  if (name === 'statutory' && regime === 'OFF') return false
  return (name === 'remission') === (direction === 'remission')
}

interface CardProps extends Props {
  readonly name: ClockName
}

function ClockCard({ name, referral, endedAs }: CardProps) {
  const clock = referral.clocks[name]
  const isShadow = name === 'statutory' && referral.regime === 'SHADOW'
  return (
    <Box
      component="li"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        padding: 3,
        display: 'grid',
        gap: 1,
        alignContent: 'start',
      }}
    >
      <Typography component="h3" variant="subtitle2">
        {CLOCK_NAMES[name]}
        {isShadow && (
          <Box component="span" sx={{ color: 'warning.main', fontWeight: 400 }}>
            {' (not yet in force)'}
          </Box>
        )}
      </Typography>
      <StateMark clock={clock} endedAs={endedAs} />
      <Typography className="tabular">
        {clock ? daysWords(clock.days) : <Missing />}
        {clock?.lastDay && `, last day ${shortDay(clock.lastDay)}`}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {`${CLOCK_DEFINITIONS[name].source}. Rule set ${CLOCK_DEFINITIONS[name].ruleSet}`}
      </Typography>
    </Box>
  )
}
