import type { LoadImage } from './load-image'

export const loadImage: LoadImage = (_, path) =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = path
  })
