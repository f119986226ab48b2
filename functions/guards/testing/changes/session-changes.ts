import { showCode } from '../make-codes'
import { newBrowser } from '../sign-in'
import { alike, type Makers } from './maker'

/** Sign-ins and sessions. */
export const sessionChanges = {
  'identity.startSignIn': async ({ voices, home }) => ({
    voice: voices.anonymous(home.districtId),
    input: { challenge: newBrowser().challenge },
    other: { challenge: newBrowser().challenge },
  }),
  'identity.decideSignIn': async ({ ask, voices, home }) => {
    const { signInId } = await showCode({ ask, voices, district: home.districtId })
    return {
      voice: home.speak('security'),
      input: { signInId, approve: true },
      other: { signInId, approve: false },
    }
  },
  'identity.redeemSignIn': async ({ ask, voices, home }) => {
    const confirmed = () => showCode({ ask, voices, district: home.districtId }, home.speak('security'))
    return { voice: voices.anonymous(home.districtId), input: await confirmed(), other: await confirmed() }
  },
  'identity.endMySession': async ({ home }) => ({
    voice: home.speak('audit'),
    input: { sessionId: 'x'.repeat(43) },
    other: { sessionId: 'y'.repeat(43) },
  }),
  'identity.endSessionsOf': async ({ home }) => ({
    voice: home.speak('security'),
    input: { personId: home.personIds.partner, reason: '电脑丢了' },
    other: { personId: home.personIds.partner, reason: '电脑坏了' },
  }),
  'identity.endSession': async ({ home }) => await alike(home.speak('audit'), {}),
  'identity.endAllSessions': async ({ home }) => await alike(home.speak('audit'), {}),
} satisfies Partial<Makers<'identity'>>
