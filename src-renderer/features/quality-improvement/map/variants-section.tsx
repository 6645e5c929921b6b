import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { BottleneckMap } from '#shared/domain/quality-improvement/bottleneck-map/bottleneck-map.ts'
import type { MapVariant } from '#shared/domain/quality-improvement/bottleneck-map/map-variants.ts'
import { TOO_FEW, unlessTooFew } from '#shared/domain/quality-improvement/too-few.ts'
import { type Milestone, milestonesOf } from '#shared/domain/referrals/milestone.ts'
import { ChoiceField } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Missing } from '../../../components/page/visually-hidden.tsx'
import { PlainTable } from '../../../components/table/plain-table.tsx'
import { SHORT_MILESTONE_NAMES } from '../../../components/words/milestone-words.ts'
import { daysFigure } from './map-words.ts'

interface Props {
  readonly map: BottleneckMap
  /** The one that stands out on the map. */
  readonly chosen: MapVariant | undefined
  readonly onChoose: (variant: MapVariant | undefined) => void
  readonly onList: (variant: MapVariant) => void
}

const SHOWN_FIRST = 10

/** The orders in which milestones came, to be narrowed down and shown on the map. */
export function VariantsSection({ map, chosen, onChoose, onList }: Props) {
  const [step, setStep] = useState<Milestone | ''>('')
  const [isOpenOnly, setOpenOnly] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const matching = map.variants.filter(
    ({ milestones, open }) =>
      (step === '' || milestones.includes(step)) && (!isOpenOnly || open > 0),
  )
  const shown = isWhole ? matching : matching.slice(0, SHOWN_FIRST)
  const key = ({ milestones }: MapVariant) => milestones.join(' ')
  return (
    <Below gap={3}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}>
        <Box sx={{ width: 280 }}>
          <ChoiceField
            label="With the milestone"
            value={step}
            placeholder="Any"
            choices={milestonesOf('transfer').map((milestone) => ({
              value: milestone,
              name: SHORT_MILESTONE_NAMES[milestone],
            }))}
            onChange={setStep}
          />
        </Box>
        <FormControlLabel
          label="Only with someone still waiting"
          control={<Switch checked={isOpenOnly} onChange={(_event, isOn) => setOpenOnly(isOn)} />}
        />
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {shown.length} of {map.variants.length} orders shown
        </Typography>
      </Box>
      <PlainTable<MapVariant>
        caption="Orders of milestones"
        rows={shown}
        keyOf={key}
        columns={[
          {
            key: 'order',
            name: 'Order',
            minWidth: 336,
            cell: orderWords,
          },
          number('Referrals', ({ referrals }) => referrals),
          {
            key: 'waiting',
            name: 'Still waiting',
            minWidth: 108,
            isNumber: true,
            cell: ({ open, longestOpen }) =>
              longestOpen === null ? open : `${open}, longest ${longestOpen} d`,
          },
          number('Admitted', ({ admitted }) => admitted),
          number('Median, admitted only', ({ admitted, admittedOnlyMedian }) =>
            unlessTooFew(admitted, admittedOnlyMedian),
          ),
          number('Ended', ({ endedOtherwise }) => endedOtherwise),
          {
            key: 'acts',
            name: 'Look at',
            minWidth: 172,
            cell: (variant) => (
              <>
                <Button
                  size="small"
                  aria-pressed={chosen !== undefined && key(chosen) === key(variant)}
                  variant={chosen && key(chosen) === key(variant) ? 'contained' : 'text'}
                  onClick={() =>
                    onChoose(chosen && key(chosen) === key(variant) ? undefined : variant)
                  }
                >
                  On the map
                </Button>
                <Button size="small" onClick={() => onList(variant)}>
                  List
                </Button>
              </>
            ),
          },
        ]}
      />
      {shown.length < matching.length && (
        <Button size="small" onClick={() => setWhole(true)} sx={{ justifySelf: 'start' }}>
          Show all {matching.length}
        </Button>
      )}
    </Below>
  )
}

/** The milestones one after another. */
export function orderWords({ milestones }: Pick<MapVariant, 'milestones'>): string {
  return milestones.map((milestone) => SHORT_MILESTONE_NAMES[milestone]).join(' → ')
}

function number(name: string, value: (variant: MapVariant) => number | typeof TOO_FEW | null) {
  return {
    key: name,
    name,
    minWidth: name.length > 14 ? 104 : 86,
    isNumber: true,
    cell: (variant: MapVariant) => {
      const figure = value(variant)
      return figure === TOO_FEW ? figure : (daysFigure(figure) ?? <Missing />)
    },
  }
}
