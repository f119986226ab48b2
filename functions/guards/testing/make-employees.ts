import { ulid } from 'ulid'
import { employeeStore, type StoredEmployee, type StoredLetter } from '../../employee/store'
import { type Ask, got } from './ask'
import type { Speak } from './make-people'
import type { House } from './open-house'

export type Named = { readonly shopId: string; readonly employeeId: string }

const names = ['柳小满', '秦大河', '阮青', '许木', '范禾', '路远'] as const

/** One of a shop's people, as the shop would have recorded them some months ago, with a certificate and its picture. */
export const storedEmployee = (facts: Pick<StoredEmployee, 'district' | 'shopId' | 'name'>): StoredEmployee => {
  const employeeId = ulid()
  const sha256 = 'b'.repeat(64)
  return {
    revision: 1,
    ...facts,
    employeeId,
    phone: '19900004321',
    handlesReadyToEat: true,
    posts: [{ post: 'worker', from: '2026-01-05' }],
    since: '2026-01-05',
    recordedAt: '2026-01-05T02:00:00.000Z',
    certificate: {
      ...{ fit: true, issuedOn: '2026-01-04', validUntil: '2027-01-03', number: '健0012345' },
      ...{ recordedAt: '2026-01-05T02:00:00.000Z', by: '贺青禾' },
      picture: { sha256, objectKey: `D/${facts.district}/pictures/employee/${employeeId}/${sha256}.jpg` },
    },
    earlierCertificates: [],
    consents: [],
  }
}

/** One of the people of each shop, without a WeChat. */
export const putEmployees = async <R extends string>(
  { base }: Pick<House, 'base'>,
  district: string,
  shops: Readonly<Record<R, string>>,
): Promise<Readonly<Record<R, Named>>> => {
  const { employees } = employeeStore(base.records)
  const made: [string, Named][] = []
  for (const [n, [relation, shopId]] of Object.entries<string>(shops).entries()) {
    const row = storedEmployee({ district, shopId, name: names[n % names.length] ?? '' })
    await base.commit([employees.insert(row)])
    made.push([relation, { shopId, employeeId: row.employeeId }])
  }
  return Object.fromEntries(made) as Record<R, Named>
}

const owing = { owes: 'required' as const, basis: '总局令第60号' }

/** Directors, each with the letter of the appointment, drawn. */
export const appointDirectors = async (
  { base }: Pick<House, 'base'>,
  district: string,
  people: Readonly<Record<string, Named>>,
): Promise<void> => {
  const { employees, letters } = employeeStore(base.records)
  for (const named of Object.values(people)) {
    const one = await employees.get({ district, ...named })
    if (!one) throw new Error(`nobody is ${named.employeeId}`)
    const appointment = { post: 'foodSafetyDirector' as const, from: '2026-01-05' }
    const letter: StoredLetter = {
      ...{ revision: 1, district, ...named, ...appointment, number: 1 },
      ...{ state: 'ready', requestedAt: '2026-01-05T02:00:00.000Z' },
      objectKey: `D/${district}/letters/${named.shopId}/${named.employeeId}/foodSafetyDirector-2026-01-05-1.pdf`,
      facts: {
        ...{ shopName: '槐荫小馆', creditCode: '92990000MA0000001X', address: '槐荫路 9 号', name: one.name },
        ...{ control: owing, director: owing },
      },
    }
    await base.commit([employees.replace({ ...one, posts: [...one.posts, appointment] }), letters.insert(letter)])
  }
}

/** A code for one of the people, given out by whoever runs the shop. */
export const inviteEmployee = async (ask: Ask, speak: Speak, named: Named): Promise<string> =>
  got<{ token: string }>(await ask(speak('merchant'), 'employee.inviteEmployee', { ...named, expiresInDays: 7 })).token

/** One more of a shop's people, recorded by whoever runs it. */
export const newEmployee = async (ask: Ask, speak: Speak, shopId: string, name = `新员工${ulid()}`): Promise<Named> => {
  const employee = {
    ...{ employeeId: ulid(), name, phone: '19900004322', handlesReadyToEat: true },
    ...{ since: '2026-02-01', posts: ['worker' as const] },
  }
  got(await ask(speak('merchant'), 'employee.recordEmployees', { shopId, employees: [employee] }))
  return { shopId, employeeId: employee.employeeId }
}

/** Somebody who works at a shop and has bound the WeChat of that name. */
export const seatEmployee = async (
  ask: Ask,
  speak: Speak,
  { shopId, as }: { readonly shopId: string; readonly as: string },
): Promise<Named & { readonly personId: string }> => {
  const named = await newEmployee(ask, speak, shopId)
  const token = await inviteEmployee(ask, speak, named)
  got(await ask(speak(as), 'employee.acceptEmployment', { token }))
  const { person } = got<{ person: { personId: string } }>(await ask(speak(as), 'identity.me'))
  return { ...named, personId: person.personId }
}
