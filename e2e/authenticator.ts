import type { KeyObject } from 'node:crypto'
import type { Page } from 'playwright-core'

const options = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const

/** What an authenticator tells of a passkey it holds. */
type Held = { readonly credentialId: string; readonly rpId?: string; readonly userHandle?: string }

/**
 * A browser page's own authenticator, as a computer with a fingerprint reader has one whose owner's finger lies on it
 * (CDP `WebAuthn`).
 */
export const plugIn = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
  const held = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return {
    count: async (): Promise<number> => (await held()).length,
    first: async (): Promise<Held> => {
      const [first] = await held()
      if (!first) throw new Error('the authenticator holds nothing')
      return first
    },
    /** Answers to another one's passkey by name, with a key of its own. */
    pretend: async ({ credentialId, rpId, userHandle }: Held, key: KeyObject): Promise<void> => {
      await cdp.send('WebAuthn.addCredential', {
        authenticatorId,
        credential: {
          credentialId,
          isResidentCredential: true,
          privateKey: key.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
          signCount: 99,
          ...(rpId && { rpId }),
          ...(userHandle && { userHandle }),
        },
      })
    },
  }
}
export type AuthenticatorAt = Awaited<ReturnType<typeof plugIn>>
