import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { number } from '../../components/words/number-words.ts'
import type { ShownList } from './today-words.ts'

export interface ListCount {
  readonly list: ShownList
  readonly name: string
  readonly count: number
}

interface Props {
  readonly lists: readonly ListCount[]
  readonly chosen: ShownList
  readonly onChoose: (list: ShownList) => void
}

/** Every number of the day; a press opens its list beside it. */
export function ListButtons({ lists, chosen, onChoose }: Props) {
  return (
    <Box
      role="group"
      aria-label="Lists of the day"
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        backgroundColor: 'background.paper',
        overflow: 'hidden',
      }}
    >
      {lists.map(({ list, name, count }) => (
        <ButtonBase
          key={list}
          aria-pressed={list === chosen}
          onClick={() => onChoose(list)}
          sx={{
            width: '100%',
            minHeight: 48,
            gap: 3,
            paddingX: 3,
            paddingY: 1,
            justifyContent: 'space-between',
            textAlign: 'left',
            typography: 'body1',
            color: 'text.primary',
            '& + &': { borderTop: 1, borderColor: 'divider' },
            '&:hover': { backgroundColor: 'action.hover' },
            '&:focus-visible': { outlineOffset: '-3px' },
            '&[aria-pressed="true"]': {
              color: 'primary.main',
              backgroundColor: 'action.selected',
              boxShadow: 'inset 3px 0 0 currentcolor',
            },
          }}
        >
          <span>{name}</span>
          <Box
            component="span"
            className="tabular"
            sx={{ typography: 'h2', color: count === 0 ? 'text.secondary' : 'inherit' }}
          >
            {number(count)}
          </Box>
        </ButtonBase>
      ))}
    </Box>
  )
}
