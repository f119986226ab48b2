import { createHash } from 'node:crypto'
import type { joiningContract } from '@app/types/shop/joining/contract'
import { ulid } from 'ulid'
import type { ChangeName } from '../../operations'
import { got } from '../ask'
import type { Fresh } from '../fresh'
import { applyFor, licenceOf, statementOf } from '../make-applications'
import { caterer } from '../make-register'
import type { TestWorld } from '../open-test-world'
import { licencePhotoOrder } from '../upload'

type JoiningName = Extract<ChangeName, `shop.${keyof typeof joiningContract & string}`>

/** Numbers of shops for which nobody applied yet. */
const numberFrom = (id: string): number => 1_000 + (createHash('sha256').update(id).digest().readUInt32BE() % 9_000_000)

/** Somebody new, who has sent nothing yet today. */
const newApplicant = ({ home }: TestWorld) => {
  const id = ulid()
  const as = `hopeful-${id}`
  return { as, n: numberFrom(id), voice: home.speak(as) }
}

const applied = async (world: TestWorld) => {
  const { home, ask } = world
  const { as, n, voice } = newApplicant(world)
  const { speak, uploadLicence, places } = home
  const ref = await applyFor({ ask, speak, uploadLicence })({ as, n, stationId: places.near.stationId })
  return { ref, n, voice }
}

const decided = async <D extends object>(world: TestWorld, decision: D, other: Partial<D>) => {
  const { ref } = await applied(world)
  return { voice: world.home.office, input: { ...ref, ...decision }, other: { ...ref, ...decision, ...other } }
}

/** A shop in the inspector's grid that nobody runs. */
const freeShop = async ({ ask, home }: TestWorld): Promise<string> => {
  const shop = caterer(`面馆${ulid()}`, { gridId: home.places.near.gridIds[0] })
  return got<{ shopId: string }>(await ask(home.office, 'shop.registerShop', shop)).shopId
}

export const joiningChanges: { readonly [N in JoiningName]: (world: TestWorld) => Promise<Fresh<N>> } = {
  'shop.prepareLicencePhoto': async (world) => ({
    voice: newApplicant(world).voice,
    input: licencePhotoOrder(licenceOf(11)),
    other: licencePhotoOrder(licenceOf(12)),
  }),
  'shop.submitApplication': async (world) => {
    const { n, voice } = newApplicant(world)
    const sent = async () => ({ photo: await world.home.uploadLicence(voice, licenceOf(n)) })
    return {
      voice,
      input: { ...statementOf(n), ...(await sent()) },
      other: { ...statementOf(n + 1), ...(await sent()) },
    }
  },
  'shop.mendApplication': async (world) => {
    const { ref, n, voice } = await applied(world)
    const { near } = world.home.places
    const mended = { ...ref, ...statementOf(n, near.stationId) }
    return { voice, input: mended, other: { ...mended, name: '换了名字的砂锅铺' } }
  },
  'shop.withdrawApplication': async (world) => {
    const { ref, n, voice } = await applied(world)
    const photo = await world.home.uploadLicence(voice, licenceOf(n))
    const second = await world.ask(voice, 'shop.submitApplication', { ...statementOf(n + 1), photo })
    const { applicationId } = JSON.parse(second.text) as { applicationId: string }
    return { voice, input: { applicationId: ref.applicationId }, other: { applicationId } }
  },
  'shop.approveApplication': async (world) => {
    const [first, second] = world.home.places.near.gridIds
    return await decided(world, { aim: 'newShop' as const, gridId: first }, { gridId: second })
  },
  'shop.returnApplication': (world) => decided(world, { words: '请把店名写全' }, { words: '请补执照' }),
  'shop.refuseApplication': (world) => decided(world, { words: '不在本区' }, { words: '不归本局管' }),
  'shop.createClaimCode': async (world) => {
    const free = async () => ({ shopId: await freeShop(world) })
    return { voice: world.home.speak('inspector'), input: await free(), other: await free() }
  },
  'shop.claimShop': async (world) => {
    const input = { code: '00000000', number: 'JY20000000000001', applicant: '叶知秋' }
    return { voice: newApplicant(world).voice, input, other: { ...input, code: '00000001' } }
  },
  'shop.passApplication': (world) => {
    const { near, far } = world.home.places
    return decided(world, { stationId: far.stationId }, { stationId: near.stationId })
  },
}
