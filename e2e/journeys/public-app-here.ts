import { sealSvg } from '@app/functions/paper/seal'
import { findingCodes } from '@app/functions/rectification/finding-code'
import { publicApp } from '@app/functions/shop/card/public-app'
import { signCode } from '@app/functions/shop/public'
import type { PublicCard } from '@app/types/shop/card'
import type { BrowserContext } from 'playwright-core'

const publicUrl = 'https://qa.example.cn'
const codeKeys = { '01': 'a key of these tests' }

/** Answers the public address within a browser with the very app that `public` runs, over one card. */
export const servePublicCard = async (context: BrowserContext, card: PublicCard): Promise<string> => {
  const app = publicApp({
    items: { get: async () => card },
    send: async () => undefined,
    clock: () => new Date(card.updatedAt),
    codeKeys,
    findings: findingCodes(codeKeys),
    publicUrl,
    seal: sealSvg(),
  })
  await context.route(`${publicUrl}/**`, async (route) => {
    const answer = await app.request(new URL(route.request().url()).pathname)
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  return `${publicUrl}/s/${signCode(codeKeys, { shopNumber: card.shopId, serial: '01', keyVersion: '01' })}`
}
