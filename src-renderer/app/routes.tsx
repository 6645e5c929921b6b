import { createHashRouter, redirect } from 'react-router'
import { BoardReportScreen } from '../features/board-reports/board-report-screen.tsx'
import { CombineScreen } from '../features/board-reports/combined/combine-screen.tsx'
import { IssuedReportScreen } from '../features/board-reports/issued/issued-report-screen.tsx'
import { IssuedReportsScreen } from '../features/board-reports/issued/issued-reports-screen.tsx'
import { BreachesNextScreen } from '../features/breaches-next/breaches-next-screen.tsx'
import { CaseloadScreen } from '../features/caseload/caseload-screen.tsx'
import { DataQualityScreen } from '../features/data-quality/data-quality-screen.tsx'
import { ImportScreen } from '../features/imports/import-screen.tsx'
import { BedsScreen } from '../features/quality-improvement/beds/beds-screen.tsx'
import { BlockagesScreen } from '../features/quality-improvement/blockages/blockages-screen.tsx'
import { ChartsScreen } from '../features/quality-improvement/charts/charts-screen.tsx'
import { CohortScreen } from '../features/quality-improvement/cohort-screen.tsx'
import { FrozenCohortScreen } from '../features/quality-improvement/cohorts/frozen-cohort-screen.tsx'
import { HuddleScreen } from '../features/quality-improvement/cohorts/huddle-screen.tsx'
import { CurvesScreen } from '../features/quality-improvement/curves/curves-screen.tsx'
import { MapScreen } from '../features/quality-improvement/map/map-screen.tsx'
import { ProjectScreen } from '../features/quality-improvement/projects/project-screen.tsx'
import { ProjectsScreen } from '../features/quality-improvement/projects/projects-screen.tsx'
import { WhatIfScreen } from '../features/quality-improvement/what-if/what-if-screen.tsx'
import { NewReferral } from '../features/referrals/new-referral.tsx'
import { ReferralScreen } from '../features/referrals/referral-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'
import { FaultScreen, NotFoundScreen } from './fault-screen.tsx'
import { pageNonce } from './nonce.ts'
import { Shell } from './shell/shell.tsx'

/** Every screen and its address; where features meet. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Shell />,
    children: [
      {
        errorElement: <FaultScreen />,
        children: [
          { index: true, loader: () => redirect('/today') },
          { path: 'today', element: <TodayScreen /> },
          { path: 'breaches-next', element: <BreachesNextScreen /> },
          { path: 'caseload', element: <CaseloadScreen action={<NewReferral />} /> },
          { path: 'referrals/:id', element: <ReferralScreen /> },
          { path: 'imports', element: <ImportScreen /> },
          { path: 'data-quality', element: <DataQualityScreen /> },
          { path: 'quality-improvement', element: <CohortScreen /> },
          { path: 'quality-improvement/projects', element: <ProjectsScreen /> },
          { path: 'quality-improvement/projects/:id', element: <ProjectScreen /> },
          { path: 'quality-improvement/cohorts/:id', element: <FrozenCohortScreen /> },
          { path: 'quality-improvement/cohorts/:id/huddle', element: <HuddleScreen /> },
          { path: 'quality-improvement/map', element: <MapScreen /> },
          { path: 'quality-improvement/blockages', element: <BlockagesScreen /> },
          { path: 'quality-improvement/charts', element: <ChartsScreen /> },
          { path: 'quality-improvement/curves', element: <CurvesScreen /> },
          { path: 'quality-improvement/what-if', element: <WhatIfScreen /> },
          { path: 'quality-improvement/beds', element: <BedsScreen /> },
          { path: 'reports', element: <BoardReportScreen nonce={pageNonce()} /> },
          { path: 'reports/combine', element: <CombineScreen /> },
          { path: 'reports/issued', element: <IssuedReportsScreen /> },
          { path: 'reports/issued/:id', element: <IssuedReportScreen nonce={pageNonce()} /> },
          { path: 'settings', element: <SettingsScreen /> },
          { path: '*', element: <NotFoundScreen /> },
        ],
      },
    ],
  },
])
