import { sealSvg } from '@app/functions/paper/seal'
import { findingCodes } from '@app/functions/rectification/finding-code'
import { publicApp } from '@app/functions/shop/card/public-app'
import { benchCard, benchKeys } from './bench-card'

/** The public page over a card that is at hand: what remains is checking the code and making HTML. */
export const benchPage = () =>
  publicApp({
    items: { get: async () => benchCard },
    send: async () => undefined,
    clock: () => new Date(),
    codeKeys: benchKeys,
    findings: findingCodes(benchKeys),
    publicUrl: 'https://qa.example.cn',
    seal: sealSvg(),
  })
