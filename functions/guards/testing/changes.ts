import { shippedTypes } from '@app/rules/shop/facts/business-types'
import { ulid } from 'ulid'
import { atTheConsole, challengeToMake, challengeToUse, keepPasskey } from '../../identity/testing/passkeys'
import { signCode } from '../../shop/public'
import type { ChangeName, InputOf } from '../operations'
import { got } from './ask'
import type { Fresh } from './fresh'
import { signatureFile } from './inspect'
import { joiningChanges } from './joining-changes'
import { showCode } from './make-codes'
import { makeMerged, makeSuspects, makeTwins, mergeOf } from './make-duplicates'
import { invitationSheet, readSheet } from './make-invitation-sheet'
import { makeWaitingImport, registerFile } from './make-jobs'
import { enqueuePicture, leaseOne } from './make-outbox'
import { inspectorOf, seater } from './make-people'
import { caterer, makeTransfer, paperOf } from './make-register'
import type { TestWorld } from './open-test-world'
import { newBrowser } from './sign-in'
import { uploadOrder } from './upload'
import type { Voice } from './voices'

type Maker<N extends ChangeName> = (world: TestWorld) => Promise<Fresh<N>>
type Makers<D extends string> = { readonly [N in Extract<ChangeName, `${D}.${string}`>]: Maker<N> }

const byOffice =
  <N extends ChangeName>(make: (world: TestWorld) => InputOf<N> | Promise<InputOf<N>>): Maker<N> =>
  async (world) => ({ voice: world.home.office, input: await make(world), other: await make(world) })

/** Nothing about the input can differ, so what differs is how it is written. */
const alike = async <N extends ChangeName>(voice: Voice, input: InputOf<N>): Promise<Fresh<N>> => ({
  voice,
  input,
  other: input,
})

const identity: Makers<'identity'> = {
  'identity.createInvitation': byOffice(({ home: { places } }) => ({
    name: `受邀人${ulid()}`,
    grant: inspectorOf(places.near, places.near.gridIds, 7),
    expiresInDays: 7,
  })),
  'identity.revokeInvitation': byOffice(async ({ home }) => ({ invitationId: (await invite(home)).invitationId })),
  'identity.acceptInvitation': async ({ home }) => ({
    voice: home.speak(`newcomer-${ulid()}`),
    input: { token: (await invite(home)).token },
    other: { token: (await invite(home)).token },
  }),
  'identity.changeGrant': byOffice(async ({ home: { places, speak }, ask }) => ({
    personId: await seater(ask, speak)(`renewed-${ulid()}`, inspectorOf(places.near, places.near.gridIds, 17)),
    grant: inspectorOf(places.far, places.far.gridIds, 18),
    reason: '换证',
  })),
  'identity.endGrant': byOffice(async ({ home: { places, speak }, ask }) => ({
    personId: await seater(ask, speak)(`relieved-${ulid()}`, { role: 'stationHead', stationId: places.near.stationId }),
    role: 'stationHead',
    reason: '调任',
  })),
  'identity.endAccount': async ({ home, ask }) => {
    const leaver = async () => await seater(ask, home.speak)(`leaver-${ulid()}`, merchantOf(home.shops.own))
    return {
      voice: home.speak('security'),
      input: { personId: await leaver(), reason: '离职' },
      other: { personId: await leaver(), reason: '离职' },
    }
  },
  'identity.endMembership': byOffice(async ({ home: { shops, speak }, ask }) => ({
    personId: await seater(ask, speak)(`seller-${ulid()}`, merchantOf(shops.own)),
    shopId: shops.own,
    reason: '转让',
  })),
  'identity.startSignIn': async ({ voices, home }) => ({
    voice: voices.anonymous(home.districtId),
    input: { challenge: newBrowser().challenge },
    other: { challenge: newBrowser().challenge },
  }),
  'identity.decideSignIn': async ({ ask, voices, home }) => {
    const { signInId } = await showCode({ ask, voices, district: home.districtId })
    return {
      voice: home.speak('security'),
      input: { signInId, approve: true },
      other: { signInId, approve: false },
    }
  },
  'identity.redeemSignIn': async ({ ask, voices, home }) => {
    const confirmed = () => showCode({ ask, voices, district: home.districtId }, home.speak('security'))
    return { voice: voices.anonymous(home.districtId), input: await confirmed(), other: await confirmed() }
  },
  'identity.readInvitationSheet': byOffice(() => ({ ...invitationSheet(2), fileName: `${ulid()}.csv` })),
  'identity.makeInvitations': byOffice(async ({ ask, home }) => ({
    sheetId: await readSheet(ask, home.office),
    chunk: 0,
  })),
  'identity.endMySession': async ({ home }) => ({
    voice: home.speak('audit'),
    input: { sessionId: 'x'.repeat(43) },
    other: { sessionId: 'y'.repeat(43) },
  }),
  'identity.endSessionsOf': async ({ home }) => ({
    voice: home.speak('security'),
    input: { personId: home.personIds.partner, reason: '电脑丢了' },
    other: { personId: home.personIds.partner, reason: '电脑坏了' },
  }),
  'identity.startPasskey': async (world) => await alike(await newAuditor(world), {}),
  'identity.finishPasskey': async (world) => {
    const voice = await newAuditor(world)
    const credential = atTheConsole().make(await challengeToMake(world.ask, voice))
    return { voice, input: { name: '指纹', credential }, other: { name: '钥匙', credential } }
  },
  'identity.startSecondFactor': async (world) => {
    const voice = await newAuditor(world)
    await keepPasskey(world.ask, voice, '指纹')
    return await alike(voice, {})
  },
  'identity.finishSecondFactor': async (world) => {
    const { voice, assertion } = await provingAuditor(world)
    return { voice, input: { assertion }, other: { assertion: { ...assertion, signature: 'AAAA' } } }
  },
  'identity.removePasskey': async (world) => {
    const { voice, assertion, removable } = await provingAuditor(world)
    return {
      voice,
      input: { passkeyId: removable, assertion },
      other: { passkeyId: removable, assertion: { ...assertion, signature: 'AAAA' } },
    }
  },
  'identity.resetPasskeys': async ({ home }) => ({
    voice: home.speak('security'),
    input: { personId: home.personIds.office, reason: '钥匙丢了' },
    other: { personId: home.personIds.office, reason: '钥匙坏了' },
  }),
  'identity.requirePasskeys': async ({ home }) => ({
    voice: home.speak('security'),
    input: { required: true, graceDays: 90, reason: '等保要求' },
    other: { required: true, graceDays: 89, reason: '等保要求' },
  }),
  'identity.endSession': async ({ home }) => await alike(home.speak('audit'), {}),
  'identity.endAllSessions': async ({ home }) => await alike(home.speak('audit'), {}),
}

/** Somebody new at a console who keeps passkeys there; the three who are there already keep none. */
const newAuditor = async ({ ask, atConsole, home }: TestWorld): Promise<Voice> => {
  const name = `auditor-${ulid()}`
  await seater(ask, home.speak)(name, { role: 'audit' })
  return await atConsole(name)
}

/** One with two passkeys, about to use the first. */
const provingAuditor = async (world: TestWorld) => {
  const { ask } = world
  const voice = await newAuditor(world)
  const key = await keepPasskey(ask, voice, '指纹')
  const { id: removable } = await keepPasskey(ask, voice, '备用钥匙')
  return { voice, removable, assertion: key.use(await challengeToUse(ask, voice)) }
}

const merchantOf = (shopId: string) => ({ role: 'merchant' as const, shopIds: [shopId] })
const invite = ({ invite: send, shops }: TestWorld['home']) => send('新商户', merchantOf(shops.own))

/** A shop that only this change is about. */
const newShop = async ({ ask, home }: TestWorld): Promise<string> => {
  const asked = await ask(home.office, 'shop.registerShop', caterer(`面馆${ulid()}`, {}))
  return got<{ shopId: string }>(asked).shopId
}

const shop: Makers<'shop'> = {
  ...joiningChanges,
  'shop.registerShop': byOffice(() => caterer(`新店${ulid()}`, {})),
  'shop.changeShop': byOffice(async (world) => ({
    shopId: await newShop(world),
    phone: '19900005678',
    reason: '电话换了',
  })),
  'shop.settleFlags': byOffice(async (world) => ({
    shopId: await newShop(world),
    flags: ['nameKept'],
    reason: '看过，没问题',
  })),
  'shop.addStation': byOffice(() => ({ name: `所${ulid()}` })),
  'shop.changeStation': byOffice(({ home }) => ({
    stationId: home.places.far.stationId,
    name: `改名所${ulid()}`,
    phone: '0600-555 0199',
  })),
  'shop.addGrid': byOffice(({ home }) => ({ stationId: home.places.far.stationId, name: `网格${ulid()}` })),
  'shop.appointHolders': byOffice(async ({ ask, home }) => {
    const { stationId } = home.places.far
    const added = await ask(home.office, 'shop.addGrid', { stationId, name: `网格${ulid()}` })
    const { gridId } = got<{ gridId: string }>(added)
    return { gridId, responsibleId: home.personIds.far, deputyIds: [home.personIds.farther], reason: '新设网格' }
  }),
  'shop.setBusinessTypes': byOffice(() => ({
    effectiveFrom: '2099-01-01',
    types: shippedTypes.types,
    reason: `全部启用${ulid()}`,
  })),
  'shop.handOver': byOffice(async ({ ask, home }) => {
    const gridIds: string[] = []
    const personId = await seater(ask, home.speak)(`leaver-${ulid()}`, inspectorOf(home.places.far, gridIds, 7))
    return { personId, successors: [], endsAccount: false, reason: '调离本所' }
  }),
  'shop.transferShops': byOffice(async (world) => ({
    what: { shopIds: [await newShop(world)] },
    toGridId: world.home.places.far.gridIds[1],
    reason: '网格调整',
  })),
  'shop.undoTransfer': byOffice(async (world) => {
    const { ask, home } = world
    return { transferId: await makeTransfer(ask, home.office, home.places, await newShop(world)) }
  }),
  'shop.setBoundaries': byOffice(async ({ ask, home }) => {
    const { stationId } = home.places.far
    const added = await ask(home.office, 'shop.addGrid', { stationId, name: `网格${ulid()}` })
    const ring: [number, number][] = [
      [106.5, 30],
      [106.6, 30],
      [106.6, 30.1],
      [106.5, 30],
    ]
    const boundary = { type: 'Polygon' as const, coordinates: [ring] }
    return { boundaries: [{ placeId: got<{ gridId: string }>(added).gridId, boundary }] }
  }),
  'shop.prepareUpload': async ({ home }) => ({
    voice: home.speak('inspector'),
    input: uploadOrder(signatureFile(11)),
    other: uploadOrder(signatureFile(12)),
  }),
  'shop.undoImport': async ({ ask, home, idle }) => {
    const importId = await makeWaitingImport({ ask, upload: home.upload, office: home.office, idle })
    got(await ask(home.office, 'shop.confirmImport', { importId, createPlaces: true }))
    await idle()
    return { voice: home.office, input: { importId, confirm: false }, other: { importId, confirm: true } }
  },
  'shop.startImport': async ({ home }) => {
    const upload = await home.upload(home.office, registerFile(21))
    return {
      voice: home.office,
      input: { fileName: '名册21.csv', upload },
      other: { fileName: '名册22.csv', upload },
    }
  },
  'shop.mapColumns': async ({ ask, home, idle }) => {
    const importId = await makeWaitingImport({ ask, upload: home.upload, office: home.office, idle })
    const name = { field: 'name' as const, at: 0 }
    return {
      voice: home.office,
      input: { importId, columns: [name, { field: 'address', at: 6 }] },
      other: { importId, columns: [name, { field: 'operator', at: 1 }, { field: 'address', at: 6 }] },
    }
  },
  'shop.confirmImport': async ({ ask, home, idle }) => {
    const kit = { ask, upload: home.upload, office: home.office, idle }
    const importId = await makeWaitingImport(kit)
    return {
      voice: home.office,
      input: { importId, createPlaces: true },
      other: { importId, createPlaces: false },
    }
  },
  'shop.printSigns': byOffice(async (world) => ({ target: { shopId: await newShop(world) }, image: 'qr' })),
  'shop.reissueCode': byOffice(async (world) => ({ shopId: await newShop(world), reason: '码被撕了' })),
  'shop.noteScan': async ({ home, world }) => {
    const { shopCodeKeys, shopCodeKeyVersion: keyVersion } = world.secrets
    const input = { code: signCode(shopCodeKeys, { shopNumber: home.shops.own, serial: '01', keyVersion }) }
    return { voice: home.speak('inspector'), input, other: { ...input, seenAt: '2026-01-01T00:00:00.000Z' } }
  },
  'shop.findDuplicates': async ({ home }) => await alike(home.office, {}),
  'shop.settleDuplicate': byOffice(async ({ ask, home: { office }, idle }) => ({
    pairId: await makeSuspects({ ask, office, idle }),
    reason: '门牌相同，是楼上楼下两家',
  })),
  'shop.mergeShops': byOffice(async ({ ask, home: { office } }) => mergeOf(await makeTwins({ ask, office }))),
  'shop.splitShops': byOffice(async ({ ask, home: { office } }) => ({
    ...(await makeMerged({ ask, office })),
    reason: '并错了',
  })),
  'shop.revokeCode': byOffice(async (world) => ({ shopId: await newShop(world), reason: '码被盗了' })),
}

const licence: Makers<'licence'> = {
  'licence.recordLicence': byOffice(async (world) => paperOf(await newShop(world))),
  'licence.cancelLicence': byOffice(async (world) => {
    const shopId = await newShop(world)
    const recorded = await world.ask(world.home.office, 'licence.recordLicence', paperOf(shopId))
    return { shopId, licenceId: got<{ licenceId: string }>(recorded).licenceId, reason: '经营者申请注销' }
  }),
}

const inspection: Makers<'inspection'> = {
  'inspection.startInspection': async ({ home: { visits, pairs, shops, speak } }) => ({
    voice: speak('inspector'),
    input: await visits.beginning(shops.own, pairs.own),
    other: await visits.beginning(shops.own, pairs.own),
  }),
  'inspection.releaseRecusal': async ({ ask, home: { visits, pairs, places, office } }) => {
    const place = { gridId: places.near.gridIds[0] }
    const asked = await ask(office, 'shop.registerShop', caterer(`回避店${ulid()}`, place))
    const visit = await visits.begin(got<{ shopId: string }>(asked).shopId, pairs.own, true)
    return { voice: office, input: { ...visit, reason: '核实过' }, other: { ...visit, reason: '另有理由' } }
  },
  'inspection.submitInspection': async ({ home: { visits, pairs, shops, speak } }) => {
    const visit = await visits.begin(shops.own, pairs.own)
    const input = await visits.conclusion(visit, pairs.own)
    return { voice: speak('inspector'), input, other: { ...input, note: '另写一句' } }
  },
  'inspection.requestDocument': async ({ home: { concluded, office } }) => ({
    voice: office,
    input: concluded.own,
    other: concluded.otherGrid,
  }),
}

const push: Makers<'push'> = {
  'push.leaseOutbox': async (world) => {
    const { districtId } = world.home
    // something is due in the other district too: whoever asks there gets a lease of something else
    for (const district of [districtId, world.abroad.districtId]) await enqueuePicture(world, district)
    return { voice: world.voices.gateway(districtId), input: { most: 20 }, other: { most: 19 } }
  },
  'push.reportOutbox': async (world) => {
    const { ask, voices, home } = world
    const gateway = voices.gateway(home.districtId)
    const leased = await leaseOne(world, { ask, gateway, district: home.districtId })
    return {
      voice: gateway,
      input: { ...leased, outcome: { state: 'sent', msgid: '1' } },
      other: { ...leased, outcome: { state: 'unknown', errMsg: '没有回音' } },
    }
  },
}

const exported: Makers<'exports'> = {
  'exports.exportList': async ({ home: { office } }) => ({
    voice: office,
    input: { asked: { list: 'shops' } },
    other: { asked: { list: 'people' } },
  }),
}

/** For every change a fresh one. An operation of the contract without a maker does not compile. */
export const changes: { readonly [N in ChangeName]: Maker<N> } = {
  ...identity,
  ...shop,
  ...licence,
  ...inspection,
  ...push,
  ...exported,
}

export const freshChange = async (name: ChangeName, world: TestWorld): Promise<Fresh<ChangeName>> =>
  await changes[name](world)
