import type { Relation } from '../../policy'
import type { Named } from '../make-employees'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'

const employeeIn = ({ home, abroad }: ExampleWorld, relation: Relation): Named => {
  if (relation === 'otherDistrict') return abroad.employees.people.own
  const { people } = home.employees
  return people[relation as keyof typeof people] ?? people.own
}

/** Whom the asker is, of the own shop; one of the people of another. */
const myselfIn = (world: ExampleWorld, relation: Relation): Named =>
  relation === 'own' ? world.home.employees.bound : employeeIn(world, relation)

const sheet = ['姓名,手机号,职务,入职日期', '白露,19900004323,从业人员,2026-02-01'].join('\n')

const appointment = { post: 'foodSafetyDirector', from: '2026-01-05' } as const

export const employeeExamples: Examples<'employee'> = {
  'employee.listEmployees': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'employee.showMyEmployments': () => undefined,
  'employee.declareScale': ({ shopIn }, relation) => ({ shopId: shopIn(relation), dinersPerMeal: 320 }),
  'employee.recordEmployees': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    employees: [
      {
        ...{ employeeId: '01KKZZZZZZZZZZZZZZZZZZZZZ1', name: '白露', handlesReadyToEat: true },
        ...{ since: '2026-02-01', posts: ['worker'] },
      },
    ],
  }),
  'employee.changeEmployee': (world, relation) => ({
    ...employeeIn(world, relation),
    name: '柳小满',
    handlesReadyToEat: false,
  }),
  'employee.assignPost': (world, relation) => ({
    ...employeeIn(world, relation),
    post: 'foodSafetyOfficer',
    from: '2026-02-01',
  }),
  'employee.endPost': (world, relation) => ({ ...employeeIn(world, relation), post: 'worker', to: '2026-02-01' }),
  'employee.endEmployee': (world, relation) => ({ ...employeeIn(world, relation), leftOn: '2026-02-01' }),
  'employee.listLetters': (world, relation) => ({ ...employeeIn(world, relation) }),
  'employee.requestLetter': (world, relation) => ({ ...employeeIn(world, relation), ...appointment }),
  'employee.openLetter': (world, relation) => ({ ...employeeIn(world, relation), ...appointment, number: 1 }),
  'employee.recordHealthCertificate': (world, relation) => ({
    ...employeeIn(world, relation),
    ...{ fit: true, issuedOn: '2026-02-01', validUntil: '2027-01-31' },
  }),
  'employee.openHealthPicture': (world, relation) => ({ ...employeeIn(world, relation), reason: '核对有效期' }),
  'employee.inviteEmployee': (world, relation) => ({ ...employeeIn(world, relation), expiresInDays: 7 }),
  'employee.previewEmployment': ({ home, abroad }, relation) => ({
    token: abroadOr(relation, abroad, home).employees.token,
  }),
  'employee.acceptEmployment': ({ home, abroad }, relation) => ({
    token: abroadOr(relation, abroad, home).employees.token,
  }),
  'employee.bindMyself': (world, relation) => ({ ...employeeIn(world, relation) }),
  'employee.giveConsent': (world, relation) => ({ ...myselfIn(world, relation), fact: 'name' }),
  'employee.withdrawConsent': (world, relation) => ({ ...myselfIn(world, relation), fact: 'name' }),
  'employee.readEmployeeSheet': ({ shopIn }, relation) => ({
    shopId: shopIn(relation),
    fileName: '人员.csv',
    content: Buffer.from(sheet).toString('base64'),
  }),
}

export const dutyExamples: Examples<'duty'> = {
  'duty.listWorkplaces': () => ({}),
  'duty.listChain': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'duty.showToday': ({ shopIn }, relation) => ({ shopId: shopIn(relation), since: '2026-01-01T00:00:00.000Z' }),
}
