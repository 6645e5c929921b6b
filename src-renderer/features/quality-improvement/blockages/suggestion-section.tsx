import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { SuggestionsAnswer } from '#shared/contract/hidden-blockages.ts'
import type { Suggestion } from '#shared/domain/quality-improvement/detectors/suggestion.ts'
import { EmptyState } from '../../../components/page/empty-state.tsx'
import { Section } from '../../../components/page/section.tsx'
import { suggestionSentence, suggestionTitle } from './blockage-words.ts'
import { type PlaceNames, usePlaceNames } from './place-names.ts'
import { ReferralPanel } from './referral-panel.tsx'

interface Props {
  readonly answer: SuggestionsAnswer
  /** Of which referrals, in a sentence. */
  readonly about: string
}

/** What may be a blockage that nobody wrote down, the least likely by chance first. */
export function SuggestionSection({ answer: { size, suggestions, referrals }, about }: Props) {
  const placeName = usePlaceNames()
  const [opened, setOpened] = useState<Suggestion>()
  return (
    <Section
      title="Where to look"
      summary={`${about} ${size} referrals. A suggestion says where to look; whether there is a blockage, people decide. Of caseloads with nothing to find, at most 1 in 20 would show anything that was tested.`}
    >
      {suggestions.length === 0 ? (
        <EmptyState title="Nothing stands out">
          Nothing here is rarer than chance allows, and nothing to be counted was recorded often
          enough. A place needs 8 referrals to be compared, and a stage 20 to 30: a longer window or
          fewer filters show more.
        </EmptyState>
      ) : (
        <Box
          component="ol"
          aria-label="Suggestions"
          sx={{ margin: 0, padding: 0, listStyle: 'none' }}
        >
          {suggestions.map((one) => (
            <SuggestionEntry
              key={one.sentence}
              suggestion={one}
              placeName={placeName}
              onOpen={() => setOpened(one)}
            />
          ))}
        </Box>
      )}
      {opened && (
        <ReferralPanel
          title={suggestionTitle(opened, placeName)}
          about={suggestionSentence(opened, placeName)}
          ids={opened.referralIds}
          referrals={referrals}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

interface EntryProps {
  readonly suggestion: Suggestion
  readonly placeName: PlaceNames
  readonly onOpen: () => void
}

function SuggestionEntry({ suggestion, placeName, onOpen }: EntryProps) {
  const { referralIds, probabilityByChance } = suggestion
  const title = suggestionTitle(suggestion, placeName)
  const many = referralIds.length
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 200px' },
        paddingY: 3,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0, paddingTop: 0 },
      }}
    >
      <Box>
        <Typography component="h3" variant="h3">
          {title}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {probabilityByChance === null ? 'Counted' : 'Tested against chance'}
        </Typography>
        <Typography sx={{ maxWidth: '75ch' }}>
          {suggestionSentence(suggestion, placeName)}
        </Typography>
      </Box>
      <Button
        variant="outlined"
        size="small"
        aria-label={`Show the ${many === 1 ? 'referral' : `${many} referrals`} behind: ${title}`}
        onClick={onOpen}
        disabled={many === 0}
        sx={{ justifySelf: { xs: 'start', md: 'end' } }}
      >
        Show {many === 1 ? 'the referral' : `${many} referrals`}
      </Button>
    </Box>
  )
}
