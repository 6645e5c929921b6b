import Box from '@mui/material/Box'
import { useState } from 'react'
import type { BedRegion } from '#shared/contract/beds.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Page } from '../../../components/page/page.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { BedResults } from './bed-results.tsx'
import { BED_REGION_NAMES } from './bed-words.ts'
import { useBeds } from './use-beds.ts'

/** How many beds will be needed at each level of security, and what the waiting lists say. */
export function BedsScreen() {
  const { asAt } = useViewing()
  const [region, setRegion] = useState<BedRegion | ''>('')
  const beds = useBeds(asAt, region || undefined)
  return (
    <Page
      title="Beds"
      summary={`Admissions to be expected in the 13 weeks after ${longDay(asAt)}, from those who wait now and those not yet referred, whatever window and filters are chosen on the other screens.`}
    >
      <ImprovementTabs />
      <Below>
        <Awaited answer={beds} doing="Working out the beds" />
        {beds.data && beds.data.regions.length > 1 && (
          <Box sx={{ maxWidth: 320 }}>
            <ChoiceField
              label="Region of the establishment"
              value={region}
              placeholder="All regions"
              choices={choicesOf(beds.data.regions, BED_REGION_NAMES)}
              onChange={setRegion}
            />
          </Box>
        )}
        {beds.data && <BedResults answer={beds.data} region={region} asAt={asAt} />}
      </Below>
    </Page>
  )
}
