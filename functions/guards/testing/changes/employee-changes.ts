import { ulid } from 'ulid'
import type { ChangeName, InputOf } from '../../operations'
import { got } from '../ask'
import { inviteEmployee, type Named, newEmployee, seatEmployee } from '../make-employees'
import type { TestWorld } from '../open-test-world'
import { type Maker, type Makers, newShop } from './maker'

/** One of the people of the merchant's own shop whom only this change is about. */
const somebody = async ({ ask, home }: TestWorld): Promise<Named> => await newEmployee(ask, home.speak, home.shops.own)

const byMerchant =
  <N extends ChangeName>(make: (world: TestWorld) => Promise<InputOf<N>> | InputOf<N>): Maker<N> =>
  async (world) => ({ voice: world.home.speak('merchant'), input: await make(world), other: await make(world) })

/** Said of oneself by somebody new. */
const byThePerson = async ({ ask, home }: TestWorld) => {
  const as = `worker-${ulid()}`
  const { shopId, employeeId } = await seatEmployee(ask, home.speak, { shopId: home.shops.own, as })
  const said = (fact: 'name' | 'phone') => ({ shopId, employeeId, fact })
  return { voice: home.speak(as), input: said('name'), other: said('phone') }
}

const sheet = (name: string) => Buffer.from(`姓名,职务,入职日期\n${name},从业人员,2026-02-01`).toString('base64')

/** The people of a shop. */
export const employeeChanges = {
  'employee.declareScale': byMerchant(({ home }) => ({
    shopId: home.shops.own,
    dinersPerMeal: Math.floor(Math.random() * 100_000),
  })),
  'employee.recordEmployees': byMerchant(({ home }) => ({
    shopId: home.shops.own,
    employees: [
      {
        ...{ employeeId: ulid(), name: `新员工${ulid()}`, handlesReadyToEat: true },
        ...{ since: '2026-02-01', posts: ['worker'] },
      },
    ],
  })),
  'employee.changeEmployee': byMerchant(async (world) => ({
    ...(await somebody(world)),
    name: `改名${ulid()}`,
    handlesReadyToEat: true,
  })),
  'employee.assignPost': byMerchant(async (world) => ({
    ...(await somebody(world)),
    post: 'foodSafetyOfficer',
    from: '2026-02-02',
  })),
  'employee.endPost': byMerchant(async (world) => ({ ...(await somebody(world)), post: 'worker', to: '2026-02-03' })),
  'employee.endEmployee': byMerchant(async (world) => ({ ...(await somebody(world)), leftOn: '2026-02-03' })),
  'employee.requestLetter': byMerchant(async (world) => {
    const appointment = { post: 'foodSafetyOfficer' as const, from: '2026-02-02' }
    const input = { ...(await somebody(world)), ...appointment }
    got(await world.ask(world.home.speak('merchant'), 'employee.assignPost', input))
    return input
  }),
  'employee.recordHealthCertificate': byMerchant(async (world) => ({
    ...(await somebody(world)),
    ...{ fit: true, issuedOn: '2026-02-01', validUntil: '2027-01-31' },
  })),
  'employee.openHealthPicture': async ({ home }) => {
    const input = { ...home.employees.people.own, reason: '核对有效期' }
    return { voice: home.speak('merchant'), input, other: { ...input, reason: '再核对一次' } }
  },
  'employee.inviteEmployee': byMerchant(async (world) => ({ ...(await somebody(world)), expiresInDays: 7 })),
  'employee.acceptEmployment': async (world) => {
    const { ask, home } = world
    const token = async () => await inviteEmployee(ask, home.speak, await somebody(world))
    return { voice: home.speak(`hired-${ulid()}`), input: { token: await token() }, other: { token: await token() } }
  },
  'employee.bindMyself': async (world) => {
    const { ask, home } = world
    const shops = [await newShop(world), await newShop(world)] as const
    const owner = `owner-${ulid()}`
    const invited = await home.invite('店主', { role: 'merchant', shopIds: [...shops] })
    await ask(home.speak(owner), 'identity.acceptInvitation', { token: invited.token })
    const speak = () => home.speak(owner)
    const [input, other] = [await newEmployee(ask, speak, shops[0]), await newEmployee(ask, speak, shops[1])]
    return { voice: home.speak(owner), input, other }
  },
  'employee.giveConsent': byThePerson,
  'employee.withdrawConsent': byThePerson,
  'employee.readEmployeeSheet': byMerchant(({ home }) => ({
    shopId: home.shops.own,
    fileName: `${ulid()}.csv`,
    content: sheet(`白露${ulid()}`),
  })),
} satisfies Partial<Makers<'employee'>>
