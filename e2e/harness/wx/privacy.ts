import { type Answer, WxFailure } from '../answers'
import type { Phone } from '../phone'

/** WeChat refuses these until the person has agreed to the privacy guide. */
const guarded = ['chooseMedia', 'chooseImage', 'getLocation', 'chooseLocation', 'saveImageToPhotosAlbum', 'startRecord']

/** The package's own sheet asks; its report that the sheet was seen ('exposureAuthorization') decides nothing. */
const askBySheet = (sheet: NonNullable<Phone['askPrivacy']>, referrer: string) =>
  new Promise<boolean>((resolve) => {
    sheet(
      ({ event }) => {
        if (event === 'agree' || event === 'disagree') resolve(event === 'agree')
      },
      { referrer },
    )
  })

/** Without a sheet WeChat's own asks: the person agrees, unless the test's `requirePrivacyAuthorize` throws. */
const askByWechat = async (phone: Phone) => {
  try {
    await phone.answers.wx?.['requirePrivacyAuthorize']?.({})
    return true
  } catch {
    return false
  }
}

const authorize = async (phone: Phone, referrer: string) => {
  if (phone.privacy === 'agreed') return
  const agreed = await (phone.askPrivacy ? askBySheet(phone.askPrivacy, referrer) : askByWechat(phone))
  phone.privacy = agreed ? 'agreed' : 'refused'
  if (!agreed) throw new WxFailure('privacy permission is not authorized', 104)
}

export const privacy = (phone: Phone) => ({
  requirePrivacyAuthorize: () => authorize(phone, 'requirePrivacyAuthorize'),
  getPrivacySetting: () => ({ needAuthorization: phone.privacy !== 'agreed', privacyContractName: '《隐私保护指引》' }),
})

/** Puts the privacy guide before what it guards. */
export const behindPrivacy = (phone: Phone, apis: Readonly<Record<string, Answer>>): Record<string, Answer> => {
  const guard =
    (name: string, act: Answer): Answer =>
    async (args) => {
      await authorize(phone, name)
      return act(args)
    }
  return Object.fromEntries(
    Object.entries(apis).map(([name, act]) => [name, guarded.includes(name) ? guard(name, act) : act]),
  )
}
