import type { LoadImage } from './load-image'

/** WeChat's canvas makes the images that can be drawn on it. */
type WeChatCanvas = { readonly createImage: () => HTMLImageElement }

export const loadImage: LoadImage = (canvas, path) =>
  new Promise((resolve) => {
    const image = (canvas as unknown as WeChatCanvas).createImage()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = path
  })
