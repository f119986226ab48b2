import type { Page } from 'playwright-core'

/** How much of a picture is white, in percent. */
export const whiteIn = async (page: Page, body: Buffer): Promise<number> =>
  await page.evaluate(
    async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob())
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      context?.drawImage(picture, 0, 0)
      const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray()
      let white = 0
      for (let at = 0; at < data.length; at += 4) if (Math.min(...data.subarray(at, at + 3)) > 230) white++
      return (white / (data.length / 4)) * 100
    },
    `data:image/jpeg;base64,${body.toString('base64')}`,
  )
