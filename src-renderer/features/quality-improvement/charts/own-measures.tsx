import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { OwnMeasure } from '#shared/domain/quality-improvement/measures/own-measure.ts'
import { useAct } from '../../../api/use-act.ts'
import { Below } from '../../../components/page/below.tsx'
import { Section } from '../../../components/page/section.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { shortDay } from '../../../components/words/day-words.ts'
import { DoneWithUndo } from '../projects/done-with-undo.tsx'
import { type ProjectActs, useProjectActs } from '../projects/use-projects.ts'
import { EnterValueForm } from './enter-value-form.tsx'
import { OwnMeasurePanel } from './own-measure-panel.tsx'
import { useOwnMeasures } from './use-own-measures.ts'

interface Props {
  /** The measure on the chart. */
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Measures that no referral tells, and the values of the one on the chart. */
export function OwnMeasures({ chosen, onChoose }: Props) {
  const measures = useOwnMeasures()
  const acts = useProjectActs()
  const [panel, setPanel] = useState<'new' | 'change'>()
  const measure = measures.find(({ id }) => id === chosen)
  return (
    <Section
      title="Kept by hand"
      summary="What no referral tells: whether the bed call was held, say. Charted by the same rules."
      action={
        <Button size="small" variant="outlined" onClick={() => setPanel('new')}>
          New measure
        </Button>
      }
    >
      <Below gap={3}>
        <DoneWithUndo acts={acts} />
        {measures.length === 0 && (
          <Typography sx={{ color: 'text.secondary' }}>No measure is kept by hand yet.</Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          {measures.map(({ id, name }) => (
            <Button key={id} size="small" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              {name}
            </Button>
          ))}
        </Box>
        {measure && <Values measure={measure} acts={acts} onChange={() => setPanel('change')} />}
      </Below>
      {panel && (
        <OwnMeasurePanel
          measure={panel === 'change' ? measure : undefined}
          onClose={() => setPanel(undefined)}
          onDone={(words, kept) => {
            setPanel(undefined)
            acts.say(words, kept)
            onChoose(kept.id)
          }}
        />
      )}
    </Section>
  )
}

interface ValuesProps {
  readonly measure: OwnMeasure
  readonly acts: ProjectActs
  readonly onChange: () => void
}

function Values({ measure, acts, onChange }: ValuesProps) {
  const removing = useAct('qualityImprovement.removeValue')
  const { name, values, kind } = measure
  return (
    <Below gap={3}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Typography component="h3" variant="h3">
          {name}
        </Typography>
        <Button size="small" onClick={onChange}>
          Change the measure
        </Button>
      </Box>
      <EnterValueForm key={measure.id} measure={measure} onDone={acts.say} />
      {values.length > 0 && (
        <PlainTable
          caption={`Values of ${name}`}
          rows={values.toReversed()}
          keyOf={({ id }) => id}
          columns={[
            { key: 'on', name: 'Day', minWidth: 140, cell: ({ on }) => shortDay(on) },
            {
              key: 'value',
              name: kind === 'proportion' ? 'Of how many' : 'Value',
              minWidth: 140,
              cell: ({ value, denominator }) =>
                denominator === undefined ? value : `${value} of ${denominator}`,
            },
            {
              key: 'remove',
              name: 'Remove',
              minWidth: 120,
              cell: ({ id, on }) => (
                <Button
                  size="small"
                  aria-label={`Remove the value of ${shortDay(on)}`}
                  onClick={() =>
                    removing.mutate(
                      { id },
                      { onSuccess: (gone) => gone.ok && acts.say('Value removed.', gone.value) },
                    )
                  }
                >
                  Remove
                </Button>
              ),
            },
          ]}
        />
      )}
    </Below>
  )
}
