import { shotOf, takePicture } from '@app/rules/photo/testing/camera'
import { placeOf } from '@app/rules/photo/testing/place'
import { tamper } from '@app/rules/photo/testing/tamper'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPrints } from './testing/open-prints'

const jpegOf = async ({ width, height, pixels }: ReturnType<typeof takePicture>, quality = 85) =>
  new Uint8Array(
    await sharp(Buffer.from(Uint8Array.from(pixels)), { raw: { width, height, channels: 1 } })
      .jpeg({ quality })
      .toBuffer(),
  )
const fridge = takePicture(placeOf(3), shotOf(5_003))
const cut = tamper(fridge, 'mixed', 4).picture
const other = takePicture(placeOf(92), shotOf(5_092))

let house: Awaited<ReturnType<typeof openPrints>>
beforeAll(async () => {
  house = await openPrints()
})
afterAll(async () => {
  await house.close()
})

describe('a photo that a shop’s record refers to', () => {
  it('was used before by nobody as long as nobody did', async () => {
    const first = await house.use('YX1A0001', 'one', await jpegOf(fridge))
    expect(await house.seen(first)).toBeUndefined()
    await house.compare(first)
    expect(await house.seen(first)).toEqual({ ofShop: [], ofOthers: [] })
  })

  it('is told from another kitchen’s', async () => {
    const another = await house.use('YX1A0001', 'two', await jpegOf(other))
    await house.compare(another)
    expect(await house.seen(another)).toEqual({ ofShop: [], ofOthers: [] })
  })

  it('is found again when the same shop cuts and presses it anew', async () => {
    house.setTime('2026-11-24T02:30:00.000Z')
    const again = await house.use('YX1A0001', 'three', await jpegOf(cut, 55))
    await house.compare(again)
    expect(await house.seen(again)).toMatchObject({
      ofShop: [{ subject: { id: 'one' }, shopId: 'YX1A0001', isSameFile: false }],
      ofOthers: [],
    })
  })

  it('is found when another shop sends the very file, for the bureau’s eyes alone', async () => {
    house.setTime('2026-11-24T03:00:00.000Z')
    const copied = await house.use('YX1A0002', 'four', await jpegOf(fridge))
    await house.compare(copied)
    expect(await house.seen(copied)).toMatchObject({
      ofShop: [],
      ofOthers: [{ subject: { id: 'one' }, isSameFile: true }],
    })
  })

  it('is found from the file of days that are over, and compared once', async () => {
    house.setTime('2026-11-29T02:00:00.000Z')
    const later = await house.use('YX1A0003', 'five', await jpegOf(tamper(fridge, 'brightened', 8).picture))
    await house.compare(later)
    await house.compare(later)
    expect(await house.book()).toMatchObject({ through: '2026-11-27', count: 4 })
    expect((await house.seen(later))?.ofOthers.map(({ subject }) => subject.id)).toEqual(['one', 'three', 'four'])
  })

  it('is not compared where no shop’s record refers to it', async () => {
    const nobodys = await house.use(undefined, 'six', await jpegOf(fridge))
    await house.compare(nobodys)
    expect(await house.seen(nobodys)).toBeUndefined()
  })
})
