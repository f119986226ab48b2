import { type Answer, WxFailure } from '../answers'
import type { Phone } from '../phone'

/** WeChat refuses these until the person has agreed to the privacy guide. */
const guarded = ['chooseMedia', 'chooseImage', 'getLocation', 'chooseLocation', 'saveImageToPhotosAlbum', 'startRecord']

/** The person agrees, unless the test answers `requirePrivacyAuthorize` by throwing. */
const ask = async (phone: Phone) => {
  if (phone.privacy === 'unasked') {
    try {
      await phone.answers.wx?.['requirePrivacyAuthorize']?.({})
      phone.privacy = 'agreed'
    } catch {
      phone.privacy = 'refused'
    }
  }
  if (phone.privacy === 'refused') throw new WxFailure('privacy permission is not authorized', 104)
}

export const privacy = (phone: Phone) => ({
  requirePrivacyAuthorize: () => ask(phone),
  getPrivacySetting: () => ({ needAuthorization: phone.privacy !== 'agreed', privacyContractName: '《隐私保护指引》' }),
})

/** Puts the privacy guide before what it guards. */
export const behindPrivacy = (phone: Phone, apis: Readonly<Record<string, Answer>>): Record<string, Answer> => {
  const guard =
    (act: Answer): Answer =>
    async (args) => {
      await ask(phone)
      return act(args)
    }
  return Object.fromEntries(
    Object.entries(apis).map(([name, act]) => [name, guarded.includes(name) ? guard(act) : act]),
  )
}
