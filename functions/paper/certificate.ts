import type { RenderPdf } from './render-pdf'
import { sealSvg } from './seal'
import { readTemplate } from './template'

/** A certificate of training (培训合格证明). Everything is shown as given. */
export interface TrainingCertificate {
  readonly number: string
  /** What the bureau checks a number by: nobody can make it up. */
  readonly code: string
  readonly name: string
  readonly shopName: string
  readonly title: string
  readonly score: string
  readonly issuedOn: string
  readonly validUntil: string
  readonly bureauName: string
}

/**
 * Draws a certificate, one page of A4 across.
 * @throws MissingGlyphError when a name has a character that the fonts lack
 */
export const certificatePdf = (render: RenderPdf, certificate: TrainingCertificate): Promise<Uint8Array> => {
  const { number, code, name, shopName, title, score, issuedOn, validUntil, bureauName } = certificate
  return render(readTemplate('kit', 'certificate'), {
    ...{ number, code, name, shopName, title, score, issuedOn, validUntil, bureauName },
    heading: '食品安全培训合格证明',
    seal: sealSvg(),
  })
}
