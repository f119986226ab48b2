import { drawQr } from './qr'
import type { RenderPdf } from './render-pdf'
import { sealSvg } from './seal'
import { readTemplate } from './template'

/** One sign on one wall (店门口的码). Everything is shown as given. */
export interface Sign {
  readonly shopName: string
  /** The whole code: printed in four groups, for those who cannot scan. */
  readonly code: string
  /** What the ordinary QR says. */
  readonly url: string
  /** 码尾号: what the public page repeats, so that people can compare. */
  readonly shopNumberShown: string
  readonly stationName: string
  readonly stationPhone: string
  readonly bureauName: string
  /** A sign carries one image: the ordinary QR, or the mini-program code as WeChat sent it (PNG). */
  readonly image: { readonly kind: 'qr' } | { readonly kind: 'wxacode'; readonly png: Uint8Array }
}

/** Side of the QR's modules on paper, in millimetres, without the quiet zone: readable from two metres. */
const qrMillimetres = 80

const groupsOf = (code: string): string[] => {
  const length = Math.ceil(code.length / 4)
  return [0, 1, 2, 3].map((n) => code.slice(n * length, (n + 1) * length)).filter((group) => group !== '')
}

const layOutImage = ({ url, image }: Sign) => {
  if (image.kind === 'wxacode') return image
  const { size, span, svg } = drawQr(url, { logo: true })
  return { kind: 'qr', svg, millimetres: (qrMillimetres * span) / size }
}

/**
 * Draws A5 signs, one a page, in the given order. At most some 500 in one call: memory grows with the pages.
 * @throws MissingGlyphError when a name has a character that the fonts lack
 */
export const signsPdf = (render: RenderPdf, signs: readonly Sign[]): Promise<Uint8Array> =>
  render(readTemplate('kit', 'sign'), {
    title: '食品安全信息公示码',
    seal: sealSvg(),
    signs: signs.map((sign) => ({
      shopName: sign.shopName,
      groups: groupsOf(sign.code),
      shopNumberShown: sign.shopNumberShown,
      stationName: sign.stationName,
      stationPhone: sign.stationPhone,
      bureauName: sign.bureauName,
      image: layOutImage(sign),
    })),
  })
