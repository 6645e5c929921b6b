import { useQuery } from '@tanstack/react-query'
import type { ActionBlockage } from '#shared/contract/projects.ts'
import { call } from '../../../api/call.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { choiceWords } from './action-blockage-words.ts'

interface Props {
  readonly projectId: string
  /** The id of the blockage; blank for none. */
  readonly value: string
  /** What it answers already, which stays choosable when it has been withdrawn. */
  readonly linked: ActionBlockage | undefined
  readonly refusal: string | undefined
  readonly onChange: (value: string) => void
}

/** One recorded blockage: of the project's cohorts, or of another referral of the site. */
export function BlockageField({ projectId, value, linked, refusal, onChange }: Props) {
  const { data = [] } = useQuery({
    queryKey: ['qualityImprovement', 'blockageChoices', projectId],
    queryFn: () => call('qualityImprovement.listBlockageChoices', { projectId }),
  })
  const isListed = data.some(({ id }) => id === linked?.id)
  const groups = [
    { name: 'Answered now', choices: linked && !isListed ? [linked] : [] },
    { name: 'Of the project’s cohorts', choices: data.filter((one) => one.isOfCohort) },
    { name: 'Of other referrals', choices: data.filter((one) => !one.isOfCohort) },
  ]
  const chosen = groups.flatMap(({ choices }) => choices).find(({ id }) => id === value)
  const isGone = value !== '' && !chosen
  return (
    <ChoiceField
      label="One recorded blockage"
      value={isGone ? '' : value}
      placeholder={isGone ? 'One that is no longer recorded' : 'None in particular'}
      help={
        chosen
          ? choiceWords(chosen)
          : 'Those that still stand come first. Each is recorded on the page of its referral.'
      }
      refusal={refusal}
      choices={groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices }) => ({
          name,
          choices: choices.map((one) => ({ value: one.id, name: choiceWords(one) })),
        }))}
      onChange={onChange}
    />
  )
}
