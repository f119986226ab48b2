import { signCode } from '../../shop/public'
import type { Relation } from '../policy'
import { showCode } from './make-codes'
import { leaseOne } from './make-outbox'
import type { TestWorld } from './open-test-world'

/** What examples refer to besides the world itself: made once, used up by nobody because rehearsals write nothing. */
export const prepareExamples = async (world: TestWorld) => {
  const { ask, voices, home, abroad } = world
  const codeIn = async ({ districtId, speak }: Pick<TestWorld['home'], 'districtId' | 'speak'>) => ({
    waiting: await showCode({ ask, voices, district: districtId }),
    confirmed: await showCode({ ask, voices, district: districtId }, speak('audit')),
  })
  const leaseIn = (district: string) => leaseOne(world, { ask, gateway: voices.gateway(district), district })
  const { visits, pairs, underWay } = home
  const conclusion = await visits.conclusion(underWay.ownUnderWay, pairs.own)
  const inspections = await inspectionsBy(world)
  return {
    ...world,
    codes: { home: await codeIn(home), abroad: await codeIn(abroad) },
    leases: { home: await leaseIn(home.districtId), abroad: await leaseIn(abroad.districtId) },
    beginning: await visits.beginning(home.shops.own, pairs.own),
    conclusions: {
      own: conclusion,
      asSecond: await visits.conclusion(underWay.asSecond, pairs.asSecond),
    },
    inspections,
    /** The shop in that relation to the inspector and the merchant; an own one where the relation is about else. */
    shopIn: (relation: Relation) => shopIn(world, relation),
    codeOf: (relation: Relation) => codeOf(world, shopIn(world, relation)),
  }
}
export type ExampleWorld = Awaited<ReturnType<typeof prepareExamples>>

const shopIn = ({ home, abroad }: TestWorld, relation: Relation): string => {
  if (relation === 'otherDistrict') return abroad.shops.own
  return relation in home.shops ? home.shops[relation as keyof typeof home.shops] : home.shops.own
}

const codeOf = ({ world: { secrets } }: TestWorld, shopNumber: string): string =>
  signCode(secrets.shopCodeKeys, { shopNumber, serial: '01', keyVersion: secrets.shopCodeKeyVersion })

/** The inspection in each relation: concluded ones, and those under way where the relation says so. */
const inspectionsBy = async ({ home, abroad }: TestWorld) => {
  const { concluded, underWay } = home
  return { ...concluded, ownUnderWay: underWay.ownUnderWay, otherDistrict: abroad.concluded.own }
}
