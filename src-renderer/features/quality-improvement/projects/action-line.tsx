import MuiLink from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { ActionBlockage, ProjectDetail } from '#shared/contract/projects.ts'
import {
  isOverdue,
  type ProjectAction,
} from '#shared/domain/quality-improvement/projects/project.ts'
import { DELAY_REASON_NAMES } from '#shared/domain/referrals/code-words.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { blockageWords, sinceWords } from './action-blockage-words.ts'
import { ACTION_NAMES } from './project-words.ts'

interface Props {
  readonly action: ProjectAction
  readonly blockages: ProjectDetail['blockages']
}

/** What will be done, by whom and when, and what it answers. */
export function ActionLine({ action, blockages }: Props) {
  const { asAt } = useViewing()
  const { text, owner, dueOn, state, stage, reason, blockageId } = action
  const due = dueOn ? `, due ${longDay(dueOn)}${isOverdue(action, asAt) ? ' (overdue)' : ''}` : ''
  const answers = [stage && PATHWAY_STAGE_NAMES[stage], reason && DELAY_REASON_NAMES[reason]]
  const known = answers.filter((one) => one !== undefined)
  return (
    <>
      <Typography sx={{ fontWeight: 500 }}>{text}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {`${owner}${due}; ${ACTION_NAMES[state].toLowerCase()}`}
      </Typography>
      {known.length > 0 && <Typography>{`Answers: ${known.join(': ')}`}</Typography>}
      {blockageId && <Answered blockage={blockages.find(({ id }) => id === blockageId)} />}
    </>
  )
}

function Answered({ blockage }: { readonly blockage: ActionBlockage | undefined }) {
  if (!blockage) {
    return <Typography>The blockage that this answers is no longer recorded.</Typography>
  }
  const since = sinceWords(blockage)
  return (
    <>
      <Typography>
        Answers the blockage of{' '}
        <MuiLink component={Link} to={`/referrals/${blockage.referralId}`}>
          {blockage.localRef}
        </MuiLink>
        : {blockageWords(blockage)}
      </Typography>
      {since && <Typography sx={{ fontWeight: 500 }}>{since}</Typography>}
    </>
  )
}
