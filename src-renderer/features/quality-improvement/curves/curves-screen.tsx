import { useState } from 'react'
import {
  CURVE_GROUPINGS,
  CURVE_KINDS,
  type CurveGrouping,
  type CurveKind,
} from '#shared/domain/quality-improvement/comparison/curves.ts'
import { ChoiceField, choicesOf } from '../../../components/form/choice-field.tsx'
import { Awaited } from '../../../components/page/awaited.tsx'
import { Below } from '../../../components/page/below.tsx'
import { Page } from '../../../components/page/page.tsx'
import { useViewing } from '../../../components/page/viewing.tsx'
import { longDay } from '../../../components/words/day-words.ts'
import { ImprovementTabs } from '../improvement-tabs.tsx'
import { ScopeForm } from '../scope/scope-form.tsx'
import { useScope } from '../scope/use-scope.ts'
import { ChangeSection } from './change-section.tsx'
import { CurveResults } from './curve-results.tsx'
import { CURVE_NAMES, GROUPING_NAMES } from './curve-words.ts'
import { useCurves } from './use-curves.ts'

/** How long transfers wait, open ones counted, group beside group, and before and after a change. */
export function CurvesScreen() {
  const { asAt } = useViewing()
  const { scope, question, change } = useScope()
  const [curve, setCurve] = useState<CurveKind>('still_waiting')
  const [grouping, setGrouping] = useState<CurveGrouping>('none')
  const answer = useCurves(question && { ...question, curve, grouping })
  const found = answer.data?.ok ? answer.data.value : undefined

  return (
    <Page
      title="Curves"
      summary={`As at ${longDay(asAt)}, from referral (guidance), with everyone who still waits counted.`}
    >
      <ImprovementTabs />
      <Below>
        <ScopeForm
          value={scope}
          choices={found?.choices}
          isReversed={answer.data?.ok === false}
          onChange={change}
        >
          <ChoiceField
            label="Curve"
            value={curve}
            choices={choicesOf(CURVE_KINDS, CURVE_NAMES)}
            onChange={setCurve}
          />
          <ChoiceField
            label="Groups"
            value={grouping}
            choices={choicesOf(CURVE_GROUPINGS, GROUPING_NAMES)}
            onChange={setGrouping}
          />
        </ScopeForm>
        <Awaited answer={answer} isAsked={question !== undefined} doing="Drawing the curves" />
        {found && question && <CurveResults curves={found.curves} question={question} />}
        {found && question && found.curves.n > 0 && <ChangeSection question={question} />}
      </Below>
    </Page>
  )
}
