import type { FetchFile } from './fetch-file'

const asAddress = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(picture)
  })

export const fetchFile: FetchFile = async (url) => {
  try {
    const answer = await fetch(url)
    return answer.ok ? { path: await asAddress(await answer.blob()) } : undefined
  } catch {
    return undefined
  }
}
