import Taro from '@tarojs/taro'

type Node = HTMLCanvasElement
export type Surface = {
  readonly canvas: Node
  readonly context: CanvasRenderingContext2D
  /** Upper left corner in the window now, px: the page may have scrolled since. */
  readonly corner: () => { readonly left: number; readonly top: number }
  readonly width: number
  readonly height: number
}

/** Two queries in one call: on h5 a query that asks for the node answers with the node alone. */
const query = (selector: string): Promise<readonly unknown[]> =>
  new Promise((resolve) => {
    // The canvas exists once the page has been drawn.
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select(selector)
        .fields({ node: true })
        .select(selector)
        .boundingClientRect()
        .exec((found) => resolve((found as unknown[]) ?? [])),
    )
  })

const sharpest = 3

/** Opens a 2d canvas for drawing in px of the page, at the phone's own sharpness. */
export const openCanvas = async (selector: string): Promise<Surface | undefined> => {
  const [found, rect] = await query(selector)
  const canvas = (found as { node?: Node } | undefined)?.node
  const place = rect as { left: number; top: number; width: number; height: number } | undefined
  const context = canvas?.getContext('2d')
  if (!canvas || !place || !context) return undefined
  const sharpness = Math.min(Taro.getWindowInfo().pixelRatio || 2, sharpest)
  canvas.width = place.width * sharpness
  canvas.height = place.height * sharpness
  context.scale(sharpness, sharpness)
  const corner = () => canvas.getBoundingClientRect?.() ?? place
  return { canvas, context, corner, width: place.width, height: place.height }
}
