import { Page } from '../../../components/page/page.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { BottleneckMap } from './bottleneck-map.tsx'

/** Where referrals went, how long each step took, and where they stand still. */
export function MapScreen() {
  const { asAt } = useViewing()
  return (
    <Page
      title="Bottleneck map"
      summary={`As at ${longDay(asAt)}, with everyone who still waits counted.`}
    >
      <ImprovementTabs />
      <BottleneckMap />
    </Page>
  )
}
