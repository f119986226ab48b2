import { lazy } from 'react'
import { Navigate, type RouteObject } from 'react-router'
import { grantsOf, useMe } from './client/use-me'
import { EmptyState } from './parts/states'
import { homeFor } from './shell/nav-items'
import { RequireStaff } from './shell/require-staff'

const SignInPage = lazy(() => import('./pages/sign-in/sign-in-page'))
const ShopsPage = lazy(() => import('./pages/shop-list/shops-page'))
const ShopPage = lazy(() => import('./pages/shop/shop-page'))
const RegisterPage = lazy(() => import('./pages/shop-form/register-page'))
const ChangePage = lazy(() => import('./pages/shop-form/change-page'))
const BusinessTypesPage = lazy(() => import('./pages/business-type/business-types-page'))
const LicenceKindsPage = lazy(() => import('./pages/licence/licence-kinds-page'))
const ImportsPage = lazy(() => import('./pages/import/imports-page'))
const ImportPage = lazy(() => import('./pages/import/import-page'))
const DuplicatesPage = lazy(() => import('./pages/duplicate/duplicates-page'))
const SignsPage = lazy(() => import('./pages/sign/signs-page'))
const PlacesPage = lazy(() => import('./pages/place/places-page'))
const TransfersPage = lazy(() => import('./pages/place/transfers-page'))
const HandOverPage = lazy(() => import('./pages/place/hand-over-page'))
const AmendmentsPage = lazy(() => import('./pages/amendment/amendments-page'))
const ApplicationsPage = lazy(() => import('./pages/joining/applications-page'))
const ApplicationPage = lazy(() => import('./pages/joining/application-page'))
const InspectionsPage = lazy(() => import('./pages/inspection/inspections-page'))
const InspectionPage = lazy(() => import('./pages/inspection/inspection-page'))
const ConductPage = lazy(() => import('./pages/conduct/conduct-page'))
const DrawsPage = lazy(() => import('./pages/draw/draws-page'))
const DrawPage = lazy(() => import('./pages/draw/draw-page'))
const ChecklistsPage = lazy(() => import('./pages/checklist/checklists-page'))
const ChecklistVersionPage = lazy(() => import('./pages/checklist/version-page'))
const ChecklistDraftPage = lazy(() => import('./pages/checklist/draft-page'))
const ChecklistComparePage = lazy(() => import('./pages/checklist/compare-page'))
const PublicationPage = lazy(() => import('./pages/publication/publication-page'))
const RectificationsPage = lazy(() => import('./pages/rectification/rectifications-page'))
const RectificationPage = lazy(() => import('./pages/rectification/rectification-page'))
const CoursesPage = lazy(() => import('./pages/course/courses-page'))
const CoursePage = lazy(() => import('./pages/course/course-page'))
const QuestionsPage = lazy(() => import('./pages/question/questions-page'))
const ExamRulesPage = lazy(() => import('./pages/exam/exam-rules-page'))
const ExamResultsPage = lazy(() => import('./pages/exam/exam-results-page'))
const CertificatesPage = lazy(() => import('./pages/exam/certificates-page'))
const ObjectionsPage = lazy(() => import('./pages/ledger/objections-page'))
const LedgersPage = lazy(() => import('./pages/ledger/ledgers-page'))
const CompletionPage = lazy(() => import('./pages/self-check/completion-page'))
const ShopChecksPage = lazy(() => import('./pages/self-check/shop-checks-page'))
const StaffPage = lazy(() => import('./pages/staff/staff-page'))
const InvitationsPage = lazy(() => import('./pages/staff/invitations-page'))
const InvitationSheetPage = lazy(() => import('./pages/staff/invitation-sheet-page'))
const ExportsPage = lazy(() => import('./pages/export/exports-page'))
const AccountPage = lazy(() => import('./pages/account/account-page'))
const AuditPage = lazy(() => import('./pages/audit/audit-page'))

const Home = () => <Navigate to={homeFor(grantsOf(useMe().data))} replace />
const Nowhere = () => <EmptyState title='没有这个地址'>请从左边的导航重新进入。</EmptyState>

/** Every address of the console, below `/console`. */
export const routes: RouteObject[] = [
  { path: '/sign-in', element: <SignInPage /> },
  {
    path: '/',
    element: <RequireStaff />,
    children: [
      { index: true, element: <Home /> },
      { path: 'shops', element: <ShopsPage /> },
      { path: 'shops/new', element: <RegisterPage /> },
      { path: 'shops/:shopId', element: <ShopPage /> },
      { path: 'shops/:shopId/change', element: <ChangePage /> },
      { path: 'business-types', element: <BusinessTypesPage /> },
      { path: 'licence-kinds', element: <LicenceKindsPage /> },
      { path: 'imports', element: <ImportsPage /> },
      { path: 'imports/:importId', element: <ImportPage /> },
      { path: 'duplicates', element: <DuplicatesPage /> },
      { path: 'signs', element: <SignsPage /> },
      { path: 'places', element: <PlacesPage /> },
      { path: 'places/transfers', element: <TransfersPage /> },
      { path: 'places/hand-over', element: <HandOverPage /> },
      { path: 'amendments', element: <AmendmentsPage /> },
      { path: 'applications', element: <ApplicationsPage /> },
      { path: 'applications/:applicationId', element: <ApplicationPage /> },
      { path: 'inspections', element: <InspectionsPage /> },
      { path: 'shops/:shopId/inspections/:inspectionId', element: <InspectionPage /> },
      { path: 'conduct', element: <ConductPage /> },
      { path: 'draws', element: <DrawsPage /> },
      { path: 'draws/:drawId', element: <DrawPage /> },
      { path: 'checklists', element: <ChecklistsPage /> },
      { path: 'checklists/:id/versions/:version', element: <ChecklistVersionPage /> },
      { path: 'checklists/:id/draft', element: <ChecklistDraftPage /> },
      { path: 'checklists/:id/compare', element: <ChecklistComparePage /> },
      { path: 'publication', element: <PublicationPage /> },
      { path: 'rectifications', element: <RectificationsPage /> },
      { path: 'shops/:shopId/rectifications/:rectificationId', element: <RectificationPage /> },
      { path: 'courses', element: <CoursesPage /> },
      { path: 'courses/:courseId', element: <CoursePage /> },
      { path: 'questions', element: <QuestionsPage /> },
      { path: 'exam-rules', element: <ExamRulesPage /> },
      { path: 'exam-results', element: <ExamResultsPage /> },
      { path: 'certificates', element: <CertificatesPage /> },
      { path: 'self-checks', element: <CompletionPage /> },
      { path: 'shops/:shopId/self-checks', element: <ShopChecksPage /> },
      { path: 'ledger-objections', element: <ObjectionsPage /> },
      { path: 'shops/:shopId/ledgers', element: <LedgersPage /> },
      { path: 'staff', element: <StaffPage /> },
      { path: 'staff/invitations', element: <InvitationsPage /> },
      { path: 'staff/invitations/sheet', element: <InvitationSheetPage /> },
      { path: 'exports', element: <ExportsPage /> },
      { path: 'account', element: <AccountPage /> },
      { path: 'audit', element: <AuditPage /> },
      { path: '*', element: <Nowhere /> },
    ],
  },
]
