import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Page } from '../../../components/page/page.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { BedResults } from './bed-results.tsx'
import { useBeds } from './use-beds.ts'

/** How many beds will be needed at each level of security, and what the waiting lists say. */
export function BedsScreen() {
  const { asAt } = useViewing()
  const beds = useBeds(asAt)
  return (
    <Page
      title="Beds"
      summary={`Admissions to be expected in the 13 weeks after ${longDay(asAt)}, from those who wait now and those not yet referred: of the whole site, whatever window and filters are chosen on the other screens.`}
    >
      <ImprovementTabs />
      <Below>
        <Awaited answer={beds} doing="Working out the beds" />
        {beds.data && <BedResults answer={beds.data} asAt={asAt} />}
      </Below>
    </Page>
  )
}
