import type { ShareText } from './share-text'

export const shareText: ShareText = async ({ fileName, text }) => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // some browsers read it only after the tap has ended
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
