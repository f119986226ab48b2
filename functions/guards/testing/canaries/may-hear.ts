import type { Asker, Relation } from '../../policy'
import {
  heardAtWork,
  heardBesides,
  heardByEmployees,
  heardByMerchants,
  heardKinds,
  heardOfRegister,
  publicByLaw,
} from '../../policy/personal'
import { inspectorsShops, merchantsShops } from '../../policy/words'
import type { TestWorld } from '../open-test-world'
import type { Canary } from './marks'

const nameOf = ({ kind, field }: Canary) => `${kind}.${field}`

/** The shops of which each hears; who is not named hears of every one that the district has. */
const reach: Readonly<Partial<Record<Asker, readonly Relation[]>>> = {
  inspector: inspectorsShops,
  stationHead: [...inspectorsShops, 'otherGrid'],
  merchant: merchantsShops,
  employee: ['own'],
}

/** What those who belong to a shop hear of it. */
const heardInShop = { merchant: heardByMerchants, employee: heardAtWork } as const

/** Whether somebody of the home district may hear a planted word, by `policy/personal.ts` and by whose row it is. */
export const mayHear =
  ({ home }: Pick<TestWorld, 'home'>) =>
  (asker: Asker, canary: Canary): boolean => {
    if (canary.district !== home.districtId) return false
    if (isForAnyoneLike(asker, canary) || isOwn(home, asker, canary)) return true
    return inReach(home.shops, asker, canary) && isForReaders(asker, canary)
  }

const isForAnyoneLike = (asker: Asker, canary: Canary): boolean => {
  const name = nameOf(canary)
  return name in publicByLaw || (heardBesides[name]?.by.includes(asker) ?? false)
}

const isForReaders = (asker: Asker, canary: Canary): boolean =>
  asker === 'merchant' || asker === 'employee'
    ? heardInShop[asker].includes(nameOf(canary))
    : (heardKinds[canary.kind] ?? heardOfRegister).includes(asker)

const isOwn = (home: TestWorld['home'], asker: Asker, canary: Canary): boolean =>
  isOwnAccount(home.personIds, asker, canary) || (asker === 'employee' && isOwnEntry(home.employees.bound, canary))

/** What a shop keeps of the asker as one of its people. */
const isOwnEntry = ({ employeeId }: { readonly employeeId: string }, canary: Canary): boolean =>
  heardByEmployees.includes(nameOf(canary)) && canary.key.includes(`#${employeeId}`)

const isOwnAccount = (personIds: Readonly<Record<string, string>>, asker: Asker, { kind, key }: Canary): boolean => {
  const self = personIds[asker]
  return kind === 'Person' && self !== undefined && key.includes(self)
}

const inReach = (shops: Readonly<Record<string, string>>, asker: Asker, { kind, key }: Canary): boolean => {
  const relation = Object.keys(shops).find((one) => [' ', '#'].some((end) => key.includes(`#SHOP#${shops[one]}${end}`)))
  const within = reach[asker]
  if (!relation || !within || within.includes(relation as Relation)) return true
  // whoever took part in an inspection sees it wherever the shop lies
  return (kind === 'Inspection' || kind === 'Rectification') && asker === 'inspector'
}
