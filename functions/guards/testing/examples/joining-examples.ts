import type { joiningContract } from '@app/types/shop/joining/contract'
import type { InputOf } from '../../operations'
import type { Relation } from '../../policy'
import { licenceOf, statementOf } from '../make-applications'
import type { ExampleWorld } from '../prepare-examples'
import { licencePhotoOrder } from '../upload'

type JoiningName = `shop.${keyof typeof joiningContract & string}`
type Example<N extends JoiningName> = (world: ExampleWorld, relation: Relation) => InputOf<N>

const seen = ({ home, abroad }: ExampleWorld, relation: Relation) => {
  if (relation === 'otherDistrict') return abroad.applications.own
  const { own, otherStation, noStation } = home.applications
  const applications: Partial<Record<Relation, typeof own>> = { own, otherStation, noStation }
  return applications[relation] ?? own
}
const byId = (world: ExampleWorld, relation: Relation) => ({ applicationId: seen(world, relation).applicationId })

/** The photograph is the consumer's; others who may apply bring one of their own. */
export const joiningExamples: { readonly [N in JoiningName]: Example<N> } = {
  'shop.prepareApplication': () => undefined,
  'shop.listMyApplications': () => undefined,
  'shop.prepareLicencePhoto': () => licencePhotoOrder(licenceOf(7)),
  'shop.submitApplication': ({ home }) => ({ ...statementOf(8), photo: home.applications.photo }),
  'shop.showMyApplication': byId,
  'shop.mendApplication': (world, relation) => ({ ...seen(world, relation), ...statementOf(1) }),
  'shop.withdrawApplication': byId,
  'shop.listApplications': () => ({}),
  'shop.showApplication': byId,
  'shop.findLikeShops': byId,
  'shop.approveApplication': (world, relation) => ({
    ...seen(world, relation),
    aim: 'newShop',
    gridId: world.home.places.near.gridIds[0],
  }),
  'shop.returnApplication': (world, relation) => ({ ...seen(world, relation), words: '请把店名写全' }),
  'shop.refuseApplication': (world, relation) => ({ ...seen(world, relation), words: '不在本区' }),
  'shop.createClaimCode': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'shop.claimShop': () => ({ code: '00000000', number: 'JY20000000000001', applicant: '叶知秋' }),
  'shop.passApplication': (world, relation) => ({
    ...seen(world, relation),
    stationId: world.home.places.far.stationId,
  }),
}
