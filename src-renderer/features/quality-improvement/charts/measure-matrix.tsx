import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type {
  MatrixCell,
  SummaryMatrix,
} from '#shared/domain/quality-improvement/spc/summary-matrix.ts'
import { tableSx } from '../../../components/table/table-styles.ts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'

interface Props {
  readonly matrix: SummaryMatrix
  readonly nameOf: (id: string) => string
  readonly onChoose: (id: string) => void
}

/** Every charted measure at the crossing of what its two icons say. */
export function MeasureMatrix({ matrix: { cells }, nameOf, onChoose }: Props) {
  const assurances = unique(cells.map(({ assurance }) => assurance))
  const variations = unique(cells.map(({ variation }) => variation)).filter((one) =>
    cells.some(({ variation, count }) => variation === one && count > 0),
  )
  const cellAt = (variation: string, assurance: string) =>
    cells.find((cell) => cell.variation === variation && cell.assurance === assurance)
  return (
    <Box role="group" aria-label="Summary matrix" tabIndex={0} sx={tableSx(40)}>
      <Box
        component="table"
        aria-label="Summary matrix"
        sx={{ minWidth: 860, '& td, & th': { whiteSpace: 'normal !important', paddingY: 1 } }}
      >
        <thead>
          <tr>
            <th scope="col">Variation</th>
            {assurances.map((assurance) => (
              <th key={assurance} scope="col">
                {assurance === 'none' ? (
                  'No target'
                ) : (
                  <AssuranceIcon assurance={assurance} isShort />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variations.map((variation) => (
            <tr key={variation}>
              <th scope="row">
                <VariationIcon type={variation} isShort />
              </th>
              {assurances.map((assurance) => (
                <td key={assurance}>
                  <Names cell={cellAt(variation, assurance)} nameOf={nameOf} onChoose={onChoose} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  )
}

interface NamesProps extends Pick<Props, 'nameOf' | 'onChoose'> {
  readonly cell: MatrixCell | undefined
}

function Names({ cell, nameOf, onChoose }: NamesProps) {
  const ids = cell?.ids ?? []
  if (ids.length === 0) return '0'
  return ids.map((id) => (
    <Box key={id}>
      <Button size="small" sx={{ textAlign: 'left' }} onClick={() => onChoose(id)}>
        {nameOf(id)}
      </Button>
    </Box>
  ))
}

function unique<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)]
}
