import { shippedTypes } from '@app/rules/shop/facts/business-types'
import type { MyApplication, Standing } from '@app/types/shop/joining/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { got } from '../../guards/testing/ask'
import { licenceOf, statementOf } from '../../guards/testing/make-applications'
import { type Joining, openJoining } from '../../guards/testing/open-joining'
import { licencePhotoOrder } from '../../guards/testing/upload'

let joining: Joining
beforeAll(async () => {
  joining = await openJoining()
}, 60_000)
afterAll(() => joining.close())

const send = async (as: string, more: Partial<ReturnType<typeof statementOf>>, n = 9) => {
  const photo = await joining.uploadLicence(joining.speak(as), licenceOf(n))
  return await joining.ask(joining.speak(as), 'shop.submitApplication', { ...statementOf(n), photo, ...more })
}
const mine = async (as: string, applicationId: string) =>
  got<MyApplication>(await joining.ask(joining.speak(as), 'shop.showMyApplication', { applicationId }))

describe('somebody without an account who applies', () => {
  it('sees what was sent, with the photograph, and nobody else does', async () => {
    const { near } = joining.places
    const { applicationId } = await joining.apply({ as: 'ye', n: 1, stationId: near.stationId })
    const shown = await mine('ye', applicationId)
    expect(shown).toMatchObject({
      state: 'submitted',
      aim: 'newShop',
      name: '第1号砂锅铺',
      phone: '19900006666',
      stationName: '青石监管所',
    })
    expect(shown.photoUrl).toMatch(/^https:\/\/qa\.example\.cn\/objects\//)
    expect(shown.codeDoubt).toBeUndefined()
    const other = await joining.ask(joining.speak('nosy'), 'shop.showMyApplication', { applicationId })
    expect(other.code).toBe('application.unknown')
    expect(
      got<{ applications: unknown[] }>(await joining.ask(joining.speak('nosy'), 'shop.listMyApplications')),
    ).toEqual({ applications: [] })
  })

  it('is told no telephone number in a list, and gets no code before the bureau approves', async () => {
    await joining.apply({ as: 'lister', n: 2 })
    const { text } = await joining.ask(joining.speak('lister'), 'shop.listMyApplications')
    expect(text).not.toMatch(/19900006666|叶知秋/)
    const { creditCode } = statementOf(2)
    const { district, store } = joining
    expect(await store.subjects.get({ district, subjectKey: `credit:${creditCode}` })).toBeUndefined()
  })

  it('may send a code whose check digit fails: it is marked, not refused', async () => {
    const creditCode = `${statementOf(3).creditCode.slice(0, 17)}0`
    const { applicationId } = got<Standing>(await send('doubter', { creditCode }, 3))
    expect((await mine('doubter', applicationId)).codeDoubt).toBe('checkDigit')
  })

  it.each([
    ['a code that is none', { creditCode: '92990107' }, 'licence.numberInvalid'],
    ['a telephone in what the public would read', { name: '砂锅铺13812345678' }, 'shop.personalNumber'],
    ['a station that is none', { stationId: '01KKZZZZZZZZZZZZZZZZZZZZZZ' }, 'place.unknown'],
  ])('is refused %s', async (_, more, code) => {
    expect((await send('careless', more)).code).toBe(code)
  })

  it('is offered the kinds of business that the district has, and refused one that it switched off', async () => {
    const { ask, speak } = joining
    const types = shippedTypes.types.map((one) => ({ ...one, enabled: one.businessType !== 'stall' }))
    const day = joining.clock.now().toISOString().slice(0, 10)
    got(await ask(speak('office'), 'shop.setBusinessTypes', { effectiveFrom: day, types, reason: '本区没有摊贩' }))
    const prepared = await ask(speak('hawker'), 'shop.prepareApplication')
    expect(got<{ businessTypes: string[] }>(prepared).businessTypes).not.toContain('stall')
    expect((await send('hawker', { businessTypes: ['stall'] }, 8)).code).toBe('shop.typeDisabled')
  })

  it('cannot use another’s photograph, nor one twice, nor what is no picture', async () => {
    const photo = await joining.uploadLicence(joining.speak('owner'), licenceOf(21))
    const stolen = { ...statementOf(21), photo }
    expect((await joining.ask(joining.speak('thief'), 'shop.submitApplication', stolen)).code).toBe('upload.unknown')
    got(await joining.ask(joining.speak('owner'), 'shop.submitApplication', stolen))
    const again = { ...statementOf(22), photo }
    expect((await joining.ask(joining.speak('owner'), 'shop.submitApplication', again)).code).toBe('upload.unknown')
    const text = await joining.uploadLicence(joining.speak('owner'), new TextEncoder().encode('<script>'))
    const unreadable = await joining.ask(joining.speak('owner'), 'shop.submitApplication', { ...again, photo: text })
    expect(unreadable.code).toBe('application.photoUnreadable')
  })
})

describe('duplicates', () => {
  it('are caught when the same person applies with the same code', async () => {
    await joining.apply({ as: 'twice', n: 31 })
    expect((await send('twice', {}, 31)).code).toBe('application.exists')
  })

  it('turn an application for a registered shop into one to become its merchant, and tell nothing of the shop', async () => {
    const { speak, ask } = joining
    const { creditCode } = statementOf(32)
    const registered = { name: '老字号砂锅', creditCode, address: '别处1号', phone: '19911112222', operator: '古方' }
    got(await ask(speak('office'), 'shop.registerShop', { ...registered, businessTypes: ['catering'] }))
    const { applicationId } = await joining.apply({ as: 'claimer', n: 32 })
    const shown = await ask(speak('claimer'), 'shop.showMyApplication', { applicationId })
    expect(got<MyApplication>(shown).aim).toBe('member')
    expect(shown.text).not.toMatch(/老字号|19911112222|古方|别处/)
  })
})

describe('limits of one WeChat user', () => {
  it('are three open applications', async () => {
    for (const n of [41, 42, 43]) await joining.apply({ as: 'eager', n })
    expect((await send('eager', {}, 44)).code).toBe('application.tooMany')
  })

  it('are five sendings a day, mended ones too; the next day begins anew', async () => {
    const { ask, speak } = joining
    let { applicationId, revision } = await joining.apply({ as: 'mender', n: 45 })
    const mend = () => ask(speak('mender'), 'shop.mendApplication', { applicationId, revision, ...statementOf(45) })
    for (let times = 2; times <= 5; times++) revision = got<Standing>(await mend()).revision
    expect((await mend()).code).toBe('application.tooMany')
    joining.clock.set({ plusSeconds: 86_400 })
    expect((await mend()).code).toBeUndefined()
  })

  it('are twelve photographs a day of 2 MB at most', async () => {
    const { ask, speak } = joining
    const order = licencePhotoOrder(licenceOf(46))
    const prepare = (bytes: number) => ask(speak('snapper'), 'shop.prepareLicencePhoto', { ...order, bytes })
    expect((await prepare(2_000_001)).code).toBe('upload.tooLarge')
    for (let times = 1; times <= 12; times++) expect((await prepare(2_000_000)).code).toBeUndefined()
    expect((await prepare(1)).code).toBe('upload.tooMany')
  })

  it('hold when two applications are sent at once', async () => {
    for (const n of [51, 52]) await joining.apply({ as: 'racer', n })
    const both = await Promise.all([send('racer', {}, 53), send('racer', {}, 54)])
    expect(both.map(({ code }) => code).sort()).toEqual(['application.tooMany', undefined])
  })
})

it('shows the photograph drawn anew, and what was sent is gone', async () => {
  const { applicationId } = await joining.apply({ as: 'painter', n: 65 })
  await joining.idle()
  const key = (await joining.store.particulars.get({ district: joining.district, applicationId }))?.photoKey ?? ''
  expect(await joining.base.objects.get(key)).toMatchObject({ contentType: 'image/jpeg' })
  expect(await joining.base.objects.get(key.replace('-shown', ''))).toBeUndefined()
})

describe('mending', () => {
  it('keeps the photograph, and a new one takes its place and the old one away', async () => {
    const { ask, speak, store, district } = joining
    const { applicationId, revision } = await joining.apply({ as: 'keeper', n: 61 })
    const before = await store.particulars.get({ district, applicationId })
    const mended = { applicationId, revision, ...statementOf(61), name: '改了名的砂锅铺' }
    const { revision: next } = got<Standing>(await ask(speak('keeper'), 'shop.mendApplication', mended))
    expect((await store.particulars.get({ district, applicationId }))?.photoKey).toBe(before?.photoKey)
    const photo = await joining.uploadLicence(speak('keeper'), licenceOf(62))
    got(await ask(speak('keeper'), 'shop.mendApplication', { ...mended, revision: next, photo }))
    await joining.idle()
    expect(await joining.base.objects.get(before?.photoKey ?? '')).toBeUndefined()
    const after = await store.particulars.get({ district, applicationId })
    expect(await joining.base.objects.get(after?.photoKey ?? '')).toBeDefined()
  })

  it('moves to another credit code, and frees the first for somebody else', async () => {
    const { ask, speak } = joining
    const { applicationId, revision } = await joining.apply({ as: 'mover', n: 63 })
    const { creditCode } = statementOf(64)
    got(await ask(speak('mover'), 'shop.mendApplication', { applicationId, revision, ...statementOf(63), creditCode }))
    expect((await send('mover', {}, 64)).code).toBe('application.exists')
    expect((await send('mover', {}, 63)).code).toBeUndefined()
  })

  it('is refused where the application changed since it was looked at', async () => {
    const { applicationId } = await joining.apply({ as: 'stale', n: 65 })
    const stale = { applicationId, revision: 7, ...statementOf(65) }
    expect((await joining.ask(joining.speak('stale'), 'shop.mendApplication', stale)).code).toBe('application.changed')
  })
})
