import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { HeatMap, HeatMapCell } from '#shared/domain/quality-improvement/views/heat-map.ts'
import { PATHWAY_STAGE_NAMES } from '#shared/domain/referrals/stage-words.ts'
import { SaveNumbers } from '../../../components/chart/save-numbers.tsx'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Section } from '../../../components/page/section.tsx'
import { ScrolledTable } from '../../../components/table/scrolled-table.tsx'
import {
  HEAT_MEASURES,
  HEAT_NAMES,
  type HeatMeasure,
  heatRows,
  heatValue,
  heatWords,
} from './heat-map-words.ts'
import { type PlaceNames, usePlaceNames } from './place-names.ts'

interface Props {
  readonly heatMap: HeatMap
  readonly about: string
  readonly fileName: string
}

/** Where people wait: every stage at every establishment, the stronger the shade the more. */
export function HeatMapSection({ heatMap, about, fileName }: Props) {
  const [measure, setMeasure] = useState<HeatMeasure>('median')
  const placeName = usePlaceNames()
  return (
    <Section
      title="Stages at each establishment"
      summary={`The stronger its shade, the more; the number stands in each cell, with n, the referrals that entered the stage. A median of fewer than 5 is not given. Assessment to admission overlaps the stages before it. ${about}`}
      action={<SaveNumbers name={fileName} rows={() => heatRows(heatMap, placeName)} />}
    >
      <Below gap={3}>
        <Box sx={{ width: 320 }}>
          <ChoiceField
            label="Shown"
            value={measure}
            choices={choicesOf(HEAT_MEASURES, HEAT_NAMES)}
            onChange={setMeasure}
          />
        </Box>
        <HeatTable heatMap={heatMap} measure={measure} placeName={placeName} />
      </Below>
    </Section>
  )
}

const PLACE_WIDTH = 225
const STAGE_WIDTH = 106

interface TableProps {
  readonly heatMap: HeatMap
  readonly measure: HeatMeasure
  readonly placeName: PlaceNames
}

function HeatTable({ heatMap: { stages, establishments, cells }, measure, placeName }: TableProps) {
  const most = Math.max(1, ...cells.map((cell) => heatValue(cell, measure) ?? 0))
  const caption = `${HEAT_NAMES[measure]}, by establishment and stage`
  return (
    <ScrolledTable caption={caption}>
      <table aria-label={caption} style={{ minWidth: PLACE_WIDTH + stages.length * STAGE_WIDTH }}>
        <colgroup>
          <col style={{ width: PLACE_WIDTH }} />
          {stages.map((stage) => (
            <col key={stage} style={{ width: STAGE_WIDTH }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Establishment</th>
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {PATHWAY_STAGE_NAMES[stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {establishments.map((code) => (
            <tr key={code ?? 'none'}>
              <th scope="row">
                {code === null ? 'Not recorded' : placeName('establishment', code)}
              </th>
              {stages.map((stage) => {
                const cell = cells.find((one) => one.stage === stage && one.establishment === code)
                return cell && <HeatCell key={stage} cell={cell} measure={measure} most={most} />
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}

/** The strongest shade, in per cent of the colour: the number must stay legible on it. */
const STRONGEST = 45

interface CellProps {
  readonly cell: HeatMapCell
  readonly measure: HeatMeasure
  readonly most: number
}

function HeatCell({ cell, measure, most }: CellProps) {
  const value = heatValue(cell, measure)
  const shade = value === null ? 0 : Math.round((STRONGEST * value) / most)
  return (
    <td
      style={{
        backgroundColor: `color-mix(in srgb, var(--mui-palette-primary-main) ${shade}%, var(--mui-palette-background-paper))`,
      }}
    >
      {heatWords(cell, measure)}
      {cell.entered > 0 && (
        <Typography component="span" variant="caption">
          {' '}
          n {cell.entered}
        </Typography>
      )}
    </td>
  )
}
