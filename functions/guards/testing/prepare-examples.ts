import { atTheConsole, challengeToMake, challengeToUse, keepPasskey } from '../../identity/testing/passkeys'
import { signCode } from '../../shop/public'
import type { Relation } from '../policy'
import { showCode } from './make-codes'
import { leaseOne } from './make-outbox'
import type { TestWorld } from './open-test-world'
import { sendOriginals } from './send-originals'
import { sendProof } from './send-proof'
import type { Voice } from './voices'

/** What examples refer to besides the world itself: made once, used up by nobody because rehearsals write nothing. */
export const prepareExamples = async (world: TestWorld) => {
  const { ask, voices, home, abroad } = world
  const codeIn = async ({ districtId, speak }: Pick<TestWorld['home'], 'districtId' | 'speak'>) => ({
    waiting: await showCode({ ask, voices, district: districtId }),
    confirmed: await showCode({ ask, voices, district: districtId }, speak('audit')),
  })
  const leaseIn = (district: string) => leaseOne(world, { ask, gateway: voices.gateway(district), district })
  const { visits, pairs, underWay } = home
  const inspections = await inspectionsBy(world)
  const consoles = await openConsoles(world)
  return {
    ...world,
    codes: { home: await codeIn(home), abroad: await codeIn(abroad) },
    leases: { home: await leaseIn(home.districtId), abroad: await leaseIn(abroad.districtId) },
    announcement: visits.announcement(home.shops.own, pairs.own),
    deliveries: {
      own: await visits.delivery(underWay.ownUnderWay, pairs.own),
      asSecond: await visits.delivery(underWay.asSecond, pairs.asSecond),
      colleagues: await visits.delivery(underWay.colleagues, pairs.colleagues),
      otherStation: await visits.delivery(underWay.otherStation, pairs.otherStation),
    },
    inspections,
    ...consoles,
    originals: await sendOriginals(world, Object.values(inspections)),
    proofs: await sendProofs(world),
    /** The shop in that relation to the inspector and the merchant; an own one where the relation is about else. */
    shopIn: (relation: Relation) => shopIn(world, relation),
    codeOf: (relation: Relation) => codeOf(world, shopIn(world, relation)),
  }
}
export type ExampleWorld = Awaited<ReturnType<typeof prepareExamples>>

/** Of each shop of the merchant a picture of a finished lesson; its hash. */
const sendProofs = async (world: TestWorld): Promise<string> => {
  const { exams, ownExam, training } = world.home
  const { courseId } = training.course
  for (const { shopId, employeeId } of [exams.closed, exams.revoked])
    await sendProof(world, { shopId, employeeId, courseId })
  const { shopId, employeeId } = ownExam
  return await sendProof(world, { shopId, employeeId, courseId })
}

/**
 * Everybody of the staff at a console. The audit administrator is about to keep a first passkey; the security
 * administrator has two and is about to use one; the office has none.
 */
const openConsoles = async ({ ask, atConsole }: TestWorld) => {
  const staff = ['inspector', 'stationHead', 'leader', 'office', 'security', 'audit'] as const
  const voices = new Map<string, Voice>()
  for (const name of staff) voices.set(name, await atConsole(name))
  const at = (name: (typeof staff)[number]) => voices.get(name) as Voice
  const credential = atTheConsole().make(await challengeToMake(ask, at('audit')))
  const key = await keepPasskey(ask, at('security'), '指纹')
  const { id: removable } = await keepPasskey(ask, at('security'), '备用钥匙')
  const used = key.use(await challengeToUse(ask, at('security')))
  return { consoles: voices, passkeys: { made: { name: '新钥匙', credential }, used, removable } }
}

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
