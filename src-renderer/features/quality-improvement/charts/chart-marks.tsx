import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { ChartedMeasure } from '#shared/contract/measures.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { useAct } from '../../../api/use-act.ts'
import { Below } from '../../../components/page/below.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { DoneWithUndo } from '../projects/done-with-undo.tsx'
import { useProjectActs } from '../projects/use-projects.ts'
import { letterMarks } from './mark-letters.ts'
import { MarkPanel } from './mark-panel.tsx'
import { parityWords, suggestionWords } from './mark-words.ts'

interface Props {
  readonly measure: ChartedMeasure
  readonly establishment: string
}

/** What people put on a chart, what the program suggests, and what other rule sets would say. */
export function ChartMarks({ measure, establishment }: Props) {
  const { suggestion, definition, parity } = measure
  const marks = letterMarks(measure)
  const acts = useProjectActs()
  const removing = useAct('qualityImprovement.removeMark')
  const [panel, setPanel] = useState<{ readonly at: LocalDate | undefined }>()
  const isSettled = marks.some(({ kind, on }) => kind === 'rebase' && on === suggestion?.at)

  function remove(id: string) {
    removing.mutate(
      { id },
      { onSuccess: (gone) => gone.ok && acts.say('Mark removed.', gone.value) },
    )
  }

  return (
    <Below gap={3}>
      <DoneWithUndo acts={acts} />
      {suggestion && !isSettled && (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" onClick={() => setPanel({ at: suggestion.at })}>
              Rebase…
            </Button>
          }
        >
          {suggestionWords(suggestion, definition)}
        </Alert>
      )}
      {marks.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>Nothing is marked on this chart.</Typography>
      ) : (
        <Box component="ul" aria-label="Marks" sx={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {marks.map(({ letter, words, id, kind, on }) => (
            <li key={letter}>
              <strong>{letter}</strong> {kind === 'pdsa' ? `${longDay(on)}: ${words}` : words}{' '}
              {id && (
                <Button size="small" aria-label={`Remove: ${words}`} onClick={() => remove(id)}>
                  Remove
                </Button>
              )}
            </li>
          ))}
        </Box>
      )}
      <Button
        size="small"
        variant="outlined"
        sx={{ justifySelf: 'start' }}
        onClick={() => setPanel({ at: undefined })}
      >
        Mark the chart
      </Button>
      {parity.length > 0 && (
        <Box component="details">
          <summary>
            {`${parity.length} ${parity.length === 1 ? 'point is' : 'points are'} judged otherwise by another rule set`}
          </summary>
          <Box component="ul" sx={{ margin: 0, paddingLeft: 5 }}>
            {parity.map((difference) => (
              <li key={difference.point.x + parityWords(difference)}>{parityWords(difference)}</li>
            ))}
          </Box>
        </Box>
      )}
      {panel && (
        <MarkPanel
          measure={measure}
          establishment={establishment}
          at={panel.at}
          onClose={() => setPanel(undefined)}
          onDone={(words, kept) => {
            setPanel(undefined)
            acts.say(words, kept)
          }}
        />
      )}
    </Below>
  )
}
