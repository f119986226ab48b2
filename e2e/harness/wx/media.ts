import type { Args } from '../answers'
import { fromBase64 } from '../bytes'
import type { Phone } from '../phone'

type Taken = { readonly base64: string; readonly extension?: string }

/** The test's answer to `chooseMedia` is what the camera took: `{ pictures: [{ base64 }] }`. */
const take = async (phone: Phone, args: Args) => {
  const answer = phone.answers.wx?.['chooseMedia']
  if (!answer) throw new Error('cancel')
  const { pictures } = (await answer(args)) as { pictures: readonly Taken[] }
  return pictures.map(({ base64, extension = 'png' }) => {
    const bytes = fromBase64(base64)
    return { tempFilePath: phone.files.keep(bytes, extension), size: bytes.length, fileType: 'image' }
  })
}

export const media = (phone: Phone) => ({
  chooseMedia: async (args: Args) => ({ type: 'image', tempFiles: await take(phone, args) }),
  chooseImage: async (args: Args) => {
    const taken = await take(phone, args)
    return {
      tempFilePaths: taken.map(({ tempFilePath }) => tempFilePath),
      tempFiles: taken.map(({ tempFilePath, size }) => ({ path: tempFilePath, size })),
    }
  },
})
